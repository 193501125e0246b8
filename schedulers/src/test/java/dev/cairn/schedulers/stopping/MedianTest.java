package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rule on curves worked out by hand. */
class MedianTest {
  private static final Map<String, Value> AT_ONCE = Map.of("startup", Value.of(3));

  /** Three complete trials whose running averages at 1, 2, 3 have the medians 4, 3.5, 3. */
  private static Played started(Map<String, Value> options) {
    Played study = Played.of(Played.spec("median", options));
    double[][] curves = {
      {5, 4, 3}, // averages 5, 4.5, 4
      {4, 3, 2}, // 4, 3.5, 3
      {1, 1, 1} // 1, 1, 1
    };
    for (double[] curve : curves) {
      Trial trial = study.ask();
      for (int i = 0; i < curve.length; i++) {
        assertThat(study.report(trial, i + 1, curve[i])).isEqualTo(CONTINUE);
      }
      study.tell(trial, curve[2]);
    }
    return study;
  }

  @Test
  void stops_whoseBest_isWorseThanTheMedianOfAverages() {
    Played study = started(AT_ONCE);
    assertThat(study.next(1, 4.1)).isEqualTo(STOP);
    assertThat(study.next(1, 4)).isEqualTo(CONTINUE); // equal is not worse
    Trial third = study.ask();
    assertThat(study.report(third, 1, 3.9)).isEqualTo(CONTINUE);
    assertThat(study.report(third, 2, 3.6)).isEqualTo(STOP); // 3.6 > 3.5
  }

  @Test
  void compares_theBestSoFar_notTheNewest() {
    Played study = started(AT_ONCE);
    Trial early = study.ask();
    assertThat(study.report(early, 1, 2.9)).isEqualTo(CONTINUE);
    assertThat(study.report(early, 2, 9)).isEqualTo(CONTINUE);
    assertThat(study.report(early, 3, 9)).isEqualTo(CONTINUE); // 2.9 <= 3
  }

  @Test
  void waits_untilEnoughTrialsAreComplete() {
    Played study = started(Map.of("startup", Value.of(4)));
    Trial fourth = study.ask();
    assertThat(study.report(fourth, 1, 99)).isEqualTo(CONTINUE);
    study.tell(fourth, 99);
    assertThat(study.next(1, 100)).isEqualTo(STOP);
  }

  @Test
  void doesNotStop_beforeTheWarmup() {
    Played study = started(Map.of("startup", Value.of(3), "warmup", Value.of(3)));
    Trial bad = study.ask();
    assertThat(study.report(bad, 1, 99)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 2, 99)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 3, 99)).isEqualTo(STOP);
  }

  @Test
  void looksOnce_inEachInterval() {
    Played study = started(Map.of("startup", Value.of(3), "interval", Value.of(2)));
    Trial trial = study.ask();
    // intervals [0, 2), [2, 4): medians 4 and 3.5 of the first report in each
    assertThat(study.report(trial, 1, 4)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 2, 3.4)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 3, 99)).isEqualTo(CONTINUE);
  }

  @Test
  void learnsNothing_fromTrialsThatAreNotComplete() {
    Played study = started(AT_ONCE);
    study.next(1, 50); // stopped
    Trial broken = study.ask();
    study.report(broken, 1, 3);
    study.fail(broken);
    assertThat(study.next(1, 4.1)).isEqualTo(STOP); // the median is still 4
    assertThat(study.next(1, 4)).isEqualTo(CONTINUE);
  }

  @Test
  void letsATrialFinish_thatIsDone() {
    Played study = started(AT_ONCE);
    assertThat(study.next(27, 99)).isEqualTo(CONTINUE);
  }

  @Test
  void stops_onlyWhoIsWorse_inEveryObjective() {
    StudySpec one = Played.spec("median", Map.of("startup", Value.of(1)));
    Played study =
        Played.of(
            StudySpec.of("s", one.space(), Goal.minimize("loss"), Goal.maximize("speed"))
                .withFidelity("epoch", 1, 27)
                .withSampler(one.sampler())
                .withScheduler(one.scheduler()));
    Trial first = study.ask();
    Evaluation middle = Evaluation.of("loss", 1).and("speed", 10);
    study.report(first, 1, middle);
    study.tell(first, middle);
    Evaluation faster = Evaluation.of("loss", 9).and("speed", 11);
    assertThat(study.report(study.ask(), 1, faster)).isEqualTo(CONTINUE);
    Evaluation worse = Evaluation.of("loss", 1.1).and("speed", 9);
    assertThat(study.report(study.ask(), 1, worse)).isEqualTo(STOP);
    assertThat(study.report(study.ask(), 1, Evaluation.of("speed", 9))).isEqualTo(STOP);
  }

  @Test
  void putsViolation_beforeObjectives() {
    Played study =
        Played.of(Played.spec("median", Map.of("startup", Value.of(1))).withConstraints("memory"));
    Trial first = study.ask();
    Evaluation feasible = Evaluation.of("loss", 5).and("memory", -1);
    study.report(first, 1, feasible);
    study.tell(first, feasible);
    Evaluation lower = Evaluation.of("loss", 1);
    assertThat(study.report(study.ask(), 1, lower.and("memory", 0.5))).isEqualTo(STOP);
    assertThat(study.report(study.ask(), 1, lower.and("memory", 0))).isEqualTo(CONTINUE);
    Evaluation higher = Evaluation.of("loss", 6);
    assertThat(study.report(study.ask(), 1, higher.and("memory", -1))).isEqualTo(STOP);
  }

  @Test
  void refusesOptions_thatMakeNoSense() {
    assertThatThrownBy(() -> Played.of(Played.spec("median", Map.of("startup", Value.of(0)))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected 1 or more");
    assertThatThrownBy(() -> Played.of(Played.spec("median", Map.of("interval", Value.of(-1)))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("interval is -1.0");
  }
}
