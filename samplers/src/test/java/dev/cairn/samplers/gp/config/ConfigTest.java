package dev.cairn.samplers.gp.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Real Y = Real.of("y", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("t", SearchSpace.of(X, Y), Goal.minimize("loss"))
          .withConstraints("excess")
          .withSampler("config");

  private static double bowl(double x, double y) {
    return Math.pow(x - 0.3, 2) + Math.pow(y - 0.7, 2);
  }

  /** The excess is least in the middle, where it is as given. */
  private static Evaluation evaluate(Configuration c, double least) {
    double middle = Math.pow(c.get(X) - 0.5, 2) + Math.pow(c.get(Y) - 0.5, 2);
    return Evaluation.of("loss", bowl(c.get(X), c.get(Y))).and("excess", least + 40 * middle);
  }

  private static Past tried(int trials, double least) {
    Past past = new Past(SPEC);
    for (int i = 0; i < trials; i++) {
      double[] row = Stream.of(i).doubles(2).toArray();
      double middle = Math.pow(row[0] - 0.5, 2) + Math.pow(row[1] - 0.5, 2);
      past.complete(row, bowl(row[0], row[1]), least + 40 * middle, 1);
    }
    return past;
  }

  @Test
  void finds_theOptimum_onTheEdgeOfWhatIsFeasible() throws IOException {
    StudyView view = Studies.run(SPEC, 30, c -> evaluate(c, -0.4)); // a disk of radius 0.1
    Trial best = Ranking.best(view).orElseThrow();
    double edge = Math.hypot(0.2, 0.2) - 0.1;
    assertThat(best.feasible()).isTrue();
    assertThat(best.objectives()[0]).isBetween(edge * edge, edge * edge + 0.005);
  }

  @Test
  void declares_constraintsInfeasible_inTheLineage_withFigures() throws IOException {
    StudyView view = Studies.run(SPEC, 20, c -> evaluate(c, 5));
    String reason = view.finished().get(19).lineage().reason();
    Matcher figures =
        Pattern.compile(
                "declared infeasible: where least violated, excess is at least (.+)"
                    + " \\(expected (.+)\\), by 3.0 deviations of a model of 19 trials")
            .matcher(reason);
    assertThat(figures.matches()).as(reason).isTrue();
    assertThat(Double.parseDouble(figures.group(1))).isBetween(4.5, 5.05);
    assertThat(Double.parseDouble(figures.group(2))).isBetween(4.9, 5.2);
  }

  @Test
  void goesOn_whereTheViolationIsLeast_onceInfeasible() throws IOException {
    StudyView view = Studies.run(SPEC, 20, c -> evaluate(c, 5));
    assertThat(Ranking.best(view).orElseThrow().violation()).isLessThan(5.05);
  }

  @Test
  void tells_thatConstraintsAreInfeasible_fromTheTrialsAlone() {
    Sampler sampler = Samplers.create(SPEC);
    assertThat(sampler.infeasible(tried(3, 5).view())).isEmpty();
    StudyView view = tried(20, 5).view();
    assertThat(sampler.infeasible(view))
        .hasValueSatisfying(why -> assertThat(why).contains("excess"));
    assertThat(sampler.infeasible(view)).isEqualTo(Samplers.create(SPEC).infeasible(view));
  }

  @Test
  void takesTheDeclarationBack_whenATrialIsFeasible() {
    Past past = tried(20, 5);
    past.complete(new double[] {0.9, 0.1}, 1, -1, 1);
    assertThat(Samplers.create(SPEC).infeasible(past.view())).isEmpty();
  }

  @Test
  void declaresNothing_whileTrialsThatRunAreAllThatMakesItSure() {
    Past past = tried(6, -0.1);
    Sampler sampler = Samplers.create(SPEC);
    var before = sampler.infeasible(past.view());
    for (int i = 0; i < 30; i++) {
      past.running(Stream.of(i, 1).doubles(2).toArray());
    }
    assertThat(sampler.infeasible(past.view())).isEqualTo(before).isEmpty();
  }

  @Test
  void declaresNothing_withoutConstraints() throws IOException {
    StudySpec free =
        StudySpec.of("t", SearchSpace.of(X, Y), Goal.minimize("loss")).withSampler("config");
    StudyView view = Studies.run(free, 25, c -> Evaluation.of(bowl(c.get(X), c.get(Y))));
    assertThat(Samplers.create(free).infeasible(view)).isEmpty();
    assertThat(Ranking.best(view).orElseThrow().objectives()[0]).isLessThan(1e-3);
  }

  @Test
  void keepsAway_fromWhereTrialsFail() throws IOException {
    StudyView view =
        Studies.run(
            SPEC,
            40,
            c ->
                c.get(X) < 0.4
                    ? Evaluation.of("loss", Double.NaN).and("excess", -1)
                    : evaluate(c, -20));
    long late = 0;
    for (Trial trial : view.finished()) {
      late += trial.number() >= 20 && trial.unit()[0] < 0.4 ? 1 : 0;
    }
    assertThat(late).isLessThanOrEqualTo(2);
    assertThat(Ranking.best(view).orElseThrow().objectives()[0]).isBetween(0.01, 0.013);
  }

  @Test
  void keeps_suggestionsApart_forWorkersThatAskAtOnce() {
    Past past = tried(12, -5);
    Sampler sampler = Samplers.create(SPEC);
    List<double[]> rows = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      double[] row = sampler.suggest(past.view(), Stream.of(worker)).orElseThrow().row();
      for (double[] other : rows) {
        assertThat(Math.hypot(row[0] - other[0], row[1] - other[1])).isGreaterThan(1e-3);
      }
      rows.add(row);
      past.running(row);
    }
  }
}
