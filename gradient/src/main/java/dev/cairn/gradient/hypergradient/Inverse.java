package dev.cairn.gradient.hypergradient;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.tensor.Tensors;

/** How a vector is multiplied by the inverse of the second derivatives. */
public enum Inverse {
  /** Takes the second derivatives for the identity. */
  IDENTITY {
    @Override
    Tensors solve(Curvature curvature, Tensors vector, int terms, double step, Meter meter) {
      return vector;
    }
  },

  /**
   * The first terms of {@code step * sum over j >= 0 of (I - step H)^j}, which at the optimum is
   * what differentiating through so many steps of gradient descent gives. Converges where step
   * times the greatest curvature is below 2.
   */
  NEUMANN {
    @Override
    Tensors solve(Curvature curvature, Tensors vector, int terms, double step, Meter meter) {
      Tensors power = vector;
      Tensors sum = vector;
      for (int i = 1; i < terms; i++) {
        power = power.plus(-step, curvature.times(power));
        sum = sum.plus(power);
        meter.add(PRODUCT);
      }
      return sum.times(step);
    }
  },

  /**
   * Conjugate gradients, exact after as many terms as there are distinct curvatures; stops where
   * the curvature is not positive, or the residual is a billionth.
   */
  CONJUGATE_GRADIENT {
    @Override
    Tensors solve(Curvature curvature, Tensors vector, int terms, double step, Meter meter) {
      Tensors solution = vector.zeros();
      Tensors residual = vector;
      Tensors direction = vector;
      double square = residual.product(residual);
      double enough = square * 1e-18;
      for (int i = 0; i < terms && square > enough; i++) {
        Tensors image = curvature.times(direction);
        meter.add(PRODUCT);
        double bend = direction.product(image);
        if (!(bend > 0)) {
          break;
        }
        double along = square / bend;
        solution = solution.plus(along, direction);
        residual = residual.plus(-along, image);
        double next = residual.product(residual);
        direction = residual.plus(next / square, direction);
        square = next;
      }
      return solution;
    }
  };

  /** What a product with second derivatives costs, in gradients. */
  static final double PRODUCT = 1;

  /**
   * The inverse of the curvature times a vector, nearly.
   *
   * @param terms of the series that are summed; of conjugate gradients the most steps
   * @param step of {@link #NEUMANN}
   * @param meter counts them
   */
  abstract Tensors solve(Curvature curvature, Tensors vector, int terms, double step, Meter meter);
}
