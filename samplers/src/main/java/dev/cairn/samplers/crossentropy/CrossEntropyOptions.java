package dev.cairn.samplers.crossentropy;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code cross-entropy}. */
public record CrossEntropyOptions(
    @Option("trials a round") int sample,
    @Option("the share of them to which the law is refitted") double elite,
    @Option("how much of the refitted law is taken over, the rest is kept") double smoothing,
    @Option("the least standard deviation, as a part of the range") double minimumDeviation,
    @Option("the least probability of all but the likeliest categories together")
        double minimumProbability) {

  public CrossEntropyOptions() {
    this(20, 0.2, 0.7, 0.01, 0.1);
  }

  public CrossEntropyOptions {
    require(sample >= 2, "sample", "The sample (%s) must be at least 2 trials.", sample);
    share("elite", elite);
    share("smoothing", smoothing);
    share("minimum_deviation", minimumDeviation);
    require(
        minimumProbability >= 0 && minimumProbability < 1,
        "minimum_probability",
        "The option minimum_probability (%s) must be in [0, 1).",
        minimumProbability);
  }

  private static void share(String name, double value) {
    require(
        value > 0 && value <= 1, name, "The option %s (%s) must be above 0, up to 1.", name, value);
  }

  /** The number of the best trials of a round. */
  int elites() {
    return Math.max(1, (int) Math.round(elite * sample));
  }
}
