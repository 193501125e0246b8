package dev.cairn.gradient.optimizer;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;
import java.util.Map;

/**
 * Dual averaging with D-Adaptation (Defazio and Mishchenko 2023, algorithm 1): on a convex loss the
 * estimated {@link Distance} is never above the true one, and the mean of the weights, weighted by
 * the estimates, comes as near to the least loss as with the best learning rate. The factor of a
 * schedule is not part of what is proved; it multiplies the gradient's weight.
 */
public record DAdaptAveraging(Options options) implements Optimizer {

  public record Options(
      @Option("the first estimate of the distance to the best weights") double first) {
    public Options() {
      this(1e-6);
    }

    public Options {
      Distance.check(first, Double.POSITIVE_INFINITY);
    }
  }

  @Override
  public State start(Tensors weights) {
    Tensors origin = weights.detached().times(1);
    Tensors way = origin.zeros();
    var distance = new Distance(options.first(), Double.POSITIVE_INFINITY);
    return new State() {
      @Override
      public void step(Tensors moved, Tensors gradient, double factor) {
        Tensors g = gradient.detached();
        double square = g.product(g);
        double squares = distance.scale() + square;
        if (!(squares > 0)) {
          return;
        }
        double weight = distance.estimate() * factor;
        // gamma_0 is 1 / |g_0|, gamma_k one over the root of the squares before step k
        double gamma = 1 / Math.sqrt(distance.scale() > 0 ? distance.scale() : squares);
        double sum = distance.sum() + gamma * weight * weight * square;
        way.add(weight, g);
        double next = 1 / Math.sqrt(squares);
        double length = way.norm();
        double bound = length > 0 ? (next * length * length - sum) / (2 * length) : 0;
        distance.bound(bound, sum, squares);
        moved.assign(origin.plus(-next, way));
      }

      @Override
      public Tensors tensors() {
        return origin.and(way).and(distance.tensors());
      }

      @Override
      public Map<String, Double> notes() {
        return distance.notes();
      }
    };
  }
}
