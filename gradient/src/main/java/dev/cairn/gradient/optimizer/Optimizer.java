package dev.cairn.gradient.optimizer;

import dev.cairn.gradient.tensor.Tensors;
import java.util.Map;

/** How weights move along a gradient. */
public interface Optimizer {
  /** Ready to move these weights, with the state it needs, such as moments, made in this scope. */
  State start(Tensors weights);

  /**
   * The curvature above which steps along a quadratic loss grow without bound; NaN where that is
   * not known.
   */
  default double limit() {
    return Double.NaN;
  }

  /** The state of moving some weights. */
  interface State {
    /**
     * Moves the weights in place.
     *
     * @param factor multiplies the step, as a schedule wants it; 1 otherwise
     */
    void step(Tensors weights, Tensors gradient, double factor);

    /** All numbers that steps to come depend on, besides the weights; none where there are none. */
    Tensors tensors();

    /** Named numbers that tell how it goes, such as a rate that is learned. */
    default Map<String, Double> notes() {
      return Map.of();
    }
  }
}
