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

/** Instances 1 to 4, on which the best trial has the values 3, 1, 2, 5; others are compared. */
class SignedRankTest {
  private static final double[] BEST = {3, 1, 2, 5};

  private static Played started(Map<String, Value> options) {
    Played study = Played.of(Played.spec("wilcoxon", options).withFidelity("instance", 1, 9));
    Trial best = study.ask();
    for (int i = 0; i < BEST.length; i++) {
      assertThat(study.report(best, i + 1, BEST[i])).isEqualTo(CONTINUE);
    }
    study.tell(best, 2.75);
    return study;
  }

  /** What is said of a trial that differs so much from the best, after each instance. */
  private static Verdict last(Played study, double... differences) {
    Trial trial = study.ask();
    Verdict verdict = CONTINUE;
    for (int i = 0; i < differences.length; i++) {
      assertThat(verdict).as("instance %s", i).isEqualTo(CONTINUE);
      verdict = study.report(trial, i + 1, BEST[i] + differences[i]);
    }
    return verdict;
  }

  @Test
  void stops_whoIsWorseOnEnoughInstances() {
    Played study = started(Map.of());
    // worse on all of n: p = 1 / 2^n, which is below 0.1 for four
    assertThat(last(study, 1, 2, 3)).isEqualTo(CONTINUE);
    assertThat(last(study, 1, 2, 3, 4)).isEqualTo(STOP);
    assertThat(last(study, 2, 1, 3, -0.5)).isEqualTo(CONTINUE); // p = 2 / 16
    assertThat(last(study, 0, 2, 3, 4)).isEqualTo(CONTINUE); // three differences: p = 1 / 8
    assertThat(last(study, -1, -2, -3, -4)).isEqualTo(CONTINUE);
    assertThat(last(started(Map.of("chance", Value.of(0.2))), 1, 2, 3)).isEqualTo(STOP);
  }

  @Test
  void compares_onlyTheInstancesThatBothHave() {
    Played study = started(Map.of("chance", Value.of(0.3), "startup", Value.of(3)));
    Trial trial = study.ask();
    assertThat(study.report(trial, 1, 9)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 2, 9)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 2.5, 9)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 3, 9)).isEqualTo(STOP);
  }

  @Test
  void stops_onlyWhoIsWorseInEveryObjective_thanOneOfTheFrontier() {
    StudySpec one = Played.spec("wilcoxon", Map.of("chance", Value.of(0.3)));
    Played study =
        Played.of(
            StudySpec.of("s", one.space(), Goal.minimize("loss"), Goal.minimize("size"))
                .withFidelity("instance", 1, 9)
                .withSampler(one.sampler())
                .withScheduler(one.scheduler()));
    for (double loss : new double[] {1, 5}) {
      Trial trial = study.ask();
      Evaluation values = Evaluation.of("loss", loss).and("size", 6 - loss);
      study.report(trial, 1, values);
      study.report(trial, 2, values);
      study.tell(trial, values);
    }
    Trial between = study.ask();
    Evaluation middle = Evaluation.of("loss", 3).and("size", 3);
    assertThat(study.report(between, 1, middle)).isEqualTo(CONTINUE);
    assertThat(study.report(between, 2, middle)).isEqualTo(CONTINUE);
    Trial worse = study.ask();
    Evaluation larger = Evaluation.of("loss", 6).and("size", 2);
    assertThat(study.report(worse, 1, larger)).isEqualTo(CONTINUE);
    assertThat(study.report(worse, 2, larger)).isEqualTo(STOP); // than 5 and 1
  }

  @Test
  void doesNotCompare_withWhoViolates_norStopsWhoViolatesLess() {
    Played study =
        Played.of(
            Played.spec("wilcoxon", Map.of("chance", Value.of(0.3))).withConstraints("memory"));
    Trial forbidden = study.ask();
    Evaluation low = Evaluation.of("loss", 1).and("memory", 1);
    study.report(forbidden, 1, low);
    study.report(forbidden, 2, low);
    study.tell(forbidden, low);
    Trial trial = study.ask();
    Evaluation high = Evaluation.of("loss", 9).and("memory", -1);
    assertThat(study.report(trial, 1, high)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 2, high)).isEqualTo(CONTINUE);
  }
}
