package dev.cairn.gradient.method;

import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import org.bytedeco.pytorch.Tensor;

/** One step of weights down the training loss. */
public final class Descent {
  private static final long TRAINING = 1;

  private Descent() {}

  /** Takes a step on a batch, and counts it. */
  public static void step(
      Start start,
      Tensors weights,
      Hyperparameters settings,
      Optimizer.State optimizer,
      double factor) {
    Tensor loss = loss(start, weights, settings);
    optimizer.step(weights, Gradients.of(loss, weights), factor);
    start.meter().add(1);
    start.meter().step();
  }

  /** The training loss on the batch of the step that comes next. */
  public static Tensor loss(Start start, Tensors weights, Hyperparameters settings) {
    Draws draws = start.draws(start.meter().steps(), TRAINING);
    Batch batch = draws.batch(start.problem().training(), start.problem().batchSize());
    return start.problem().trainingLoss(weights, settings, batch, draws);
  }
}
