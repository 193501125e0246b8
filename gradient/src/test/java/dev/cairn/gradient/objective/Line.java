package dev.cairn.gradient.objective;

import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

// snippet: gradient-problem
/** A line through points, with a penalty on its slope. */
record Line(Batch training, Batch validation, Batch test) implements Problem {
  @Override
  public Set<String> hyperparameters() {
    return Set.of("l2");
  }

  @Override
  public Tensors weights(Draws draws) {
    return Tensors.of(draws.normal(1), Torch.zeros(1));
  }

  @Override
  public Tensor trainingLoss(Tensors weights, Hyperparameters settings, Batch batch, Draws draws) {
    Tensor slope = weights.get(0);
    return validationLoss(weights, batch).add(settings.tensor("l2").mul(slope.mul(slope)).sum());
  }

  @Override
  public Tensor validationLoss(Tensors weights, Batch batch) {
    Tensor line = batch.inputs().mul(weights.get(0)).add(weights.get(1));
    return line.sub(batch.targets()).pow(new Scalar(2)).mean();
  }

  @Override
  public int batchSize() {
    return 100;
  }
}
// end
