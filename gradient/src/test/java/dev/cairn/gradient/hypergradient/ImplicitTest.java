package dev.cairn.gradient.hypergradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class ImplicitTest {
  private static final double[] PENALTIES = {0.01, 0.1, 0.5, 1, 0.03, 2};
  private static final double LONGEST = 50;

  private final Ridge ridge = new Ridge();

  private double[] hypergradient(
      double[] penalties, boolean single, Implicit implicit, double step) {
    Tensors weights = Tensors.of(Torch.of(ridge.best(penalties), Ridge.WEIGHTS)).leaves();
    double[] logarithms = Arrays.stream(penalties).map(Math::log).toArray();
    Tensors coordinates =
        Tensors.of(single ? Torch.of(logarithms[0]) : Torch.of(logarithms, Ridge.WEIGHTS)).leaves();
    return Torch.numbers(
        implicit
            .of(
                ridge.trainingLoss(weights, coordinates),
                ridge.validationLoss(weights),
                weights,
                coordinates,
                curvature -> step,
                new Meter())
            .get(0));
  }

  private static double error(double[] found, double[] expected) {
    double off = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      off += Math.pow(found[i] - expected[i], 2);
      size += expected[i] * expected[i];
    }
    return Math.sqrt(off / size);
  }

  @Test
  void equalsTheClosedForm_ofRidgeWithAPenaltyForEachWeight() {
    var exact = new Implicit(Inverse.CONJUGATE_GRADIENT, 20);
    assertThat(error(hypergradient(PENALTIES, false, exact, 1), ridge.hypergradient(PENALTIES)))
        .isLessThan(1e-9);
  }

  @Test
  void equalsTheClosedForm_ofRidgeWithOnePenalty() {
    double[] same = new double[Ridge.WEIGHTS];
    Arrays.fill(same, 0.3);
    var exact = new Implicit(Inverse.CONJUGATE_GRADIENT, 20);
    double expected = Arrays.stream(ridge.hypergradient(same)).sum();
    assertThat(hypergradient(same, true, exact, 1)[0])
        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }

  @Test
  void neumannsError_decaysWithTermsAtTheRateOfTheLeastCurvature() {
    double[] expected = ridge.hypergradient(PENALTIES);
    double step = 1 / LONGEST;
    double early =
        error(hypergradient(PENALTIES, false, new Implicit(Inverse.NEUMANN, 200), step), expected);
    double late =
        error(hypergradient(PENALTIES, false, new Implicit(Inverse.NEUMANN, 300), step), expected);
    double least = leastCurvature();
    assertThat(late / early).isCloseTo(Math.pow(1 - step * least, 100), within(0.02));
    assertThat(late / early).isLessThan(0.9);
  }

  private double leastCurvature() {
    // the inverse power method, by conjugate gradients
    Tensors weights = Tensors.of(Torch.of(ridge.best(PENALTIES), Ridge.WEIGHTS)).leaves();
    double[] logarithms = Arrays.stream(PENALTIES).map(Math::log).toArray();
    Tensor loss = ridge.trainingLoss(weights, Tensors.of(Torch.of(logarithms, Ridge.WEIGHTS)));
    var curvature = new Curvature(Gradients.graph(loss, weights), weights);
    Tensors direction = Tensors.of(Torch.of(new double[] {1, 1, 1, 1, 1, 1}, Ridge.WEIGHTS));
    for (int i = 0; i < 200; i++) {
      Tensors next = Inverse.CONJUGATE_GRADIENT.solve(curvature, direction, 20, 1, new Meter());
      direction = next.times(1 / next.norm());
    }
    return direction.product(curvature.times(direction));
  }

  @Test
  void neumann_equalsDifferentiatingThroughAsManySteps_atTheOptimum() {
    double step = 1 / LONGEST;
    double[] logarithms = Arrays.stream(PENALTIES).map(Math::log).toArray();
    Tensors coordinates = Tensors.of(Torch.of(logarithms, Ridge.WEIGHTS)).leaves();
    Tensors at = Tensors.of(Torch.of(ridge.best(PENALTIES), Ridge.WEIGHTS)).leaves();
    for (int i = 0; i < 8; i++) {
      at = at.plus(-step, Gradients.graph(ridge.trainingLoss(at, coordinates), at));
    }
    double[] unrolled = Torch.numbers(Gradients.of(ridge.validationLoss(at), coordinates).get(0));
    double[] series = hypergradient(PENALTIES, false, new Implicit(Inverse.NEUMANN, 8), step);
    assertThat(error(series, unrolled)).isLessThan(1e-9);
  }

  @Test
  void identity_isTheFirstTermWithoutItsStep() {
    double[] first = hypergradient(PENALTIES, false, new Implicit(Inverse.IDENTITY, 1), 1);
    double[] series = hypergradient(PENALTIES, false, new Implicit(Inverse.NEUMANN, 1), 1e-9);
    assertThat(error(Arrays.stream(series).map(x -> x / 1e-9).toArray(), first)).isLessThan(1e-6);
  }
}
