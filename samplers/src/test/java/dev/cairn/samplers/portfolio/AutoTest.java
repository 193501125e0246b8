package dev.cairn.samplers.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.samplers.Studies;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Real Y = Real.of("y", 0, 1);

  private static StudySpec spec(Algorithm sampler) {
    return StudySpec.of("t", SearchSpace.of(X, Y), Goal.minimize("loss"))
        .withSampler(sampler)
        .withSeed(3);
  }

  private static StudyView run(Algorithm sampler, int trials) throws IOException {
    return Studies.run(
        spec(sampler), trials, c -> Evaluation.of(Math.pow(c.get(X) - 0.3, 2) + c.get(Y)));
  }

  @Test
  void tries_whatGpTries_whileTrialsAreFew() throws IOException {
    StudyView auto = run(Algorithm.of("auto"), 15);
    StudyView gp = run(Algorithm.of("gp"), 15);
    for (int i = 0; i < 15; i++) {
      assertThat(Arrays.equals(auto.finished().get(i).row(), gp.finished().get(i).row())).isTrue();
    }
  }

  @Test
  void says_whichSamplerAndWhy() throws IOException {
    StudyView view = run(Algorithm.of("auto", Map.of("many", Value.of(10))), 12);
    assertThat(view.finished().get(9).lineage().reason()).startsWith("gp (9 trials, 2 columns): ");
    assertThat(view.finished().get(11).lineage().reason())
        .startsWith("tpe (11 trials are too many to model each): ");
  }

  @Test
  void leaves_manyRunningTrials_toTheDensity() {
    Choice choice = Choice.of(situation(20, 100, 1, 2, 120, 0), new AutoOptions());
    assertThat(choice.id()).isEqualTo("tpe");
    assertThat(choice.why()).contains("100 running");
  }

  @Test
  void looksNearTheBestOnly_inWideSpaces_withOneObjective() {
    AutoOptions options = new AutoOptions();
    assertThat(Choice.of(situation(20, 0, 1, 50, 20, 20), options).id()).isEqualTo("turbo");
    assertThat(Choice.of(situation(20, 0, 2, 50, 20, 0), options).id()).isEqualTo("gp");
  }

  @Test
  void beginsASecondSearch_whenNothingGetsBetter_andSaysSo() throws IOException {
    Algorithm auto = Algorithm.of("auto", Map.of("patience", Value.of(5)));
    StudyView view = Studies.run(spec(auto), 25, c -> Evaluation.of(1));
    List<String> reasons = view.finished().stream().map(trial -> trial.lineage().reason()).toList();
    assertThat(reasons.subList(0, 21)).allMatch(reason -> reason.startsWith("gp ("));
    assertThat(reasons.get(21))
        .isEqualTo("gp anew (no step forward for 11 trials): startup: Sobol point");
    assertThat(reasons.get(22)).startsWith("gp (22 trials, 2 columns): ");
    assertThat(reasons.get(24)).startsWith("gp anew (no step forward for 14 trials): startup");
  }

  @Test
  void beginsNoSecondSearch_beforeItStoodStillForHalfOfAllTrials() {
    AutoOptions options = new AutoOptions();
    assertThat(Choice.of(situation(51, 0, 1, 2, 51, 25), options).anew()).isFalse();
    assertThat(Choice.of(situation(51, 0, 1, 2, 51, 26), options).anew()).isTrue();
    assertThat(Choice.of(situation(21, 0, 1, 2, 21, 19), options).anew()).isFalse();
  }

  @Test
  void leavesTheSecondSearch_asSoonAsSomethingGetsBetter() {
    AutoOptions options = new AutoOptions();
    assertThat(Choice.of(situation(51, 0, 1, 2, 51, 30), options).anew()).isTrue();
    assertThat(Choice.of(situation(52, 0, 1, 2, 52, 30), options).anew()).isFalse();
    assertThat(Choice.of(situation(51, 0, 1, 2, 51, 0), options).anew()).isFalse();
  }

  @Test
  void beginsNoSecondSearch_whenTheBudgetLeavesTooFewTrials() {
    Choice few = Choice.of(new Situation(51, 0, 1, 2, 51, 30, 14), new AutoOptions());
    assertThat(few.anew()).isFalse();
    assertThat(few.words()).isEqualTo("gp (no step forward for 30 trials, but only 14 are left): ");
    assertThat(Choice.of(new Situation(51, 0, 1, 2, 51, 30, 15), new AutoOptions()).anew())
        .isTrue();
  }

  @Test
  void knowsHowManyTrialsAreLeft_fromTheLog() {
    StudyView empty = StudyView.empty(spec(Algorithm.of("auto")));
    assertThat(Situation.of(empty, 0).left()).isInfinite();
    Allowance allowance = Allowance.trials(100).withEvaluations(1000);
    StudyView later = new StudyView(empty.spec(), 1, 80, empty.finished(), List.of(), allowance);
    assertThat(Situation.of(later, 0).left()).isCloseTo(20, within(1e-9));
  }

  private static Situation situation(
      int ended, int running, int objectives, int columns, int asked, int still) {
    return new Situation(
        ended, running, objectives, columns, asked, still, Double.POSITIVE_INFINITY);
  }
}
