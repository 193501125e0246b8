package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.run.Budget;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final StudySpec SPEC =
      StudySpec.of(
          "digits",
          SearchSpace.of(Real.of("rate", 0, 1), Int.of("depth", 1, 9)),
          Goal.minimize("error"));
  private static final Meter METER = new Meter(Budget.trials(40));

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Console console(int columns) {
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(stream, stream, columns);
  }

  private String shown() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text;
  }

  private static Trial told(State state, double error, String failure) {
    var ledger = new Ledger();
    ledger.add(new Event.Opened(SPEC));
    ledger.add(new Event.Asked(0, Double.NaN, -1, "s", 1));
    ledger.add(new Event.Suggested(0, new double[] {0.25, 3}, new Lineage("random/1", "")));
    double[] values = state == State.COMPLETE ? new double[] {error} : new double[0];
    ledger.add(
        new Event.Told(0, 1, state, values, new double[0], Map.of(), Double.NaN, failure, 2));
    return ledger.trial(0).orElseThrow();
  }

  private static Snapshot snapshot(int trials, int seconds, String best, int failed) {
    return new Snapshot(
        SPEC,
        trials,
        Optional.of(trials / 40.0),
        Duration.ofSeconds(seconds),
        Optional.of(Duration.ofSeconds(80)),
        false,
        2,
        List.of("#10 at epoch 3", "#11"),
        best,
        Optional.of(told(State.COMPLETE, 0.03125, "")),
        failed,
        Optional.of(told(State.FAILED, 0, "Traceback:\nValueError: no")));
  }

  @Test
  void a_terminal_showsBarBestAndFailures_drawnInPlace() {
    var display = new LiveDisplay(console(90), METER, new Style(false, true));
    display.show(snapshot(10, 20, "error 0.03125 (trial 7)", 1));
    assertThat(shown())
        .isEqualTo(
            """
            digits  ━━━━━━━───────────────────────  10/40 trials  25%  20s  1m 20s left~
              running  #10 at epoch 3  #11~
              best     error 0.03125 (trial 7)~
                       rate=0.25 depth=3~
              failed   1: #0 ValueError: no~
            """
                    .replace("~", "\033[K")
                + "\033[J");
    display.show(snapshot(11, 21, "", 0));
    assertThat(shown()).startsWith("\033[5A\r").contains("11/40 trials").endsWith("\033[J");
  }

  @Test
  void no_line_isWiderThanTheTerminal() {
    for (int columns : new int[] {40, 60, 80, 132}) {
      var display = new LiveDisplay(console(columns), METER, new Style(false, false));
      display.show(snapshot(39, 20, "error 0.03125 (trial 7)" + " and more".repeat(20), 1));
      for (String line : shown().split("\n", -1)) {
        assertThat(line.replaceAll("\033\\[\\d*[A-Z]|\r", "").length()).isLessThan(columns);
      }
    }
  }

  @Test
  void plain_lines_comeWithNewsOrAfterTenSeconds() {
    var display = new PlainDisplay(console(0), METER);
    display.show(snapshot(1, 1, "", 0));
    assertThat(shown()).isEqualTo("digits: 1/40 trials, 2 running, 1.0s, 1m 20s left\n");
    display.show(snapshot(2, 2, "", 0));
    assertThat(shown()).isEmpty();
    display.show(snapshot(3, 3, "error 0.03125 (trial 2)", 0));
    assertThat(shown()).endsWith("left, best error 0.03125 (trial 2)\n");
    display.show(snapshot(4, 4, "error 0.03125 (trial 2)", 1));
    assertThat(shown()).isEqualTo("failed #0 ValueError: no\n");
    display.show(snapshot(5, 12, "error 0.03125 (trial 2)", 1));
    assertThat(shown()).isEmpty();
    display.show(snapshot(6, 13, "error 0.03125 (trial 2)", 1));
    assertThat(shown()).startsWith("digits: 6/40 trials, 2 running, 1 failed, 13s");
    display.end(snapshot(6, 13, "error 0.03125 (trial 2)", 1));
    assertThat(shown()).isEmpty();
  }

  @Test
  void the_bar_usesAsciiWhereTheLocaleDoes_andNoColourWhereNotWanted() {
    assertThat(Style.of(Map.of("LANG", "C")).unicode()).isFalse();
    assertThat(Style.of(Map.of("LANG", "de_DE.UTF-8")).unicode()).isTrue();
    assertThat(Style.of(Map.of("LANG", "C.utf8", "LC_ALL", "C")).unicode()).isFalse();
    assertThat(Style.of(Map.of("NO_COLOR", "1")).bold("x")).isEqualTo("x");
    assertThat(new Style(false, false).bar(0.5, 10)).isEqualTo("[####----]");
  }

  @Test
  void the_meter_goesByTheLimitThatIsNearest() {
    var budget = Budget.trials(100).withTime(Duration.ofMinutes(10)).withEvaluations(50);
    var meter = new Meter(budget);
    assertThat(meter.fraction(new Meter.Used(20, 5, Duration.ofMinutes(1)))).hasValue(0.2);
    assertThat(meter.fraction(new Meter.Used(20, 25, Duration.ofMinutes(1)))).hasValue(0.5);
    assertThat(meter.fraction(new Meter.Used(20, 25, Duration.ofMinutes(9)))).hasValue(0.9);
    assertThat(
            new Meter(Budget.UNLIMITED.withPatience(3))
                .fraction(new Meter.Used(1, 1, Duration.ZERO)))
        .isEmpty();
    assertThat(Meter.left(0.25, 0.75, Duration.ofSeconds(60))).hasValue(Duration.ofSeconds(30));
    assertThat(Meter.left(0.25, 0.25, Duration.ofSeconds(60))).isEmpty();
  }
}
