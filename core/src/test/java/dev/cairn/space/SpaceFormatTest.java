package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.value.Flow;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceFormatTest {
  private static final Map<ParameterType, String> SMALLEST =
      Map.of(
          ParameterType.FLOAT, "{type: float, low: 0, high: 1}",
          ParameterType.INT, "{type: int, low: 0, high: 9}",
          ParameterType.CHOICE, "{type: choice, of: [a, b]}",
          ParameterType.ORDINAL, "{type: ordinal, of: [a, b]}",
          ParameterType.LIST,
              "{type: list, low: 1, high: 2, of: {u: {type: int, low: 0, high: 9}}}",
          ParameterType.SUBSET, "{type: subset, of: [a, b]}",
          ParameterType.PERMUTATION, "{type: permutation, of: [a, b]}",
          ParameterType.GROUP, "{type: group, of: {u: {type: int, low: 0, high: 9}}}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{x: {type: float, low: 0, high: 1}}",
        "{x: {type: float, low: 0.001, high: 0.5, log: true, default: 0.1}}",
        "{x: {type: float, low: 0.5, high: 0.999, scale: logit}}",
        "{x: {type: float, low: 0, high: 1, step: 0.1, default: 0.3}}",
        "{x: {type: float, low: 0, high: 1, prior: {mean: 0.5, spread: 0.1}}}",
        "{x: {type: int, low: 2, high: 12}}",
        "{x: {type: int, low: 1, high: 1024, log: true, step: 3, default: 4}}",
        "{x: {type: choice, of: [gbtree, dart, 1, 2.5, true, null], default: dart}}",
        "{x: {type: ordinal, of: [small, medium, large], prior: {mean: medium, spread: 1}}}",
        "{x: {type: list, low: 0, high: 3, of: {u: {type: float, low: 0, high: 1}}, default: 2}}",
        "{x: {type: subset, of: [a, b, c], low: 1, high: 2, default: [a]}}",
        "{x: {type: permutation, of: [a, b, c], default: [c, a, b]}}",
        "{x: {type: group, of: {y: {type: int, low: 0, high: 9}}}}",
        "{x: {type: choice, of: {a: {y: {type: int, low: 0, high: 9}}, b: {}}, default: b}}",
        "{a: {type: int, low: 0, high: 9}, b: {type: int, low: 0, high: 9, when: {a: 3}}}",
        "{a: {type: int, low: 0, high: 9}, b: {type: int, low: 0, high: 9, when: {a: [3, 4]}}}",
        "{a: {type: int, low: 0, high: 9}, b: {type: int, low: 0, high: 9, when: {a: {low: 3}}}}",
        "{a: {type: int, low: 0, high: 9}, b: {type: choice, of: [x, y]},"
            + " c: {type: int, low: 0, high: 9, when: {a: {low: 3, high: 4}, b: x}}}",
        "{a: {type: int, low: 0, high: 9}, b: {type: choice, of: [x, y]},"
            + " c: {type: int, low: 0, high: 9, when: {any_of: [{a: 3}, {a: 4, b: x}]}}}",
        "{a: {type: int, low: 0, high: 9}, b: {type: choice, of: [x, y]},"
            + " c: {type: int, low: 0, high: 9, when: {b: x, any_of: [{a: 3}, {a: {high: 1}}]}}}",
        "{a: {type: int, low: 0, high: 9}, c: {type: int, low: 0, high: 9,"
            + " when: {all_of: [{a: {low: 3}}, {a: {high: 7}}]}}}"
      })
  void writes_whatItRead(String text) {
    Value value = Flow.of(text);
    SearchSpace space = SpaceFormat.parse(value);
    assertThat(SpaceFormat.format(space)).isEqualTo(value).hasToString(value.toString());
    assertThat(SpaceFormat.parse(SpaceFormat.format(space))).isEqualTo(space);
  }

  @Test
  void writesCanonically_whatCanBeSaidInSeveralWays() {
    String text =
        "{a: {high: 9.0, low: 0, scale: linear, type: int, step: 1}, b: {type: float, scale: log,"
            + " low: 1.0, high: 10, when: {all_of: [{a: [3.0]}]}}, c: {type: choice, of: {x: null}}}";
    assertThat(SpaceFormat.format(parse(text)))
        .hasToString(
            "{\"a\":{\"type\":\"int\",\"low\":0,\"high\":9},"
                + "\"b\":{\"type\":\"float\",\"low\":1,\"high\":10,\"log\":true,\"when\":{\"a\":3}},"
                + "\"c\":{\"type\":\"choice\",\"of\":{\"x\":{}}}}");
  }

  @Test
  void equalsTheTypedSpace_ofTheSameParameters() {
    enum Booster {
      gbtree,
      dart
    }
    var booster = Categorical.of("booster", Booster.class).preset(Booster.dart);
    SearchSpace typed =
        SearchSpace.of(
            Real.log("rate", 1e-3, 0.5),
            booster,
            Real.of("drop", 0, 0.5).when(booster.is(Booster.dart)),
            Repeat.of("layers", 1, 4, Int.log("units", 8, 256)));
    Value value =
        Flow.of(
            "{rate: {type: float, low: 0.001, high: 0.5, log: true},"
                + " booster: {type: choice, of: [gbtree, dart], default: dart},"
                + " drop: {type: float, low: 0, high: 0.5, when: {booster: [dart]}},"
                + " layers: {type: list, low: 1, high: 4, of: {units: {type: int, low: 8, high: 256,"
                + " log: true}}}}");
    assertThat(SpaceFormat.parse(value)).isEqualTo(typed).hasSameHashCodeAs(typed);
  }

  @Test
  void differs_whenParametersComeInAnotherOrder() {
    String a = "a: {type: int, low: 0, high: 9}";
    String b = "b: {type: int, low: 0, high: 9}";
    assertThat(parse("{" + a + "," + b + "}")).isNotEqualTo(parse("{" + b + "," + a + "}"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ERRORS)
  void saysWhere_andWhatIsWrong(String text, String path, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> parse(text))
        .satisfies(e -> assertThat(e.path()).isEqualTo(path))
        .withMessageContaining(message);
  }

  private static final String ERRORS =
      """
      [] | parameters | must be a mapping
      {} | parameters | has no parameters
      {x: 3} | parameters.x | must be a mapping of names to values, but is 3
      {x: {low: 0}} | parameters.x | lacks the key 'type'; expected one of float, int
      {x: {type: flot, low: 0}} | parameters.x.type | Did you mean 'float'?
      {x: {type: 3}} | parameters.x.type | must be a text
      {x: {type: float, low: 0}} | parameters.x | lacks the key 'high'
      {x: {type: float, low: 0, hihg: 1}} | parameters.x.hihg | Did you mean 'high'?
      {x: {type: float, low: a, high: 1}} | parameters.x.low | must be a number, but is the text "a"
      {x: {type: float, low: 2, high: 1}} | parameters.x.high | low 2.0 and high 1.0
      {x: {type: float, low: 0, high: 1, log: true}} | parameters.x.low | not positive
      {x: {type: float, low: 0, high: 1, log: yes}} | parameters.x.log | must be true or false
      {x: {type: float, low: 0, high: 1, scale: logit}} | parameters.x.low | inside (0, 1)
      {x: {type: float, low: 0, high: 1, scale: lgo}} | parameters.x.scale | Did you mean 'log'?
      {x: {type: float, low: 1, high: 2, scale: log, log: true}} | parameters.x.scale | both
      {x: {type: float, low: 0, high: 1, step: 0}} | parameters.x.step | positive
      {x: {type: float, low: 0, high: 1, step: 2}} | parameters.x.step | at most high - low
      {x: {type: float, low: 0, high: 1, default: 2}} | parameters.x.default | a number in [0.0, 1.0]
      {x: {type: float, low: 0, high: 1, prior: {mean: 0.5}}} | parameters.x.prior | lacks the key 'spread'
      {x: {type: float, low: 0, high: 1, prior: {mean: 2, spread: 1}}} | parameters.x.prior | outside
      {x: {type: float, low: 0, high: 1, prior: {mean: 1, spread: 0}}} | parameters.x.prior.spread | positive
      {x: {type: int, low: 0.5, high: 9}} | parameters.x.low | must be a whole number, but is 0.5
      {x: {type: int, low: 0, high: 9, step: 20}} | parameters.x.step | from 1 to 9
      {x: {type: int, low: 0, high: 9, default: 3.5}} | parameters.x.default | a whole number in [0, 9]
      {x: {type: int, low: 1, high: 9, scale: logit}} | parameters.x.scale | logit
      {x: {type: choice, of: []}} | parameters.x.of | has no values
      {x: {type: choice, of: [a, a]}} | parameters.x.of | lists a value twice
      {x: {type: choice, of: [1, 1.0]}} | parameters.x.of | lists a value twice
      {x: {type: choice, of: [[a]]}} | parameters.x.of | must be texts, numbers, true, false or null
      {x: {type: choice, of: a}} | parameters.x.of | must be a list
      {x: {type: choice, of: {}}} | parameters.x.of | has no branches
      {x: {type: choice, of: [a, b], default: c}} | parameters.x.default | expects one of "a", "b"
      {x: {type: choice, of: {a: {}}, default: c}} | parameters.x.default | expected one of [a]
      {x: {type: choice, of: {a: {y: {type: int, low: 3}}}}} | parameters.x.of.a.y | lacks the key 'high'
      {x: {type: choice, of: {a: {x: {type: int, low: 0, high: 1}}}}} | parameters.x.of | own name
      {x: {type: ordinal, of: [a, b], prior: {mean: c, spread: 1}}} | parameters.x.prior | one of "a", "b"
      {x: {type: list, low: 2, high: 1, of: {}}} | parameters.x.high | 0 <= low <= high
      {x: {type: list, low: 1, high: 2, of: {y: {type: int, low: 2, high: 1}}}} | parameters.x.of.y.high | low 2.0
      {x: {type: list, low: 1, high: 2, of: {}, default: 5}} | parameters.x.default | expected 1 to 2
      {x: {type: subset, of: [a, b], low: 3}} | parameters.x | 0 <= low <= high <= 2
      {x: {type: subset, of: [a, b], default: [c]}} | parameters.x.default | different values of "a", "b"
      {x: {type: permutation, of: [a, b], default: [a]}} | parameters.x.default | each of "a", "b" once
      {x: {type: group, of: 3}} | parameters.x.of | must be a mapping
      {'x,y': {type: int, low: 0, high: 1}} | parameters.x,y | without braces
      {a: {type: int, low: 0, high: 9}, 'a': {type: int, low: 0, high: 9, when: 3}} | parameters.a.when | mapping
      {a: {type: int, low: 0, high: 9, when: {}}} | parameters.a.when | is empty
      {a: {type: int, low: 0, high: 9, when: {a: 3}}} | parameters.a.when.a | comes later
      {a: {type: int, low: 0, high: 9, when: {b: 3}}, b: {type: int, low: 0, high: 9}} | parameters.a.when.b | move 'b' above
      {abc: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {abd: 3}}} | parameters.x.when.abd | Did you mean 'abc'?
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: 10}}} | parameters.x.when.a | can never hold: a is never 10; expected a whole number in [0, 9]
      {a: {type: choice, of: [dart, tree]}, x: {type: int, low: 0, high: 9, when: {a: drat}}} | parameters.x.when.a | Did you mean 'dart'?
      {a: {type: choice, of: [b, c]}, x: {type: int, low: 0, high: 9, when: {a: {low: 1}}}} | parameters.x.when.a | expected some of: one of "b", "c"
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: {low: 10}}}} | parameters.x.when.a | can never hold
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: {low: 1.2, high: 1.8}}}} | parameters.x.when.a | can never hold
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: {low: 5, high: 4}}}} | parameters.x.when.a | is above
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: {lo: 5}}}} | parameters.x.when.a.lo | Did you mean 'low'?
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: {}}}} | parameters.x.when.a | empty interval
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {a: []}}} | parameters.x.when.a | expected a value
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {any_of: []}}} | parameters.x.when.any_of | is empty
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {any_of: [{a: 1}, 3]}}} | parameters.x.when.any_of[1] | mapping
      {a: {type: int, low: 0, high: 9}, x: {type: int, low: 0, high: 9, when: {all_of: [{a: 1}, {a: 2}]}}} | parameters.x.when | contradict
      {a: {type: subset, of: [b, c]}, x: {type: int, low: 0, high: 9, when: {a: b}}} | parameters.x.when.a | no single value
      {a: {type: ordinal, of: [b, c]}, x: {type: int, low: 0, high: 9, when: {a: {low: 1}}}} | parameters.x.when.a | not numbers
      {a: {type: choice, of: {p: {z: {type: int, low: 0, high: 1, when: {q: 1}}}}}} | parameters.a.of.p.z.when.q | No earlier parameter
      {a.b: {type: int, low: 0, high: 1}, a: {type: group, of: {b: {type: int, low: 0, high: 1}}}} | parameters.a.of.b | Two parameters have the path 'a.b'
      """;

  @Test
  void takesIntervals_ofOrderedNumbersAsTheirValues() {
    SearchSpace space =
        parse(
            "{size: {type: ordinal, of: [16, 64, 32]},"
                + " x: {type: int, low: 0, high: 9, when: {size: {low: 20, high: 40}}}}");
    assertThat(space.columns().get(1).gates()).containsExactly(List.of(new Gate(0, 2, 2)));
  }

  @Test
  void reachesIntoGroups_byPath() {
    SearchSpace space =
        parse(
            "{g: {type: group, of: {a: {type: int, low: 0, high: 9}}},"
                + " x: {type: int, low: 0, high: 9, when: {g.a: 4}}}");
    assertThat(space.columns().get(1).gates()).containsExactly(List.of(new Gate(0, 4, 4)));
  }

  @ParameterizedTest
  @EnumSource
  void knowsExactlyTheKeys_itDescribes(ParameterType type) {
    String known =
        type.keys().stream().map(ParameterType.Key::name).collect(Collectors.joining(", "));
    String smallest = SMALLEST.getOrDefault(type, "");
    assertThat(parse("{x: " + smallest + "}").size()).isPositive();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> parse("{x: " + smallest.replace("{type:", "{qwertyuiop: 1, type:") + "}"))
        .withMessageContaining("Expected one of: " + known + ".");
  }

  private static SearchSpace parse(String text) {
    return SpaceFormat.parse(Flow.of(text));
  }
}
