package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.value.Option;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * AdaMax: Adam with the greatest of recent gradients in place of their root mean square, which
 * needs no correction at the start (Kingma and Ba 2015, section 7.1). The epsilon goes into the
 * maximum, as tensor libraries have it.
 */
public record AdaMax(Options options) implements Optimizer {

  public record Options(
      @Option("the step, about, of each weight") double learningRate,
      @Option("how slowly the mean gradient forgets, in [0, 1)") double beta1,
      @Option("how slowly the greatest gradient forgets, in [0, 1)") double beta2,
      @Option("added to the size of each gradient") double epsilon) {
    public Options() {
      this(0.002, 0.9, 0.999, 1e-8);
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
    }
  }

  @Override
  public State start(Tensors weights) {
    Tensors mean = weights.detached().zeros();
    Tensors greatest = weights.detached().zeros();
    Tensors steps = Tensors.of(Torch.of(0));
    return new State() {
      @Override
      public void step(Tensors moved, Tensors gradient, double factor) {
        Torch.change(() -> steps.get(0).add_(new Scalar(1)));
        double correction = 1 - Math.pow(options.beta1(), steps.get(0).item_double());
        Tensors g = gradient.detached();
        mean.assign(Moments.blend(mean, g, options.beta1()));
        var kept = new Scalar(options.beta2());
        var epsilon = new Scalar(options.epsilon());
        greatest.assign(greatest.zip(g, (u, now) -> u.mul(kept).maximum(now.abs().add(epsilon))));
        double rate = options.learningRate() * factor / correction;
        moved.add(-rate, mean.zip(greatest, Tensor::div));
      }

      @Override
      public Tensors tensors() {
        return mean.and(greatest).and(steps);
      }
    };
  }
}
