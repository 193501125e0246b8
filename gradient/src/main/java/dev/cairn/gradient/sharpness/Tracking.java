package dev.cairn.gradient.sharpness;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * Follows how sharp the training loss is on some examples, always the same, while a training goes
 * on. What it costs is not counted among the gradients of the training.
 */
public record Tracking(Options options) {
  private static final long EXAMPLES = 5;
  private static final long CHANCE = 6;

  public record Options(
      @Option("the greatest eigenvalue of the second derivatives") boolean sharpness,
      @Option("the sum of the eigenvalues, estimated") boolean trace,
      @Option("the greatest eigenvalue of the neural tangent kernel") boolean kernel,
      @Option("training examples that it is measured on, at most") int examples,
      @Option("products with second derivatives for an eigenvalue, at most") int products,
      @Option("products with second derivatives for the trace") int probes) {
    public Options() {
      this(true, false, false, 1000, 40, 10);
    }

    public Options {
      require(examples >= 1, "examples", "There are %s examples; expected 1 or more.", examples);
      require(products >= 1, "products", "There are %s products; expected 1 or more.", products);
      require(probes >= 1, "probes", "There are %s probes; expected 1 or more.", probes);
    }
  }

  /**
   * What is followed, by name, and where the optimizer has one, the {@code limit} above which it is
   * unstable.
   */
  public Map<String, Double> of(Start start, Training training) {
    Problem problem = start.problem();
    Batch batch = start.draws(0, EXAMPLES).batch(problem.training(), options.examples());
    Tensors weights = training.weights().leaves();
    var sharpness = new Sharpness(options.products(), options.probes());
    var values = new LinkedHashMap<String, Double>();
    if (options.sharpness()) {
      values.put(
          "sharpness",
          sharpness.greatest(loss(start, training, weights, batch), weights, chance(start)));
    }
    if (options.trace()) {
      values.put(
          "trace", sharpness.trace(loss(start, training, weights, batch), weights, chance(start)));
    }
    if (options.kernel()) {
      Tensor outputs =
          problem
              .outputs(weights, batch)
              .orElseThrow(
                  () ->
                      new InvalidInputException(
                          "objective.gradient.track.kernel",
                          "The problem does not tell its outputs, of which the neural tangent"
                              + " kernel is made.\nMaybe write: kernel: false."));
      values.put("kernel", sharpness.kernel(outputs, weights, chance(start)));
    }
    double limit = start.optimizer().limit();
    if (!Double.isNaN(limit)) {
      values.put("limit", limit);
    }
    return values;
  }

  private static Draws chance(Start start) {
    return start.draws(0, CHANCE);
  }

  private static Tensor loss(Start start, Training training, Tensors weights, Batch batch) {
    return start
        .problem()
        .trainingLoss(weights, training.hyperparameters(), batch, start.draws(1, CHANCE));
  }
}
