package dev.cairn.benchmarks.tables.digits;

import dev.cairn.random.Stream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A training of the network of {@link DigitsMlp} whose rate and dropouts may change from epoch to
 * epoch: 24 units a layer, batches of 16. Immutable: an epoch gives a training that is further, so
 * that a population can go on from copies. The same seed and settings give the same numbers.
 */
public final class DigitsTraining {
  private static final int BATCH = 16;
  private static final int UNITS = 24;

  private final Digits digits;
  private final Network network;
  private final long seed;
  private final int epochs;

  private DigitsTraining(Digits digits, Network network, long seed, int epochs) {
    this.digits = digits;
    this.network = network;
    this.seed = seed;
    this.epochs = epochs;
  }

  /** One that has seen nothing, on {@code digits.csv.gz}. */
  public static DigitsTraining on(Path data) throws IOException {
    return begun(Digits.read(data), 0);
  }

  /** One on the same data that has seen nothing, from weights that the seed decides. */
  public DigitsTraining anew(long other) {
    return begun(digits, other);
  }

  private static DigitsTraining begun(Digits digits, long seed) {
    int examples = digits.train().rows();
    Network network = new Network(settings(0, 0), examples, Stream.of(seed));
    return new DigitsTraining(digits, network, seed, 0);
  }

  private static Settings settings(double first, double second) {
    return new Settings(
        0,
        BATCH,
        false,
        new int[] {UNITS, UNITS},
        new Activation[] {Activation.RELU, Activation.RELU},
        new double[] {first, second});
  }

  /** This training one epoch further. */
  public DigitsTraining next(double rate, double firstDropout, double secondDropout) {
    Settings settings = settings(firstDropout, secondDropout);
    Network further = network.with(settings, Stream.of(seed, epochs));
    further.epoch(digits.train(), rate);
    return new DigitsTraining(digits, further, seed, epochs + 1);
  }

  /** How many epochs it has behind it. */
  public int epochs() {
    return epochs;
  }

  /** The share of the examples for validation that is told wrong. */
  public double validation() {
    return (double) network.wrong(digits.validation()) / digits.validation().rows();
  }

  /** The same of examples that nothing is chosen by. */
  public double test() {
    return (double) network.wrong(digits.test()) / digits.test().rows();
  }
}
