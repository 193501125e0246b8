package dev.cairn.gradient.hypergradient;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Tensors;

/**
 * The direction of greatest curvature, followed while weights move: a product with the second
 * derivatives each time turns it further to where it is.
 */
final class Sharpest {
  private static final int FIRST = 5;

  private final Tensors direction;
  private final Meter meter;
  private boolean begun;

  Sharpest(Tensors weights, Draws draws, Meter meter) {
    this.direction = weights.map(each -> draws.normal(each.shape()));
    this.meter = meter;
    direction.assign(direction.times(1 / direction.norm()));
    begun = meter.steps() > 0;
  }

  /** The size of the greatest curvature, from below. */
  double of(Curvature curvature) {
    double size = 0;
    for (int i = 0; i < (begun ? 1 : FIRST); i++) {
      Tensors image = curvature.times(direction);
      meter.add(Inverse.PRODUCT);
      size = image.norm();
      if (!(size > 0)) {
        return 0;
      }
      direction.assign(image.times(1 / size));
    }
    begun = true;
    return size;
  }

  Tensors tensors() {
    return direction;
  }
}
