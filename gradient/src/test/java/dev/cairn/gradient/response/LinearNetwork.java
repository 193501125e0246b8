package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Two linear layers with a penalty on the square of what they do to an input: of the best response,
 * each principal component of the inputs has a gate of its own, {@code variance / (variance +
 * penalty)} (MacKay et al. 2019, theorem 2). The components are the coordinates.
 */
record LinearNetwork(Batch training) implements Problem {
  static final String PENALTY = "penalty";

  /** The variance of each component. */
  static final double[] VARIANCES = {4, 1.5, 0.5, 0.2};

  /** What the targets are made of. */
  static final double[] TRUTH = {1, -1.5, 2, -1};

  /** Each example is along one component, one way and the other. */
  static LinearNetwork create() {
    int size = VARIANCES.length;
    var inputs = new double[2 * size * size];
    var targets = new double[2 * size];
    for (int i = 0; i < 2 * size; i++) {
      int component = i / 2;
      double along = Math.sqrt(size * VARIANCES[component]) * (i % 2 == 0 ? 1 : -1);
      inputs[i * size + component] = along;
      targets[i] = along * TRUTH[component];
    }
    return new LinearNetwork(
        new Batch(Torch.of(inputs, 2L * size, size), Torch.of(targets, 2L * size)));
  }

  /** What the best network with this penalty multiplies inputs by. */
  static double[] best(double penalty) {
    var best = new double[VARIANCES.length];
    for (int i = 0; i < best.length; i++) {
      best[i] = TRUTH[i] * VARIANCES[i] / (VARIANCES[i] + penalty);
    }
    return best;
  }

  /** What a network multiplies inputs by. */
  static Tensor product(Tensors weights) {
    return weights.get(1).matmul(weights.get(0));
  }

  @Override
  public Tensors weights(Draws draws) {
    int size = VARIANCES.length;
    return Tensors.of(draws.normal(size, size).mul(new Scalar(0.5)), draws.normal(size));
  }

  @Override
  public Set<String> hyperparameters() {
    return Set.of(PENALTY);
  }

  @Override
  public Tensor trainingLoss(Tensors weights, Hyperparameters settings, Batch batch, Draws draws) {
    Tensor product = product(weights);
    return validationLoss(weights, batch)
        .add(product.mul(product).sum().mul(new Scalar(settings.number(PENALTY))));
  }

  @Override
  public Tensor validationLoss(Tensors weights, Batch batch) {
    Tensor off = batch.inputs().matmul(product(weights)).sub(batch.targets());
    return off.mul(off).mean();
  }

  @Override
  public Batch validation() {
    return training;
  }

  @Override
  public Batch test() {
    return training;
  }

  @Override
  public int batchSize() {
    return Math.toIntExact(training.size());
  }
}
