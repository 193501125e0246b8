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
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** Curves {@code end + fall / epoch}, of which one that falls from 1.2 to 0.2 is complete. */
class ExtrapolationTest {
  private static final StudySpec SPEC = Played.spec("extrapolation", Map.of());

  private static DoubleFunction<Evaluation> loss(double end, double fall) {
    return epoch -> Evaluation.of("loss", end + fall / epoch);
  }

  private static Played started(StudySpec spec, DoubleFunction<Evaluation> curve) {
    Played study = Played.of(spec);
    assertThat(runs(study, curve)).isEqualTo(27);
    return study;
  }

  /** The epoch at which a trial ends. */
  private static int runs(Played study, DoubleFunction<Evaluation> curve) {
    Trial trial = study.ask();
    for (int epoch = 1; epoch < 27; epoch++) {
      if (study.report(trial, epoch, curve.apply(epoch)) == STOP) {
        return epoch;
      }
    }
    study.tell(trial, curve.apply(27));
    return 27;
  }

  @Test
  void stops_whoseCurveEndsAboveTheBest_andNotWhoseEndsBelow() {
    Played study = started(SPEC, loss(0.2, 1));
    assertThat(runs(study, loss(0.6, 1))).isBetween(4, 9);
    assertThat(runs(study, loss(0.1, 2))).isEqualTo(27); // starts worse than the best did
  }

  @Test
  void stops_whoDiverges() {
    Played study = started(SPEC, loss(0.2, 1));
    assertThat(runs(study, epoch -> Evaluation.of("loss", 0.5 + 0.2 * epoch))).isBetween(4, 8);
  }

  @Test
  void needsPoints_andSomethingToBeat() {
    Played empty = Played.of(SPEC);
    Trial trial = empty.ask();
    for (int epoch = 1; epoch < 27; epoch++) {
      assertThat(empty.report(trial, epoch, 9)).isEqualTo(CONTINUE);
    }
    Played study = started(SPEC, loss(0.2, 1));
    Trial bad = study.ask();
    assertThat(study.report(bad, 1, 99)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 2, 99)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 3, 99)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 4, 99)).isEqualTo(STOP);
  }

  @Test
  void stops_whoEndsWorse_inEveryObjective() {
    StudySpec two =
        StudySpec.of("s", SPEC.space(), Goal.minimize("loss"), Goal.maximize("recall"))
            .withFidelity("epoch", 1, 27)
            .withSampler(SPEC.sampler())
            .withScheduler(SPEC.scheduler());
    Played study = started(two, both(0.2, 0.9));
    assertThat(runs(study, both(0.6, 0.5))).isBetween(4, 15);
    assertThat(runs(study, both(0.6, 0.95))).isEqualTo(27);
  }

  private static DoubleFunction<Evaluation> both(double loss, double recall) {
    return epoch -> Evaluation.of("loss", loss + 1 / epoch).and("recall", recall - 0.5 / epoch);
  }

  @Test
  void stops_whoEndsInfeasible() {
    Played study =
        started(SPEC.withConstraints("memory"), e -> loss(0.2, 1).apply(e).and("memory", -1 / e));
    Verdict[] verdicts = new Verdict[2];
    for (int i = 0; i < 2; i++) {
      Trial trial = study.ask();
      double end = i == 0 ? 1 : -1;
      for (int epoch = 1; epoch <= 6 && verdicts[i] != STOP; epoch++) {
        Evaluation better = loss(0.1, 1).apply(epoch).and("memory", end + 0.5 / epoch);
        verdicts[i] = study.report(trial, epoch, better);
      }
    }
    assertThat(verdicts).containsExactly(STOP, CONTINUE);
  }
}
