package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.value.Option;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Adam: steps divided by the root mean square of recent gradients (Kingma and Ba 2015), with weight
 * decay that does not pass through the division (Loshchilov and Hutter 2019).
 */
public record Adam(Options options) implements Optimizer {

  public record Options(
      @Option("the step, about, of each weight") double learningRate,
      @Option("how slowly the mean gradient forgets, in [0, 1)") double beta1,
      @Option("how slowly the mean square forgets, in [0, 1)") double beta2,
      @Option("added to the root mean square") double epsilon,
      @Option("the share of each weight that a step of 1 takes away; apart from the gradient")
          double weightDecay) {
    public Options() {
      this(0.001, 0.9, 0.999, 1e-8);
    }

    /** Without weight decay. */
    public Options(double learningRate, double beta1, double beta2, double epsilon) {
      this(learningRate, beta1, beta2, epsilon, 0);
    }

    public Options {
      require(
          learningRate > 0,
          "learning_rate",
          "The learning rate is %s; expected > 0.",
          learningRate);
      Moments.requireShare("beta1", beta1);
      Moments.requireShare("beta2", beta2);
      require(epsilon >= 0, "epsilon", "epsilon is %s; expected at least 0.", epsilon);
      require(
          weightDecay >= 0,
          "weight_decay",
          "The weight decay is %s; expected at least 0.",
          weightDecay);
    }
  }

  @Override
  public State start(Tensors weights) {
    Tensors mean = weights.detached().zeros();
    Tensors square = weights.detached().zeros();
    Tensors steps = Tensors.of(Torch.of(0));
    return new State() {
      @Override
      public void step(Tensors moved, Tensors gradient, double factor) {
        Torch.change(() -> steps.get(0).add_(new Scalar(1)));
        double count = steps.get(0).item_double();
        double rate = options.learningRate() * factor / (1 - Math.pow(options.beta1(), count));
        double correction = Math.sqrt(1 - Math.pow(options.beta2(), count));
        Tensors g = gradient.detached();
        mean.assign(Moments.blend(mean, g, options.beta1()));
        square.assign(Moments.blend(square, g.zip(g, Tensor::mul), options.beta2()));
        moved.add(-options.learningRate() * factor * options.weightDecay(), moved.detached());
        var root = new Scalar(1 / correction);
        var epsilon = new Scalar(options.epsilon());
        moved.add(-rate, mean.zip(square, (m, v) -> m.div(v.sqrt().mul(root).add(epsilon))));
      }

      @Override
      public Tensors tensors() {
        return mean.and(square).and(steps);
      }
    };
  }
}
