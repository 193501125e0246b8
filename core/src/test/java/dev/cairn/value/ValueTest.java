package dev.cairn.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void printsCompactJson_inTheOrderOfItsKeys() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("z", Value.of(1));
    fields.put("a", Value.of(List.of(Value.of(2.5), Value.of(true), Value.NULL)));
    assertThat(Value.of(fields)).hasToString("{\"z\":1,\"a\":[2.5,true,null]}");
  }

  @Test
  void escapesTexts_asJsonAsks() {
    assertThat(Value.of("a\"b\\c\n\t\r\u0001\u2028é"))
        .hasToString("\"a\\\"b\\\\c\\n\\t\\r\\u0001\\u2028é\"");
    assertThat(Value.of("\uD83D\uDE00")).hasToString("\"\\ud83d\\ude00\"");
  }

  @Test
  void printsNumbers_soThatTheyReadBackExactly() {
    for (double number :
        new double[] {0.1, 1e-300, 1 / 3.0, 1e22, -0.0, Math.PI, Double.MIN_VALUE}) {
      assertThat(Double.parseDouble(Value.of(number).toString())).isEqualTo(number);
    }
    assertThat(Value.of(Long.MIN_VALUE)).hasToString("-9223372036854775808");
  }

  @Test
  void printsNull_forNumbersThatJsonLacks() {
    assertThat(Value.of(Double.NaN)).hasToString("null");
    assertThat(Value.of(Double.POSITIVE_INFINITY)).hasToString("null");
  }

  @Test
  void isTheSame_whenNumbersAreEqual() {
    assertThat(Value.of(1).same(Value.of(1.0))).isTrue();
    assertThat(Value.of(1).same(Value.of("1"))).isFalse();
    assertThat(Value.of("a").same(Value.of("a"))).isTrue();
    assertThat(Value.NULL.same(Value.of(false))).isFalse();
  }

  @Test
  void keepsItsOwnCopy_ofMutableCollections() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("a", Value.of(1));
    Value value = Value.of(fields);
    fields.put("b", Value.of(2));
    assertThat(value).hasToString("{\"a\":1}");
  }

  @Test
  void knowsNumbersAndScalars() {
    assertThat(Value.of("3").number()).isNaN();
    assertThat(Value.of(3).number()).isEqualTo(3);
    assertThat(Value.of(List.of()).scalar()).isFalse();
    assertThat(Value.NULL.scalar()).isTrue();
    assertThat(Value.of("a b").plain()).isEqualTo("a b");
    assertThat(Value.of(2.5).plain()).isEqualTo("2.5");
  }
}
