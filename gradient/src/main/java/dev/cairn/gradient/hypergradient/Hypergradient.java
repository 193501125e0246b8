package dev.cairn.gradient.hypergradient;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Descent;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Moving;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;
import org.bytedeco.pytorch.Tensor;

/**
 * Turns between steps of weights down the training loss and steps of hyperparameters down the
 * validation loss, along the {@link Implicit} hypergradient. Refuses hyperparameters by which the
 * training loss has no derivative, such as a learning rate or a share of dropped units.
 */
public record Hypergradient(Options options) implements Method {
  private static final long VALIDATION = 2;
  private static final long CURVATURE = 3;

  /** How often and how far hyperparameters move. */
  public record Options(
      @Option("how the inverse of the second derivatives is approximated") Inverse inverse,
      @Option("terms of its series that are summed") int terms,
      @Option("steps of weights for each step of hyperparameters") int every,
      @Option("steps of weights before the first of hyperparameters") int warmUp,
      @Option("the step of a hyperparameter, in the logarithm or logit") double rate) {
    public Options() {
      this(Inverse.NEUMANN, 10, 20, 100, 0.1);
    }

    public Options {
      require(terms >= 1, "terms", "There are %s terms; expected 1 or more.", terms);
      require(every >= 1, "every", "every is %s; expected 1 or more.", every);
      require(warmUp >= 0, "warm_up", "warm_up is %s; expected 0 or more.", warmUp);
      require(rate > 0, "rate", "The rate is %s; expected > 0.", rate);
    }
  }

  @Override
  public void check(Start start) {
    Tensors weights = start.problem().weights(start.draws()).leaves();
    var moving = Moving.of(start, weights, options.rate());
    Tensors gradient = Gradients.graph(Descent.loss(start, weights, moving.settings()), weights);
    Entering.require(
        moving.settings(),
        Gradients.depends(gradient, moving.coordinates()),
        "hypergradient",
        "the training loss has no derivative by it");
  }

  @Override
  public Training start(Start start) {
    Tensors weights = start.problem().weights(start.draws()).leaves();
    return new Steps(
        options,
        start,
        weights,
        start.optimizer().start(weights),
        Moving.of(start, weights, options.rate()),
        new Sharpest(weights, start.draws(0, CURVATURE), start.meter()));
  }

  private record Steps(
      Options options,
      Start start,
      Tensors weights,
      Optimizer.State down,
      Moving moving,
      Sharpest sharpest)
      implements Training {
    @Override
    public void step() {
      Descent.step(start, weights, moving.settings(), down, 1);
      long steps = start.meter().steps();
      if (steps > options.warmUp() && steps % options.every() == 0) {
        moving.step(hypergradient());
      }
    }

    private Tensors hypergradient() {
      Problem problem = start.problem();
      Draws draws = start.draws(start.meter().steps(), VALIDATION);
      Tensor validation =
          problem.validationLoss(weights, draws.batch(problem.validation(), problem.batchSize()));
      return new Implicit(options.inverse(), options.terms())
          .of(
              Descent.loss(start, weights, moving.settings()),
              validation,
              weights,
              moving.coordinates(),
              curvature -> 1 / Math.max(1e-12, sharpest.of(curvature)),
              start.meter());
    }

    @Override
    public Hyperparameters hyperparameters() {
      return moving.settings();
    }

    @Override
    public Tensors state() {
      return weights.and(down.tensors()).and(moving.tensors()).and(sharpest.tensors());
    }
  }
}
