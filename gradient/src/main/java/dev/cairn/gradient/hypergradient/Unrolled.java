package dev.cairn.gradient.hypergradient;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Descent;
import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Moving;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Option;
import org.bytedeco.pytorch.Tensor;

/**
 * Differentiates the validation loss through the last steps of gradient descent, and moves
 * hyperparameters down it; earlier steps count as given (Shaban, Cheng, Hatch and Boots 2019).
 * Tunes also the learning rate and the momentum of those steps, which tend to come out too small
 * the fewer steps are seen.
 */
public record Unrolled(Options options) implements Method {
  private static final long VALIDATION = 2;
  private static final String RATE = "learning_rate";
  private static final String MOMENTUM = "momentum";

  /** How often and how far hyperparameters move. */
  public record Options(
      @Option("steps of weights that are differentiated through") int steps,
      @Option("the step of a hyperparameter, in the logarithm or logit") double rate) {
    public Options() {
      this(10, 0.05);
    }

    public Options {
      require(steps >= 1, "steps", "There are %s steps; expected 1 or more.", steps);
      require(rate > 0, "rate", "The rate is %s; expected > 0.", rate);
    }
  }

  @Override
  public void check(Start start) {
    if (!(start.optimizer() instanceof Sgd)) {
      throw new InvalidInputException(
          "objective.gradient.optimizer",
          "The method unrolled differentiates through plain steps; expected optimizer: sgd.");
    }
    Start copy = start.with(new Meter());
    Steps steps = steps(copy, 2);
    Entering.require(
        steps.hyperparameters(),
        Gradients.depends(Tensors.of(steps.unroll().validation()), steps.moving().coordinates()),
        "unrolled",
        "the validation loss has no derivative by it");
  }

  @Override
  public Training start(Start start) {
    return steps(start, options.steps());
  }

  private Steps steps(Start start, int count) {
    Tensors weights = start.problem().weights(start.draws()).leaves();
    return new Steps(
        count,
        start,
        ((Sgd) start.optimizer()).options(),
        weights,
        weights.detached().zeros(),
        Moving.of(start, weights, options.rate()));
  }

  /** Where steps lead, and the validation loss there. */
  private record Path(Tensors weights, Tensors velocity, Tensor validation) {}

  private record Steps(
      int count, Start start, Sgd.Options descent, Tensors weights, Tensors velocity, Moving moving)
      implements Training {
    @Override
    public void step() {
      Path path = unroll();
      Tensors gradient = Gradients.of(path.validation(), moving.coordinates());
      weights.assign(path.weights().detached());
      velocity.assign(path.velocity().detached());
      moving.step(gradient);
      start.meter().add(1 + 2 * count);
    }

    private Path unroll() {
      Tensor rate = tensor(RATE, descent.learningRate()).neg();
      Tensor momentum = tensor(MOMENTUM, descent.momentum());
      Tensors at = weights;
      Tensors speed = velocity;
      for (int i = 0; i < count; i++) {
        Tensors gradient = Gradients.graph(Descent.loss(start, at, moving.settings()), at);
        speed = speed.zip(gradient, (v, g) -> v.mul(momentum).add(g));
        at = at.zip(speed, (w, v) -> w.add(v.mul(rate)));
        start.meter().add(1);
        start.meter().step();
      }
      Problem problem = start.problem();
      Draws draws = start.draws(start.meter().steps(), VALIDATION);
      return new Path(
          at,
          speed,
          problem.validationLoss(at, draws.batch(problem.validation(), problem.batchSize())));
    }

    private Tensor tensor(String name, double otherwise) {
      return moving.settings().dials().stream().anyMatch(dial -> dial.name().equals(name))
          ? moving.settings().tensor(name)
          : Torch.of(otherwise);
    }

    @Override
    public Hyperparameters hyperparameters() {
      return moving.settings();
    }

    @Override
    public Tensors state() {
      return weights.and(velocity).and(moving.tensors());
    }
  }
}
