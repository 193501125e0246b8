package dev.cairn.gradient.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypernetworkTest {
  private static final double HIGH = Math.log(4);
  private static final SearchSpace SPACE =
      SearchSpace.of(Real.log(DiagonalRidge.PENALTY, Math.exp(-HIGH), Math.exp(HIGH)));

  private final DiagonalRidge ridge = DiagonalRidge.of(12, 3);

  private Alternation trained(
      Hypernetwork.Region region, int hidden, double from, Optimizer... optimizers) {
    var options = new Hypernetwork.Options(region, hidden, true, 0.3, 1, 1, 300, 0.01, 1);
    return Trainings.settle(
        new Hypernetwork(options),
        optimizer -> Trainings.start(ridge, SPACE, new double[] {from}, optimizer),
        600,
        optimizers);
  }

  private double explained(Alternation training) {
    var found = new ArrayList<double[]>();
    var exact = new ArrayList<double[]>();
    for (double at = -HIGH; at <= HIGH; at += HIGH / 10) {
      found.add(Torch.numbers(Trainings.at(training, at).get(0)));
      exact.add(ridge.best(Math.exp(at)));
    }
    return Trainings.explained(found, exact);
  }

  @Test
  void aLinearOne_isTheBestResponseOfRidge_overTheRange() {
    var training =
        trained(Hypernetwork.Region.GLOBAL, 0, 1, Trainings.sgd(0.2), Trainings.sgd(0.02));
    assertThat(explained(training)).isGreaterThan(0.99);
  }

  @Test
  void oneWithAHiddenLayer_is_too() {
    var training =
        trained(Hypernetwork.Region.GLOBAL, 20, 1, Trainings.adam(0.01), Trainings.adam(0.001));
    assertThat(explained(training)).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @CsvSource({"GLOBAL, 0.4", "GLOBAL, 2.5", "LOCAL, 0.4", "LOCAL, 2.5"})
  void thePenaltyEnds_withinATenthOfTheBestInItsLogarithm(Hypernetwork.Region region, double from) {
    double best = ridge.bestLogarithm(-HIGH, HIGH);
    var training = trained(region, 0, from, Trainings.sgd(0.2), Trainings.sgd(0.02));
    double end = Math.log(training.hyperparameters().number(DiagonalRidge.PENALTY));
    assertThat(end).isCloseTo(best, within(0.1));
  }
}
