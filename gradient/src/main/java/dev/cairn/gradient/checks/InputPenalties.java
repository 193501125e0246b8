package dev.cairn.gradient.checks;

import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Logistic regression with a penalty for each input: half of it times the square of each weight of
 * that input.
 *
 * @param plain the same without penalties
 */
record InputPenalties(Problem plain) implements Problem {
  private static final String PENALTY = "l2_";

  private int inputs() {
    return (int) plain.training().inputs().size(1);
  }

  private static String name(int input) {
    return PENALTY + input;
  }

  SearchSpace space() {
    return SearchSpace.of(
        IntStream.range(0, inputs()).mapToObj(i -> Real.log(name(i), 1e-5, 1)).toList());
  }

  @Override
  public Tensors weights(Draws draws) {
    return plain.weights(draws);
  }

  @Override
  public Set<String> hyperparameters() {
    return new LinkedHashSet<>(
        IntStream.range(0, inputs()).mapToObj(InputPenalties::name).toList());
  }

  @Override
  public Tensor trainingLoss(Tensors weights, Hyperparameters settings, Batch batch, Draws draws) {
    List<Tensor> penalties =
        IntStream.range(0, inputs()).mapToObj(i -> settings.tensor(name(i))).toList();
    Tensor matrix = weights.get(0);
    Tensor squares = matrix.mul(matrix).sum(0);
    return plain
        .trainingLoss(weights, settings, batch, draws)
        .add(new Tensors(penalties).flat().dot(squares), new Scalar(0.5));
  }

  @Override
  public Tensor validationLoss(Tensors weights, Batch batch) {
    return plain.validationLoss(weights, batch);
  }

  @Override
  public Batch training() {
    return plain.training();
  }

  @Override
  public Batch validation() {
    return plain.validation();
  }

  @Override
  public Batch test() {
    return plain.test();
  }

  @Override
  public int batchSize() {
    return plain.batchSize();
  }
}
