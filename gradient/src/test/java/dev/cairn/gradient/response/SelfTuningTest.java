package dev.cairn.gradient.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SelfTuningTest {
  private static final SearchSpace PENALTY =
      SearchSpace.of(Real.log(LinearNetwork.PENALTY, 0.01, 100));
  private static final int NEVER = Integer.MAX_VALUE;

  private static SelfTuning tuning(int warmUp, double rate, double scaleRate, int groups) {
    return new SelfTuning(new SelfTuning.Options(2, 1, warmUp, rate, 0.5, scaleRate, 1e-3, groups));
  }

  @Test
  void theResponseOfLinearLayers_isTheGatedForm() {
    var method = new SelfTuning(new SelfTuning.Options(2, 1, NEVER, 0.01, 0.3, 0.01, 1e-3, 1));
    var training =
        Trainings.settle(
            method,
            optimizer ->
                Trainings.start(LinearNetwork.create(), PENALTY, new double[] {0.7}, optimizer),
            800,
            Trainings.adam(0.01),
            Trainings.adam(0.001));
    var found = new ArrayList<double[]>();
    var exact = new ArrayList<double[]>();
    double middle = Math.log(0.7);
    for (double at = middle - 0.5; at <= middle + 0.5; at += 0.1) {
      found.add(Torch.numbers(LinearNetwork.product(Trainings.at(training, at))));
      exact.add(LinearNetwork.best(Math.exp(at)));
    }
    assertThat(Trainings.explained(found, exact)).isGreaterThan(0.99);
  }

  @Test
  void endsWhereTheBestWeightsHaveTheLeastValidationLoss_fromBothSides() {
    var ridge = DiagonalRidge.of(12, 3);
    var space = SearchSpace.of(Real.log(DiagonalRidge.PENALTY, 0.01, 100));
    double best = ridge.bestLogarithm(Math.log(0.01), Math.log(100));
    for (double from : new double[] {0.1, 10}) {
      var start = Trainings.start(ridge, space, new double[] {from}, Trainings.adam(0.01));
      var training = Trainings.run(tuning(100, 0.02, 0.01, 2), start, 1500);
      double end = Math.log(training.hyperparameters().number(DiagonalRidge.PENALTY));
      assertThat(end).isCloseTo(best, within(0.2));
    }
  }

  @Test
  void scalesGrow_whereTheLossIsFlat_andShrinkWhereItIsSteep() {
    var ridge = DiagonalRidge.of(12, 3);
    var space = SearchSpace.of(Real.log(DiagonalRidge.PENALTY, 0.01, 100));
    double best = Math.exp(ridge.bestLogarithm(Math.log(0.01), Math.log(100)));
    double wide = scale(ridge, space, best, 10);
    double narrow = scale(ridge, space, best, 0);
    assertThat(wide).isGreaterThan(0.8);
    assertThat(narrow).isLessThan(0.4);
  }

  private static double scale(
      DiagonalRidge ridge, SearchSpace space, double from, double entropyWeight) {
    var start = Trainings.start(ridge, space, new double[] {from}, Trainings.adam(0.01));
    var method =
        new SelfTuning(new SelfTuning.Options(2, 1, 300, 0.01, 0.5, 0.01, entropyWeight, 4));
    var training = Trainings.run(method, start, 900);
    return Math.exp(training.near().scales().get(0).item_double());
  }

  @Test
  void theSameSeed_givesTheSameNumbers_alsoAfterAPause() {
    var ridge = DiagonalRidge.of(5, 3);
    var space = SearchSpace.of(Real.log(DiagonalRidge.PENALTY, 0.01, 100));
    SelfTuning method = tuning(3, 0.05, 0.05, 2);
    var whole =
        Trainings.run(
            method, Trainings.start(ridge, space, new double[] {1}, Trainings.adam(0.01)), 20);
    var first = Trainings.start(ridge, space, new double[] {1}, Trainings.adam(0.01));
    var half = Trainings.run(method, first, 9);
    var on = (Alternation) method.start(first);
    on.state().assign(half.state().numbers());
    for (int i = 9; i < 20; i++) {
      Trainings.step(on);
    }
    assertThat(on.state().numbers()).usingRecursiveComparison().isEqualTo(whole.state().numbers());
    assertThat(first.meter().gradients()).isEqualTo(28);
  }

  @Test
  void refusesALearningRate_andSaysWhichMethodTunesIt() {
    var space =
        SearchSpace.of(
            Real.log(DiagonalRidge.PENALTY, 0.01, 100), Real.log("learning_rate", 0.001, 1));
    var start =
        Trainings.start(DiagonalRidge.of(5, 3), space, new double[] {1, 0.1}, Trainings.adam(0.01));
    assertThatThrownBy(() -> tuning(3, 0.05, 0.05, 2).check(start))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("self-tuning cannot tune learning_rate")
        .hasMessageContaining("method: unrolled");
  }
}
