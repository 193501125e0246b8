package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Map<String, Value> TWO = Map.of("patience", Value.of(2));

  /** The verdict on the last of these reports, when all before are to continue. */
  private static Verdict last(Played study, Evaluation... reports) {
    Trial trial = study.ask();
    for (int i = 0; i < reports.length - 1; i++) {
      assertThat(study.report(trial, i + 1, reports[i])).as("report %s", i).isEqualTo(CONTINUE);
    }
    return study.report(trial, reports.length, reports[reports.length - 1]);
  }

  private static Evaluation[] losses(double... losses) {
    return java.util.Arrays.stream(losses).mapToObj(Evaluation::of).toArray(Evaluation[]::new);
  }

  @Test
  void stops_afterSoManyReportsWithoutABetterOne() {
    Played study = Played.of(Played.spec("patience", TWO));
    assertThat(last(study, losses(5, 4, 4, 4.1))).isEqualTo(STOP);
    assertThat(last(study, losses(5, 5, 4.9))).isEqualTo(CONTINUE);
    assertThat(last(study, losses(5, 6, 4, 5, 4))).isEqualTo(STOP);
  }

  @Test
  void passesOverGains_smallerThanDelta() {
    Map<String, Value> half = Map.of("patience", Value.of(2), "delta", Value.of(0.5));
    Played study = Played.of(Played.spec("patience", half));
    assertThat(last(study, losses(5, 4.6, 4.5))).isEqualTo(STOP);
    assertThat(last(study, losses(5, 4.6, 4.4))).isEqualTo(CONTINUE); // 0.6 below the best, 5
  }

  @Test
  void goesOn_whileAnyObjectiveImproves() {
    StudySpec one = Played.spec("patience", TWO);
    Played study =
        Played.of(
            StudySpec.of("s", one.space(), Goal.minimize("loss"), Goal.maximize("speed"))
                .withFidelity("epoch", 1, 27)
                .withSampler(one.sampler())
                .withScheduler(one.scheduler()));
    Evaluation start = Evaluation.of("loss", 5).and("speed", 5);
    Evaluation faster = Evaluation.of("loss", 6).and("speed", 6);
    assertThat(last(study, start, start, faster)).isEqualTo(CONTINUE);
    assertThat(last(study, start, start, start)).isEqualTo(STOP);
    Evaluation lossOnly = Evaluation.of("loss", 4);
    assertThat(last(study, start, start, lossOnly)).isEqualTo(CONTINUE);
  }

  @Test
  void goesOn_whileViolationFalls() {
    Played study = Played.of(Played.spec("patience", TWO).withConstraints("memory"));
    Evaluation loss = Evaluation.of("loss", 5);
    assertThat(last(study, loss.and("memory", 3), loss.and("memory", 2), loss.and("memory", 1)))
        .isEqualTo(CONTINUE);
    assertThat(last(study, loss.and("memory", 3), loss.and("memory", 3), loss.and("memory", -1)))
        .isEqualTo(CONTINUE);
    assertThat(last(study, loss.and("memory", 3), loss.and("memory", 3), loss.and("memory", 3)))
        .isEqualTo(STOP);
    Evaluation nothing = Evaluation.of("memory", 3);
    assertThat(last(study, loss.and("memory", 3), nothing, nothing, nothing))
        .isEqualTo(CONTINUE); // no objective is known of these
  }
}
