package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations, numbers, tables and JSON as people read and write them. */
class FormatsTest {
  @ParameterizedTest
  @CsvSource({"90s,90000", "10m,600000", "1h30m,5400000", "2h,7200000", "0.5s,500", "250ms,250"})
  void durations_areReadWithTheirUnits(String text, long millis) {
    assertThat(Durations.parse("time", Value.of(text))).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void a_bareNumber_countsSeconds() {
    assertThat(Durations.parse("time", Value.of(90))).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "m", "-5s", "10 minutes", "0s", "1w"})
  void other_durations_areRefused(String text) {
    assertThatThrownBy(() -> Durations.parse("timeout", Value.of(text)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("timeout is " + text);
  }

  @ParameterizedTest
  @CsvSource({"3200,3.2s", "45000,45s", "80000,1m 20s", "7500000,2h 5m", "273600000,3d 4h"})
  void durations_areShownInTwoUnits(long millis, String text) {
    assertThat(Durations.format(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.03125,0.03125",
    "0.123456,0.1235",
    "12,12",
    "0,0",
    "-0.00001234,-1.234e-5",
    "1e9,1e9",
    "123456,123500",
    "NaN,-"
  })
  void numbers_areShownToFourDigits(double number, String text) {
    assertThat(Numbers.text(number)).isEqualTo(text);
  }

  @Test
  void csv_readsBackWhatItWrote_whateverTheCells() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var rows = List.of(cells(random), cells(random), cells(random));
      String text = String.join("\n", rows.stream().map(Csv::line).toList()) + "\n";
      assertThat(Csv.parse(text).stream().map(Csv.Row::cells)).as("seed " + seed).isEqualTo(rows);
    }
  }

  private static List<String> cells(Random random) {
    return List.of("n" + random.nextInt(), cell(random), cell(random));
  }

  private static String cell(Random random) {
    var cell = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      cell.append(",\"\n\rax ".charAt(random.nextInt(7)));
    }
    return cell.toString();
  }

  @Test
  void csv_countsTheLinesOfTheText() {
    var rows = Csv.parse("a,b\n\"x\ny\",1\n\n2,3\n");
    assertThat(rows.stream().map(Csv.Row::number)).containsExactly(1, 2, 5);
  }

  @Test
  void pretty_json_isTheSameValue() throws SyntaxException {
    Value value = YamlReader.read("a: {b: [1, {c: 'x y'}], d: " + "long ".repeat(40) + "}").value();
    String pretty = PrettyJson.of(value);
    assertThat(pretty.lines().count()).isGreaterThan(3);
    assertThat(YamlReader.read(pretty).value()).isEqualTo(value);
  }

  @Test
  void a_table_isAsWideAsItsWidestCells() {
    var table = new Table().row("TRIAL", "ERROR").row("12", "0.5").row("3", "0.25");
    assertThat(table).hasToString("TRIAL  ERROR\n12     0.5\n3      0.25\n");
  }

  @Test
  void text_isCutWithDots() {
    assertThat(Text.cut("abcdefgh", 8)).isEqualTo("abcdefgh");
    assertThat(Text.cut("abcdefgh", 7)).isEqualTo("abcd...");
    assertThat(Text.cut("abcdefgh", 2)).isEqualTo("ab");
  }
}
