package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.Arrays;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Ridge regression on examples that each see one input, so that the best weights are known weight
 * by weight: {@code w = a b / (a^2 + penalty)}.
 *
 * @param a the inputs of the training examples
 * @param b their targets
 * @param target of the validation examples, whose inputs are 1
 */
record DiagonalRidge(double[] a, double[] b, double[] target) implements Problem {
  static final String PENALTY = "penalty";

  static DiagonalRidge of(int weights, long seed) {
    double[] signs = Torch.numbers(Draws.of(seed).normal(weights));
    var a = new double[weights];
    var b = new double[weights];
    var target = new double[weights];
    for (int i = 0; i < weights; i++) {
      a[i] = 0.6 + 1.0 * i / weights;
      b[i] = a[i] * (signs[i] < 0 ? -1 : 1) * (1 + i % 3);
      target[i] = b[i] / a[i] * 0.5;
    }
    return new DiagonalRidge(a, b, target);
  }

  /** The weights that minimise the training loss. */
  double[] best(double penalty) {
    var best = new double[a.length];
    for (int i = 0; i < best.length; i++) {
      best[i] = a[i] * b[i] / (a[i] * a[i] + penalty);
    }
    return best;
  }

  /** The logarithm of the penalty whose best weights have the least validation loss, by search. */
  double bestLogarithm(double from, double to) {
    double best = from;
    for (double at = from; at <= to; at += 1e-3) {
      best = loss(at) < loss(best) ? at : best;
    }
    return best;
  }

  private double loss(double logarithm) {
    double[] weights = best(Math.exp(logarithm));
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Math.pow(weights[i] - target[i], 2);
    }
    return sum;
  }

  @Override
  public Tensors weights(Draws draws) {
    return Tensors.of(draws.normal(a.length).mul(new Scalar(0.3)));
  }

  @Override
  public Set<String> hyperparameters() {
    return Set.of(PENALTY);
  }

  @Override
  public Tensor trainingLoss(Tensors weights, Hyperparameters settings, Batch batch, Draws draws) {
    Tensor w = weights.get(0);
    return validationLoss(weights, batch)
        .add(w.mul(w).mean().mul(new Scalar(settings.number(PENALTY))));
  }

  @Override
  public Tensor validationLoss(Tensors weights, Batch batch) {
    Tensor off = batch.inputs().matmul(weights.get(0)).sub(batch.targets());
    return off.mul(off).mean();
  }

  private static Batch diagonal(double[] inputs, double[] targets) {
    int size = inputs.length;
    var flat = new double[size * size];
    for (int i = 0; i < size; i++) {
      flat[i * size + i] = inputs[i];
    }
    return new Batch(Torch.of(flat, size, size), Torch.of(targets, size));
  }

  @Override
  public Batch training() {
    return diagonal(a, b);
  }

  @Override
  public Batch validation() {
    var ones = new double[a.length];
    Arrays.fill(ones, 1);
    return diagonal(ones, target);
  }

  @Override
  public Batch test() {
    return validation();
  }

  @Override
  public int batchSize() {
    return a.length;
  }
}
