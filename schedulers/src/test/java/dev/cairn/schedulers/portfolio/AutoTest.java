package dev.cairn.schedulers.portfolio;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.PAUSE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.DiceProvider;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoTest {
  private final Played study = Played.of(Played.spec("auto", Map.of()));

  @Test
  void is_theDefault() {
    StudySpec spec = StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"));
    assertThat(spec.scheduler().id()).isEqualTo("auto");
  }

  @Test
  void runsTrialsToTheirEnd_withoutFidelity() {
    StudySpec spec = StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"));
    Trial trial = Played.of(spec.withSampler(DiceProvider.ID)).ask();
    assertThat(trial.until()).isNaN();
  }

  @Test
  void pausesTrials_asLongAsTheyGoOnWhereTheyPaused() {
    for (int i = 0; i < 30; i++) {
      Trial trial = study.ask();
      assertThat(trial.until()).isLessThan(27);
      assertThat(study.report(trial, trial.until(), 0.1 * trial.number())).isEqualTo(PAUSE);
    }
  }

  @Test
  void stopsTrialsInstead_onceAPausedOneStartedOver() {
    Trial resumed = study.ask();
    while (resumed.attempt() == 1) {
      study.report(resumed, resumed.until(), 0.1);
      resumed = study.ask();
    }
    study.report(resumed, 1, 0.1); // again
    study.report(resumed, 2, 0.1);
    Trial good = study.ask();
    assertThat(good.until()).isEqualTo(27);
    assertThat(study.report(good, 1, 0.05)).isEqualTo(CONTINUE);
    Trial bad = study.ask();
    assertThat(study.report(bad, 1, 0.9)).isEqualTo(STOP);
  }

  @Test
  void goesOnPausing_whenOnlyALostTrialStartsOver() {
    Trial trial = study.ask();
    study.report(trial, 0.5, 0.1);
    study.lose(trial);
    Trial again = study.ask();
    study.report(again, 0.5, 0.1);
    study.report(again, 1, 0.1);
    assertThat(study.ask().until()).isEqualTo(1);
  }
}
