package dev.cairn.gradient.response;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Moving;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;

/**
 * Stochastic hyperparameter optimization through hypernetworks (Lorraine and Duvenaud 2018): a
 * {@link Generator} of weights is trained over all settings or around where the hyperparameters
 * stand, which move down the validation loss of its weights. A linear one has as many numbers as
 * twice the weights times the hyperparameters, of which there may be thousands where the weights
 * are few.
 */
public record Hypernetwork(Options options) implements Method {
  private static final String NAME = "hypernetwork";
  private static final long GENERATOR = 6;

  /** Where a hypernetwork is trained. */
  public enum Region {
    /** Everywhere between the bounds, so that its weights show the whole response. */
    GLOBAL,
    /** Around where the hyperparameters stand. */
    LOCAL
  }

  /** What the hypernetwork is, where it is trained, and how far hyperparameters move. */
  public record Options(
      @Option("where the hypernetwork is trained") Region region,
      @Option("units of its hidden layer; 0 for a linear one") int hidden,
      @Option("keeps the magnitude of weights apart from that of hyperparameters")
          boolean magnitudeInvariant,
      @Option(
              "around a hyperparameter where region is local: the standard deviation, in the"
                  + " logarithm or logit")
          double scale,
      @Option("steps of the hypernetwork for each turn of hyperparameters") int trainingSteps,
      @Option("steps of hyperparameters a turn") int validationSteps,
      @Option("steps of the hypernetwork before the first turn") int warmUp,
      @Option("the step of a hyperparameter, in the logarithm or logit") double rate,
      @Option("parts of a batch, each with hyperparameters of its own") int groups) {
    public Options() {
      this(Region.LOCAL, 0, true, 0.1, 1, 1, 100, 0.01, 1);
    }

    public Options {
      require(hidden >= 0, "hidden", "There are %s hidden units; expected 0 or more.", hidden);
      require(scale > 0, "scale", "The scale is %s; expected > 0.", scale);
      Alternation.Rhythm.check(trainingSteps, validationSteps, warmUp);
      require(rate > 0, "rate", "The rate is %s; expected > 0.", rate);
      require(groups >= 1, "groups", "There are %s groups; expected 1 or more.", groups);
    }
  }

  @Override
  public void check(Start start) {
    Answering.require(NAME, start);
  }

  @Override
  public Training start(Start start) {
    Tensors weights = start.problem().weights(start.draws());
    var moving = Moving.of(start, weights, options.rate());
    Draws draws = start.draws(0, GENERATOR);
    Response response =
        options.magnitudeInvariant()
            ? Generator.invariant(moving.settings(), weights, options.hidden(), draws)
            : Generator.plain(moving.settings(), weights, options.hidden(), draws);
    return new Alternation(
        start,
        new Alternation.Rhythm(
            options.trainingSteps(), options.validationSteps(), options.warmUp()),
        options.groups(),
        response,
        start.optimizer().start(response.parameters()),
        moving,
        options.region() == Region.GLOBAL ? new Global() : new Local(options.scale()));
  }
}
