package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * The structured best response of self-tuning networks (MacKay, Vicol, Lorraine, Duvenaud and
 * Grosse 2019, eq. 10): {@code W + (V l) * U}, where each row of a tensor, by its first dimension,
 * has its own number {@code V l}. About twice as many numbers as the weights, and as many more as
 * there are rows times hyperparameters. The coordinates l count from where the hyperparameters
 * stand (Bae and Grosse 2020), so that there the weights are W: else gates that hyperparameters
 * have opened by moving would learn what all settings have in common, and moving on would look as
 * good as training.
 *
 * @param standing where the hyperparameters stand, which changes in place
 * @param plain W, of the shapes of the weights
 * @param gated U, of the shapes of the weights
 * @param gates V, a matrix for each tensor: its rows by the coordinates
 */
record Structured(Tensors standing, Tensors plain, Tensors gated, Tensors gates)
    implements Response {
  /** The standard deviation that gates start with, as in the authors' code. */
  private static final double GATE = 0.01;

  /**
   * One whose weights begin as the first, and which is gated by the second.
   *
   * @param standing the coordinates that move
   */
  static Structured of(Tensors standing, Tensors plain, Tensors gated, Draws draws) {
    long inputs = standing.size();
    long rows = plain.parts().stream().mapToLong(each -> rows(each)).sum();
    Response.checkSize(rows * inputs, inputs);
    Tensors gates =
        plain.map(each -> draws.normal(rows(each), inputs).mul(new Scalar(GATE))).leaves();
    return new Structured(standing, plain.leaves(), gated.leaves(), gates);
  }

  private static long rows(Tensor tensor) {
    return tensor.dim() == 0 ? 1 : tensor.size(0);
  }

  @Override
  public Tensors weights(Tensors coordinates) {
    Tensor away = coordinates.flat().sub(standing.detached().flat());
    var weights = new ArrayList<Tensor>();
    for (int i = 0; i < plain.parts().size(); i++) {
      Tensor gate = column(gates.get(i).matmul(away), plain.get(i).dim());
      weights.add(plain.get(i).add(gate.mul(gated.get(i))));
    }
    return new Tensors(weights);
  }

  /** A number a row, for a tensor of so many dimensions. */
  private static Tensor column(Tensor numbers, long dimensions) {
    long[] shape = LongStream.range(0, dimensions).map(i -> 1).toArray();
    if (dimensions > 0) {
      Arrays.fill(shape, 0, 1, numbers.numel());
    }
    return numbers.reshape(shape);
  }

  @Override
  public Tensors parameters() {
    return plain.and(gated).and(gates);
  }
}
