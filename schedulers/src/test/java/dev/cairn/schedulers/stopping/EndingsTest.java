package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two complete trials: loss falls by 3 or 5 after epoch 1, time grows tenfold. */
class EndingsTest {
  private static Played started() {
    StudySpec one = Played.spec("hypervolume", Map.of("startup", Value.of(2)));
    Played study =
        Played.of(
            StudySpec.of("s", one.space(), Goal.minimize("loss"), Goal.minimize("log_time"))
                .withFidelity("epoch", 1, 27)
                .withSampler(one.sampler())
                .withScheduler(one.scheduler())
                .withConstraints("memory"));
    end(study, at(7, 1, -1), at(4, 2, -1));
    end(study, at(7, 3, -1), at(2, 4, -1));
    return study;
  }

  private static Evaluation at(double loss, double time, double memory) {
    return Evaluation.of("loss", loss).and("log_time", time).and("memory", memory);
  }

  private static void end(Played study, Evaluation first, Evaluation last) {
    Trial trial = study.ask();
    study.report(trial, 1, first);
    study.tell(trial, last);
  }

  @Test
  void stops_whoseEndsAreAllDominated() {
    Played study = started(); // the frontier is (4, 2) and (2, 4)
    assertThat(study.report(study.ask(), 1, at(9, 1, -1))).isEqualTo(STOP); // 6 or 4, 2
    assertThat(study.report(study.ask(), 1, at(8.9, 1, -1))).isEqualTo(CONTINUE); // 3.9, 2
    assertThat(study.report(study.ask(), 1, at(99, 0.9, -1))).isEqualTo(CONTINUE); // 1.9
    assertThat(study.report(study.ask(), 1, at(7, 3, -1))).isEqualTo(STOP); // 4 or 2, 4
  }

  @Test
  void stops_whoseEndsAreInfeasible() {
    Played study = started();
    assertThat(study.report(study.ask(), 1, at(1, 1, 0))).isEqualTo(CONTINUE);
    assertThat(study.report(study.ask(), 1, at(1, 1, 0.1))).isEqualTo(STOP);
  }

  @Test
  void doesNotStop_whatItCannotDrawOn() {
    Played study = started();
    assertThat(study.report(study.ask(), 1, Evaluation.of("loss", 99))).isEqualTo(CONTINUE);
    assertThat(study.report(study.ask(), 2, at(99, 9, 9))).isEqualTo(CONTINUE); // none came there
  }

  @Test
  void doesNotStop_beforeAFeasibleTrialIsComplete() {
    Played study =
        Played.of(
            Played.spec("hypervolume", Map.of("startup", Value.of(1))).withConstraints("memory"));
    Trial trial = study.ask();
    Evaluation infeasible = Evaluation.of("loss", 1).and("memory", 1);
    study.report(trial, 1, infeasible);
    study.tell(trial, infeasible);
    assertThat(study.report(study.ask(), 1, infeasible)).isEqualTo(CONTINUE);
  }
}
