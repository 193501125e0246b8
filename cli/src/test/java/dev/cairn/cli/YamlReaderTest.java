package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cairn.cli.Located.Place;
import dev.cairn.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: 1e-4              | {"a":1.0E-4}
          a: 1E5               | {"a":100000.0}
          a: .5                | {"a":0.5}
          a: 010               | {"a":10}
          a: 0x1F              | {"a":31}
          a: -3                | {"a":-3}
          a: 1.0               | {"a":1.0}
          a: yes               | {"a":"yes"}
          a: on                | {"a":"on"}
          a: True              | {"a":true}
          a: "1"               | {"a":"1"}
          a: ~                 | {"a":null}
          a:                   | {"a":null}
          a: 2026-01-01        | {"a":"2026-01-01"}
          1: 2                 | {"1":2}
          [1, {b: [2]}]        | [1,{"b":[2]}]
          {"a": "\\u00e9\\/"}  | {"a":"\u00e9/"}
          12345678901234567890 | 1.2345678901234567E19
          """)
  void scalars_meanWhatYaml12Says(String text, String json) throws SyntaxException {
    assertThat(YamlReader.read(text).value()).hasToString(json);
  }

  @Test
  void anchors_andMergedKeys_areReadInPlace() throws SyntaxException {
    var read = YamlReader.read("a: &x {u: 1, v: 2}\nb: *x\nc: {<<: *x, v: 3}\n");
    assertThat(read.value())
        .hasToString("{\"a\":{\"u\":1,\"v\":2},\"b\":{\"u\":1,\"v\":2},\"c\":{\"v\":3,\"u\":1}}");
  }

  @Test
  void each_keyAndItem_hasItsPlace() throws SyntaxException {
    var places = YamlReader.read("a: 1\nb:\n  c: 2\n  d: [x, {e: 3}]\n").places();
    assertThat(places)
        .containsEntry("a", new Place(1, 1))
        .containsEntry("b.c", new Place(3, 3))
        .containsEntry("b.d", new Place(4, 3))
        .containsEntry("b.d[0]", new Place(4, 7))
        .containsEntry("b.d[1].e", new Place(4, 11));
  }

  @Test
  void an_emptyText_isAnEmptyMapping() throws SyntaxException {
    assertThat(YamlReader.read("# nothing\n").value()).hasToString("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\na: 2",
        "a: [1",
        "\ta: 1",
        "a: \"x",
        "a: &x [*x]",
        "a: 1\n---\nb: 2",
        "a: @x",
        "a: !odd 1",
        "? [a]\n: 1",
        "a: 1\n b: 2",
        "a: *nowhere"
      })
  void what_isNoYaml_isRefusedAtItsPlace(String text) {
    assertThatThrownBy(() -> YamlReader.read(text))
        .asInstanceOf(type(SyntaxException.class))
        .satisfies(e -> assertThat(e.place().line()).isBetween(1, 2))
        .satisfies(e -> assertThat(e.getMessage()).matches("[A-Z][^\n]{10,}"));
  }

  @Test
  void an_aliasThatContainsItself_doesNotLoop() {
    assertThatThrownBy(() -> YamlReader.read("a: &x {b: *x}")).hasMessageContaining("alias");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: "})
  void what_isNestedTooDeeply_isRefused_withoutAStackTrace(String opening) {
    assertThatThrownBy(() -> YamlReader.read("a: " + opening.repeat(100_000)))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void json_withTabs_isRead() throws SyntaxException {
    assertThat(YamlReader.read("{\n\t\"b\": {\n\t\t\"a\":\t[1,\n\t2]}\n}").value())
        .isEqualTo(YamlReader.read("b: {a: [1, 2]}").value())
        .isInstanceOf(Value.Fields.class);
  }
}
