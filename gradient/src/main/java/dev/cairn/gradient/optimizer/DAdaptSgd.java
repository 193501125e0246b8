package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;

/**
 * Gradient descent without a learning rate (Defazio and Mishchenko 2023): the step is the estimated
 * {@link Distance} over the size of the first gradient. The bound is the one of the authors' code,
 * twice the one that is proved in {@link DAdaptAveraging}, and so may be above the distance.
 */
public record DAdaptSgd(Options options) implements Optimizer {

  public record Options(
      @Option("multiplies the step that is found; 1 but where training is unstable") double factor,
      @Option("the share of the last weights that is kept, in [0, 1)") double momentum,
      @Option("the first estimate of the distance to the best weights") double first,
      @Option("how many times greater a step may make the estimate") double growth) {
    public Options() {
      this(1, 0.9, 1e-6, Double.POSITIVE_INFINITY);
    }

    public Options {
      require(factor > 0, "factor", "The factor is %s; expected > 0.", factor);
      Moments.requireShare("momentum", momentum);
      Distance.check(first, growth);
    }
  }

  @Override
  public State start(Tensors weights) {
    Tensors origin = weights.detached().times(1);
    Tensors way = origin.zeros();
    var distance = new Distance(options.first(), options.growth());
    return new State() {
      @Override
      public void step(Tensors moved, Tensors gradient, double factor) {
        Tensors g = gradient.detached();
        double size = distance.scale() > 0 ? distance.scale() : g.norm();
        if (!(size > 0)) {
          return;
        }
        double rate = distance.estimate() * options.factor() * factor / size;
        double sum = distance.sum() + rate * g.product(way);
        way.add(rate, g);
        double length = way.norm();
        distance.bound(length > 0 ? 2 * sum / length : 0, sum, size);
        var kept = new Scalar(options.momentum());
        Tensors next = origin.minus(way).times(1 - options.momentum());
        moved.assign(moved.detached().zip(next, (old, now) -> old.mul(kept).add(now)));
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
