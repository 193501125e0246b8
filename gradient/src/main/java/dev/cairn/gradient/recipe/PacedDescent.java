package dev.cairn.gradient.recipe;

import dev.cairn.gradient.method.Descent;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Gradient descent with momentum in which each step has its own {@link Pace}.
 *
 * @param weights that are moved
 * @param velocity the last step, over its rate
 */
public record PacedDescent(Tensors weights, Tensors velocity) {
  /** From these weights, which are copied. */
  public static PacedDescent from(Tensors first) {
    return new PacedDescent(first.leaves(), first.detached().zeros());
  }

  /** Begins anew. */
  public void restart(Tensors first) {
    weights.assign(first);
    velocity.assign(velocity.zeros());
  }

  /**
   * Takes a step on the next batch, and counts it.
   *
   * @return the training loss before the step; the greatest number, and no step, where it is not
   *     finite
   */
  public double step(Start start, Hyperparameters settings, Pace pace) {
    Tensor loss = Descent.loss(start, weights, settings);
    start.meter().add(1);
    start.meter().step();
    double value = loss.item_double();
    if (!Double.isFinite(value)) {
      return Double.MAX_VALUE;
    }
    var kept = new Scalar(pace.momentum());
    Tensors down = Gradients.of(loss, weights).plus(pace.decay(), weights.detached());
    velocity.assign(velocity.zip(down, (v, g) -> v.mul(kept).add(g)));
    weights.add(-pace.rate(), velocity);
    return value;
  }

  /** All numbers that steps to come depend on. */
  public Tensors tensors() {
    return weights.and(velocity);
  }
}
