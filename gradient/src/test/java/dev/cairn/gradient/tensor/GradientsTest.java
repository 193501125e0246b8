package dev.cairn.gradient.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class GradientsTest {
  private final Tensors w = Tensors.of(Torch.of(new double[] {1, 2, 3}, 3)).leaves();

  private Tensor cubes() {
    return w.get(0).pow(new Scalar(3)).sum();
  }

  @Test
  void theGradientOfCubes_isThriceTheSquares() {
    assertThat(Torch.numbers(Gradients.of(cubes(), w).get(0))).containsExactly(3, 12, 27);
  }

  @Test
  void theHessianOfCubes_timesAVector_isSixfoldTheWeightsTimesIt() {
    Tensors gradient = Gradients.graph(cubes(), w);
    Tensors vector = Tensors.of(Torch.of(new double[] {1, 1, 2}, 3));
    assertThat(Torch.numbers(Gradients.product(gradient, vector, w).get(0)))
        .containsExactly(6, 12, 36);
  }

  @Test
  void whatIsNotUsed_hasAGradientOfZero_andIsKnownNotToBe() {
    Tensors both = w.and(Tensors.of(Torch.of(new double[] {5, 5}, 2)).leaves());
    assertThat(Torch.numbers(Gradients.of(cubes(), both).get(1))).containsExactly(0, 0);
    assertThat(Gradients.depends(Gradients.graph(cubes(), w), both)).containsExactly(true, false);
  }

  @Test
  void aGradient_outlivesTheListThatItCameIn() {
    Tensors gradient = Gradients.graph(cubes(), w);
    for (int i = 0; i < 5; i++) {
      System.gc();
      Torch.zeros(1000);
      Pointer.trimMemory();
    }
    assertThat(Torch.numbers(gradient.get(0))).containsExactly(3, 12, 27);
  }
}
