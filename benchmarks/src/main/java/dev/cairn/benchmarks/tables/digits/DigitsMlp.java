package dev.cairn.benchmarks.tables.digits;

import dev.cairn.benchmarks.tables.Axis;
import dev.cairn.benchmarks.tables.Counts;
import dev.cairn.benchmarks.tables.Grid;
import dev.cairn.benchmarks.tables.Layout;
import dev.cairn.benchmarks.tables.Recipe;
import dev.cairn.random.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table {@value #NAME}: a network with two hidden layers on 8 x 8 images of digits, with the
 * nine hyperparameters of FCNet (Klein and Hutter 2019), trained on a third of the images for 50
 * epochs, four times each, judged on a third and tested on the last.
 */
public final class DigitsMlp {
  public static final String NAME = "digits-mlp";

  /** What is searched. */
  public static final Grid GRID =
      Grid.of(
          Axis.of("learning_rate", 0.0005, 0.001, 0.01),
          Axis.of("batch_size", 16, 64),
          Axis.of("schedule", "constant", "cosine"),
          Axis.of("activation_1", "relu", "tanh"),
          Axis.of("activation_2", "relu", "tanh"),
          Axis.of("units_1", 8, 16, 24),
          Axis.of("units_2", 8, 16, 24),
          Axis.of("dropout_1", 0, 0.3),
          Axis.of("dropout_2", 0, 0.3));

  private static final String TRAINING = "two hidden layers, softmax, Adam, dropout; version 1";
  public static final int EPOCHS = 50;
  private static final int REPEATS = 4;
  private static final long SEED = 2;
  private static final double RATE = 1e9;
  private static final double FORWARD = 2; // operations a weight and example
  private static final double BACKWARD = 4;
  private static final double STEP = 12; // operations a weight and batch

  private final Digits digits;

  private DigitsMlp(Digits digits) {
    this.digits = digits;
  }

  /** How the table is made from {@code digits.csv.gz}. */
  public static Recipe recipe(Path data) throws IOException {
    Digits digits = Digits.read(data);
    DigitsMlp mlp = new DigitsMlp(digits);
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("training", TRAINING);
    origin.put("data", "digits.csv.gz, unpacked: SHA-256 " + digits.checksum());
    origin.put("examples", digits.train().rows() + " to train on, then to validate and to test on");
    origin.put("seed", Long.toString(SEED));
    origin.put("seconds", "counted operations of an epoch, of which 1e9 take a second");
    origin.put("command", "benchmarks/table build " + NAME + " FILE");
    Layout layout =
        new Layout(NAME, GRID, "epoch", EPOCHS, REPEATS, Digits.HELD_OUT, Digits.HELD_OUT, origin);
    return new Recipe(layout, mlp::train, mlp::seconds);
  }

  private Counts train(int row, int repeat) {
    Settings settings = Settings.of(GRID, row);
    var network = new Network(settings, digits.train().rows(), Stream.of(SEED, row, repeat));
    Counts counts = new Counts(new short[EPOCHS], new short[EPOCHS]);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      network.epoch(digits.train(), settings.rate(epoch, EPOCHS));
      counts.validation()[epoch] = (short) network.wrong(digits.validation());
      counts.test()[epoch] = (short) network.wrong(digits.test());
    }
    return counts;
  }

  /** Of an epoch, the look at the images held out for validation included. */
  private double seconds(int row) {
    Settings settings = Settings.of(GRID, row);
    int examples = digits.train().rows();
    int size = new Network(settings, 0, Stream.of(SEED)).size();
    int batches = (examples + settings.batch() - 1) / settings.batch();
    double operations =
        size
            * ((FORWARD + BACKWARD) * examples
                + FORWARD * digits.validation().rows()
                + STEP * batches);
    return operations / RATE;
  }
}
