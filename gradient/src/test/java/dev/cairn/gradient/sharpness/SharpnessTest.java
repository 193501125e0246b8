package dev.cairn.gradient.sharpness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class SharpnessTest {
  private static final int SIZE = 40;
  private static final Scalar TWO = new Scalar(2);
  private final Sharpness sharpness = new Sharpness(SIZE, 2000);
  private final Tensors weights =
      Tensors.of(Draws.of(1).normal(SIZE / 2), Draws.of(2).normal(SIZE / 2)).leaves();

  /** Half the sum of multiples of squares along directions that are no axes. */
  private Tensor quadratic(double[] curvatures) {
    Tensor all = torch.cat(new TensorVector(weights.get(0), weights.get(1)), 0);
    Tensor normal = Draws.of(3).normal(SIZE);
    Tensor along =
        all.sub(normal.mul(normal.dot(all).mul(TWO).div(normal.dot(normal)))); // mirrored
    return along.mul(along).mul(Torch.of(curvatures, SIZE)).sum().mul(new Scalar(0.5));
  }

  private static double[] curvatures(double greatest) {
    double[] curvatures = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      curvatures[i] = i == 7 ? greatest : -3 + i * 0.1;
    }
    return curvatures;
  }

  @Test
  void theGreatestCurvatureOfAQuadratic_isExact() {
    assertThat(sharpness.greatest(quadratic(curvatures(5)), weights, Draws.of(4)))
        .isCloseTo(5, within(1e-6));
    assertThat(sharpness.greatest(quadratic(curvatures(0.95)), weights, Draws.of(4)))
        .isCloseTo(0.95, within(1e-6));
  }

  @Test
  void theGreatest_isNotTheOneOfGreatestSize() {
    double[] curvatures = curvatures(1);
    curvatures[3] = -50;
    assertThat(sharpness.greatest(quadratic(curvatures), weights, Draws.of(4)))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void theTrace_isEstimatedWithoutBias() {
    double[] curvatures = curvatures(5);
    double trace = 0;
    double squares = 0;
    for (double each : curvatures) {
      trace += each;
      squares += each * each;
    }
    double spread = Math.sqrt(2 * squares / 2000);
    assertThat(sharpness.trace(quadratic(curvatures), weights, Draws.of(5)))
        .isCloseTo(trace, within(4 * spread));
  }

  @Test
  void theKernelsGreatestEigenvalue_isThatOfTheGradientsProducts() {
    Tensors matrix = Tensors.of(Draws.of(6).normal(2, 3)).leaves();
    double[] inputs = {1, 2, -1, 0.5, 0, 3};
    Tensor outputs = Torch.of(inputs, 2, 3).matmul(matrix.get(0).t()).tanh();
    double found = sharpness.kernel(outputs, matrix, Draws.of(7));
    var rows = new double[4][];
    for (int i = 0; i < 4; i++) {
      rows[i] = Gradients.kept(outputs.reshape(4).select(0, i), matrix).numbers().get(0);
    }
    assertThat(found).isCloseTo(byPower(rows) / 2, within(1e-8));
  }

  private static double byPower(double[][] rows) {
    double[] vector = {1, 0.3, 0.2, 0.1};
    double length = 0;
    for (int round = 0; round < 5000; round++) {
      double[] next = new double[4];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          for (int k = 0; k < rows[i].length; k++) {
            next[i] += rows[i][k] * rows[j][k] * vector[j];
          }
        }
      }
      length =
          Math.sqrt(next[0] * next[0] + next[1] * next[1] + next[2] * next[2] + next[3] * next[3]);
      for (int i = 0; i < 4; i++) {
        vector[i] = next[i] / length;
      }
    }
    return length;
  }

  @Test
  void theGreatestEigenvalue_ofThreeLines_isKnown() {
    assertThat(Tridiagonal.greatest(List.of(2.0, 2.0, 2.0), List.of(-1.0, -1.0)))
        .isCloseTo(2 + Math.sqrt(2), within(1e-12));
    assertThat(Tridiagonal.greatest(List.of(-3.0), List.of())).isEqualTo(-3);
  }
}
