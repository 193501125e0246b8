package dev.cairn.gradient.method;

import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;

/**
 * Hyperparameters that move: their coordinates, changed in place by Adam and kept within the
 * bounds.
 */
public final class Moving {
  private final Hyperparameters settings;
  private final Optimizer.State adam;

  private Moving(Hyperparameters settings, Optimizer.State adam) {
    this.settings = settings;
    this.adam = adam;
  }

  /**
   * From where the configuration is.
   *
   * @param rate the step, about, in the logarithm or logit
   */
  public static Moving of(Start start, Tensors weights, double rate) {
    Hyperparameters first =
        Hyperparameters.of(start.configuration(), start.dials(), start.spread(), weights);
    Tensors coordinates = first.coordinates().leaves();
    var adam = new Adam(new Adam.Options(rate, 0.9, 0.999, 1e-8));
    return new Moving(first.at(coordinates), adam.start(coordinates));
  }

  public Hyperparameters settings() {
    return settings;
  }

  public Tensors coordinates() {
    return settings.coordinates();
  }

  /** Takes a step down a gradient by the coordinates. */
  public void step(Tensors gradient) {
    adam.step(coordinates(), gradient, 1);
    for (int i = 0; i < coordinates().parts().size(); i++) {
      settings.dialOf(i).confine(coordinates().get(i));
    }
  }

  /** All numbers that steps to come depend on. */
  public Tensors tensors() {
    return coordinates().and(adam.tensors());
  }
}
