package dev.cairn.gradient.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HypernetworkTest {
  private static final double LOW = 0.1;
  private static final double HIGH = 10;
  private static final SearchSpace SPACE =
      SearchSpace.of(Real.log(DiagonalRidge.PENALTY, LOW, HIGH));

  private static Alternation trained(
      DiagonalRidge ridge, Hypernetwork.Region region, int hidden, double from, int steps) {
    var options = new Hypernetwork.Options(region, hidden, true, 0.3, 1, 1, 500, 0.01, 1);
    var optimizer = new Adam(new Adam.Options(0.003, 0.9, 0.999, 1e-8));
    return Trainings.run(
        new Hypernetwork(options),
        Trainings.start(ridge, SPACE, new double[] {from}, optimizer),
        steps);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20})
  void overTheRange_itIsTheBestResponseOfRidge(int hidden) {
    var ridge = DiagonalRidge.of(12, 3);
    var training = trained(ridge, Hypernetwork.Region.GLOBAL, hidden, 1, 4000);
    var found = new ArrayList<double[]>();
    var exact = new ArrayList<double[]>();
    for (double at = Math.log(LOW); at <= Math.log(HIGH); at += 0.2) {
      found.add(Torch.numbers(Trainings.at(training, at).get(0)));
      exact.add(ridge.best(Math.exp(at)));
    }
    assertThat(Trainings.explained(found, exact)).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @CsvSource({"GLOBAL, 0.2", "GLOBAL, 8", "LOCAL, 0.2", "LOCAL, 8"})
  void thePenaltyEnds_withinATenthOfTheBestInItsLogarithm(Hypernetwork.Region region, double from) {
    var ridge = DiagonalRidge.of(12, 3);
    double best = ridge.bestLogarithm(Math.log(LOW), Math.log(HIGH));
    var training = trained(ridge, region, 0, from, 3000);
    double end = Math.log(training.hyperparameters().number(DiagonalRidge.PENALTY));
    assertThat(end).isCloseTo(best, within(0.1));
  }
}
