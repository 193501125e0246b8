package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.hypergradient.Hypergradient;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.run.Budget;
import dev.cairn.run.Tuner;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import org.junit.jupiter.api.Test;

/** A problem of one's own, from Java. */
class LineTest {
  @Test
  void theBestPenalty_isThatWhichMakesUpForSlopesThatAreTooSteep() throws Exception {
    // by the training points the slope is 2, by the validation points 1: the best penalty shrinks
    // it
    double[] x = {-1, -0.5, 0.5, 1};
    var training = points(x, new double[] {-2, -1, 1, 2});
    var validation = points(x, new double[] {-1, -0.5, 0.5, 1});
    var problem = new Line(training, validation, validation);
    // snippet: gradient-from-java
    SearchSpace space = SearchSpace.of(Real.log("l2", 1e-3, 100));
    StudySpec spec =
        StudySpec.of("line", space, Goal.minimize("loss"))
            .withFidelity("gradients", 4000, 4000)
            .withSampler("random")
            .withScheduler("none");
    Setup setup =
        Setup.of(
            problem,
            new Hypergradient(new Hypergradient.Options()),
            configuration -> new Sgd(new Sgd.Options(0.02, 0.5)),
            space);
    var objective = new GradientObjective(setup, spec);
    Tuner.Outcome outcome = Tuner.of(spec).run(objective, Budget.trials(2));
    // end
    var best = outcome.best().orElseThrow();
    // the slope of least loss is 2 v / (v + l2) where v = 0.625 is the mean square of x: 1 at l2 =
    // v
    assertThat(best.metrics().get("at l2")).isCloseTo(0.625, within(0.03));
    assertThat(best.objectives()[0]).isLessThan(1e-3);
  }

  private static Batch points(double[] x, double[] y) {
    return new Batch(Torch.of(x, x.length), Torch.of(y, y.length));
  }
}
