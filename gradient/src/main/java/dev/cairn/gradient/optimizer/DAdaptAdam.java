package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam without a learning rate (Defazio and Mishchenko 2023, as the authors' version 3 has it): the
 * rate is the estimated {@link Distance} of the best weights, by the weight that lies farthest.
 * Averages start at 0 and are not corrected for it, which warms the rate up.
 */
public record DAdaptAdam(Options options) implements Optimizer {

  public record Options(
      @Option("multiplies the step that is found; 1 but where training is unstable") double factor,
      @Option("how slowly the mean gradient forgets, in [0, 1)") double beta1,
      @Option("how slowly the mean square forgets, in (0, 1)") double beta2,
      @Option("added to the root mean square, above 0") double epsilon,
      @Option("the share of each weight that a step of 1 takes away; apart from the gradient")
          double weightDecay,
      @Option("the first estimate of the distance to the best weights") double first,
      @Option("how many times greater a step may make the estimate") double growth) {
    public Options() {
      this(1, 0.9, 0.999, 1e-8, 0, 1e-6, Double.POSITIVE_INFINITY);
    }

    public Options {
      require(factor > 0, "factor", "The factor is %s; expected > 0.", factor);
      Moments.requireShare("beta1", beta1);
      Moments.requireShare("beta2", beta2);
      require(beta2 > 0, "beta2", "beta2 is %s; expected a number in (0, 1).", beta2);
      require(epsilon > 0, "epsilon", "epsilon is %s; expected > 0.", epsilon);
      require(
          weightDecay >= 0,
          "weight_decay",
          "The weight decay is %s; expected at least 0.",
          weightDecay);
      Distance.check(first, growth);
    }
  }

  @Override
  public State start(Tensors weights) {
    Tensors zeros = weights.detached().zeros();
    return new Moved(
        options,
        zeros,
        zeros.zeros(),
        zeros.zeros(),
        new Distance(options.first(), options.growth()));
  }

  private record Moved(
      Options options, Tensors mean, Tensors square, Tensors way, Distance distance)
      implements State {
    @Override
    public void step(Tensors moved, Tensors gradient, double factor) {
      Tensors g = gradient.detached();
      double rate = distance.estimate() * options.factor() * factor;
      double kept = Math.sqrt(options.beta2());
      double along = rate * g.product(way.zip(root(), Tensor::div));
      mean.assign(Moments.blend(mean, g.times(rate), options.beta1()));
      square.assign(Moments.blend(square, g.zip(g, Tensor::mul), options.beta2()));
      way.assign(Moments.blend(way, g.times(rate), kept));
      double sum = kept * distance.sum() + (1 - kept) * along;
      double length =
          way.parts().stream().mapToDouble(part -> part.abs().sum().item_double()).sum();
      distance.bound(length > 0 ? sum / ((1 - kept) * length) : 0, sum, 0);
      moved.add(-rate * options.weightDecay(), moved.detached());
      moved.add(-1, mean.zip(root(), Tensor::div));
    }

    private Tensors root() {
      var epsilon = new Scalar(options.epsilon());
      return square.map(each -> torch.sqrt(each).add(epsilon));
    }

    @Override
    public Tensors tensors() {
      return mean.and(square).and(way).and(distance.tensors());
    }

    @Override
    public Map<String, Double> notes() {
      return distance.notes();
    }
  }
}
