package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.value.Option;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Adam: steps divided by the root mean square of recent gradients (Kingma and Ba 2015). */
public record Adam(Options options) implements Optimizer {

  public record Options(
      @Option("the step, about, of each weight") double learningRate,
      @Option("how slowly the mean gradient forgets, in [0, 1)") double beta1,
      @Option("how slowly the mean square forgets, in [0, 1)") double beta2,
      @Option("added to the root mean square") double epsilon) {
    public Options() {
      this(0.001, 0.9, 0.999, 1e-8);
    }

    public Options {
      require(
          learningRate > 0,
          "learning_rate",
          "The learning rate is %s; expected > 0.",
          learningRate);
      require(beta1 >= 0 && beta1 < 1, "beta1", "beta1 is %s; expected a number in [0, 1).", beta1);
      require(beta2 >= 0 && beta2 < 1, "beta2", "beta2 is %s; expected a number in [0, 1).", beta2);
      require(epsilon >= 0, "epsilon", "epsilon is %s; expected at least 0.", epsilon);
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
        mean.assign(blend(mean, g, options.beta1()));
        square.assign(blend(square, g.zip(g, Tensor::mul), options.beta2()));
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

  private static Tensors blend(Tensors old, Tensors now, double kept) {
    return old.times(kept).plus(1 - kept, now);
  }
}
