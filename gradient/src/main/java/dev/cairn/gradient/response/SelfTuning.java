package dev.cairn.gradient.response;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Moving;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;

/**
 * Self-tuning networks (MacKay, Vicol, Lorraine, Duvenaud and Grosse 2019): a {@link Structured}
 * response is trained around where the hyperparameters stand, which move down the validation loss
 * of its weights. Tunes whatever changes the training loss, also as a plain or a whole number: how
 * weights answer is learned, so that the training loss needs no derivative by hyperparameters.
 * Authors perturb each example on its own; here, where a problem has no layers to be told them,
 * each group of a batch.
 */
public record SelfTuning(Options options) implements Method {
  private static final String NAME = "self-tuning";
  private static final long GATED = 5;
  private static final long GATES = 6;

  /** How steps alternate, how far hyperparameters move, and how far around them is trained. */
  public record Options(
      @Option("steps of weights for each turn of hyperparameters") int trainingSteps,
      @Option("steps of hyperparameters a turn") int validationSteps,
      @Option("steps of weights before the first turn") int warmUp,
      @Option("the step of a hyperparameter, in the logarithm or logit") double rate,
      @Option("the first standard deviation around a hyperparameter, in the logarithm or logit")
          double scale,
      @Option("the step of the logarithm of the standard deviation; 0 to keep it") double scaleRate,
      @Option("how much the entropy of the draws counts against the validation loss")
          double entropyWeight,
      @Option("parts of a batch, each with hyperparameters of its own") int groups) {
    public Options() {
      this(2, 1, 100, 0.01, 0.5, 0.01, 1e-3, 4);
    }

    public Options {
      Alternation.Rhythm.check(trainingSteps, validationSteps, warmUp);
      require(rate > 0, "rate", "The rate is %s; expected > 0.", rate);
      require(scale > 0, "scale", "The scale is %s; expected > 0.", scale);
      require(scaleRate >= 0, "scale_rate", "scale_rate is %s; expected 0 or more.", scaleRate);
      require(
          entropyWeight >= 0,
          "entropy_weight",
          "entropy_weight is %s; expected 0 or more.",
          entropyWeight);
      require(groups >= 1, "groups", "There are %s groups; expected 1 or more.", groups);
    }
  }

  @Override
  public void check(Start start) {
    Answering.require(NAME, start);
  }

  @Override
  public Training start(Start start) {
    Problem problem = start.problem();
    Tensors weights = problem.weights(start.draws());
    var moving = Moving.of(start, weights, options.rate());
    Response response =
        Structured.of(
            moving.coordinates(),
            weights,
            problem.weights(start.draws(0, GATED)),
            start.draws(0, GATES));
    return new Alternation(
        start,
        new Alternation.Rhythm(
            options.trainingSteps(), options.validationSteps(), options.warmUp()),
        options.groups(),
        response,
        start.optimizer().start(response.parameters()),
        moving,
        neighbourhood(start));
  }

  private Neighbourhood neighbourhood(Start start) {
    return options.scaleRate() == 0
        ? new Local(options.scale())
        : LearnedScales.of(
            start.dials(), options.scale(), options.scaleRate(), options.entropyWeight());
  }
}
