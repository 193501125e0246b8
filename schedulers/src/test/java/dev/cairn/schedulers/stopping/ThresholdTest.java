package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private static Played study(Map<String, Value> options) {
    return Played.of(Played.spec("threshold", options).withConstraints("memory"));
  }

  @Test
  void stops_outOfTheBounds() {
    Played study = study(Map.of("above", Value.of(5), "below", Value.of(1)));
    assertThat(study.next(1, 5)).isEqualTo(CONTINUE);
    assertThat(study.next(1, 1)).isEqualTo(CONTINUE);
    assertThat(study.next(1, 5.1)).isEqualTo(STOP);
    assertThat(study.next(1, 0.9)).isEqualTo(STOP);
  }

  @Test
  void waits_forTheWarmup() {
    Played study = study(Map.of("above", Value.of(5), "warmup", Value.of(3)));
    Trial trial = study.ask();
    assertThat(study.report(trial, 2, 6)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 3, 6)).isEqualTo(STOP);
  }

  @Test
  void bounds_inTheUsersDirection() {
    StudySpec one = Played.spec("threshold", Map.of("below", Value.of(0.2)));
    Played study =
        Played.of(
            StudySpec.of("s", one.space(), Goal.maximize("accuracy"))
                .withFidelity("epoch", 1, 27)
                .withSampler(one.sampler())
                .withScheduler(one.scheduler()));
    assertThat(study.next(1, 0.3)).isEqualTo(CONTINUE);
    assertThat(study.next(1, 0.1)).isEqualTo(STOP);
  }

  @Test
  void bounds_aConstraintOrAnyOtherValue() {
    Evaluation loss = Evaluation.of("loss", 9);
    Played memory = study(Map.of("metric", Value.of("memory"), "above", Value.of(3)));
    assertThat(memory.report(memory.ask(), 1, loss.and("memory", 3))).isEqualTo(CONTINUE);
    assertThat(memory.report(memory.ask(), 1, loss)).isEqualTo(CONTINUE);
    assertThat(memory.report(memory.ask(), 1, loss.and("memory", 4))).isEqualTo(STOP);
    Played gradient = study(Map.of("metric", Value.of("gradient"), "above", Value.of(3)));
    assertThat(gradient.report(gradient.ask(), 1, loss.and("gradient", 2))).isEqualTo(CONTINUE);
    assertThat(gradient.report(gradient.ask(), 1, loss.and("gradient", 4))).isEqualTo(STOP);
    assertThat(gradient.report(gradient.ask(), 1, loss.and("gradient", Double.NaN)))
        .isEqualTo(STOP);
  }

  @Test
  void aLossThatIsNotANumber_failsTheTrial() {
    Played study = study(Map.of("above", Value.of(5)));
    Trial trial = study.ask();
    assertThat(study.report(trial, 1, Double.NaN)).isEqualTo(STOP);
    assertThat(study.state(trial)).isEqualTo(State.FAILED);
  }

  @Test
  void refusesBounds_thatNothingKeeps() {
    assertThatThrownBy(() -> study(Map.of("above", Value.of(1), "below", Value.of(5))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("above 1.0 and below 5.0");
  }
}
