package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;
import org.bytedeco.pytorch.Scalar;

/**
 * Gradient descent with heavy-ball momentum: {@code v = momentum v + g; w -= rate v} (Polyak 1964,
 * as tensor libraries have it).
 */
public record Sgd(Options options) implements Optimizer {

  public record Options(
      @Option("the step along the gradient") double learningRate,
      @Option("the share of the last step that is kept, in [0, 1)") double momentum) {
    public Options() {
      this(0.1, 0.9);
    }

    public Options {
      require(
          learningRate > 0,
          "learning_rate",
          "The learning rate is %s; expected > 0.",
          learningRate);
      require(
          momentum >= 0 && momentum < 1,
          "momentum",
          "The momentum is %s; expected a number in [0, 1).",
          momentum);
    }
  }

  @Override
  public double limit() {
    return 2 * (1 + options.momentum()) / options.learningRate();
  }

  @Override
  public State start(Tensors weights) {
    Tensors velocity = weights.detached().zeros();
    return new State() {
      @Override
      public void step(Tensors moved, Tensors gradient, double factor) {
        var kept = new Scalar(options.momentum());
        Tensors next = velocity.zip(gradient.detached(), (v, g) -> v.mul(kept).add(g));
        velocity.assign(next);
        moved.add(-options.learningRate() * factor, velocity);
      }

      @Override
      public Tensors tensors() {
        return velocity;
      }
    };
  }
}
