package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five complete trials with the values 1 to 5 at epoch 1, and 10 at epoch 2. */
class PercentileTest {
  private static Played started(double percentile) {
    Played study = Played.of(Played.spec("percentile", Map.of("percentile", Value.of(percentile))));
    Trial[] trials = new Trial[5];
    for (int i = 0; i < 5; i++) {
      trials[i] = study.ask();
      study.report(trials[i], 1, i + 1);
      study.report(trials[i], 2, 10);
    }
    for (Trial trial : trials) {
      study.tell(trial, 1);
    }
    return study;
  }

  @Test
  void stops_whoIsNotAmongTheBestPart() {
    Played quarter = started(25); // the quartile is 2
    assertThat(quarter.next(1, 2)).isEqualTo(CONTINUE);
    assertThat(quarter.next(1, 2.1)).isEqualTo(STOP);
    Played most = started(80); // between the values it is interpolated: 4.2
    assertThat(most.next(1, 4.2)).isEqualTo(CONTINUE);
    assertThat(most.next(1, 4.21)).isEqualTo(STOP);
  }

  @Test
  void compares_withValuesAtThatPoint_notWithAverages() {
    Played study = started(25);
    Trial trial = study.ask();
    assertThat(study.report(trial, 2, 9.9)).isEqualTo(CONTINUE); // averages are 5.5 to 7.5
    assertThat(study.next(2, 10.1)).isEqualTo(STOP);
  }

  @Test
  void refusesAPercentile_thatIsNone() {
    assertThatThrownBy(() -> started(100))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("percentile is 100.0");
  }
}
