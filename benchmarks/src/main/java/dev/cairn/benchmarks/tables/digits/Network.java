package dev.cairn.benchmarks.tables.digits;

import dev.cairn.math.distribution.Exp;
import java.util.random.RandomGenerator;

/**
 * A classifier with two hidden layers: dropout, softmax, cross-entropy, Adam. Single precision,
 * without a function that machines compute differently; allocates nothing once made. Not
 * thread-safe.
 */
final class Network {
  private static final int LAYERS = 3;
  private static final int LOOK = 50; // examples classified at once

  private final Settings settings;
  private final Layer[] layers = new Layer[LAYERS];
  private final float[][] outputs = new float[LAYERS + 1][]; // of each layer, the inputs first
  private final float[][] errors = new float[LAYERS + 1][];
  private final float[][] dropped = new float[LAYERS][]; // the outputs that go on
  private final float[][] masks = new float[LAYERS][];
  private final Product product;
  private final RandomGenerator random;
  private final int[] order;

  Network(Settings settings, int examples, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
    int inputs = Examples.PIXELS;
    int rows = Math.max(settings.batch(), LOOK);
    outputs[0] = new float[rows * inputs];
    for (int l = 0; l < LAYERS; l++) {
      int units = l < LAYERS - 1 ? settings.units()[l] : Examples.CLASSES;
      layers[l] = new Layer(inputs, units, random);
      outputs[l + 1] = new float[rows * layers[l].width];
      errors[l + 1] = new float[rows * layers[l].width];
      dropped[l] = new float[rows * layers[l].width];
      masks[l] = new float[rows * layers[l].width];
      inputs = units;
    }
    product = new Product(Math.max(rows, Math.max(Examples.PIXELS, inputs)) + rows);
    order = new int[examples];
    for (int i = 0; i < examples; i++) {
      order[i] = i;
    }
  }

  /** A copy that goes on with other settings, of the same layers, and another stream. */
  Network with(Settings other, RandomGenerator stream) {
    Network copy = new Network(other, order.length, stream);
    for (int l = 0; l < LAYERS; l++) {
      copy.layers[l].copy(layers[l]);
    }
    return copy;
  }

  /** In random order, every order as likely. */
  static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) ((random.nextLong() >>> 32) * (i + 1) >>> 32);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
  }

  /** How many numbers are learned. */
  int size() {
    return layers[0].size() + layers[1].size() + layers[2].size();
  }

  /** One pass over the examples in random order. */
  void epoch(Examples train, double rate) {
    shuffle(order, random);
    for (int from = 0; from < order.length; from += settings.batch()) {
      int batch = Math.min(settings.batch(), order.length - from);
      for (int b = 0; b < batch; b++) {
        layers[0].sums(train, order[from + b], product, outputs[1], b);
        load(train, order[from + b], b);
      }
      forward(batch, true);
      blame(train, from, batch);
      backward(batch);
      for (Layer layer : layers) {
        layer.descend(rate);
      }
    }
  }

  /** How many examples are told wrong. */
  int wrong(Examples examples) {
    int wrong = 0;
    for (int from = 0; from < examples.rows(); from += LOOK) {
      int batch = Math.min(LOOK, examples.rows() - from);
      for (int b = 0; b < batch; b++) {
        layers[0].sums(examples, from + b, product, outputs[1], b);
      }
      forward(batch, false);
      for (int b = 0; b < batch; b++) {
        wrong += largest(b) == examples.y()[from + b] ? 0 : 1;
      }
    }
    return wrong;
  }

  private void load(Examples examples, int row, int b) {
    int pixels = Examples.PIXELS;
    System.arraycopy(examples.x(), row * pixels, outputs[0], b * pixels, pixels);
  }

  /** What a layer is fed. */
  private float[] fed(int layer) {
    return layer == 0 ? outputs[0] : dropped[layer - 1];
  }

  private int step(int layer) {
    return layer == 0 ? Examples.PIXELS : layers[layer - 1].width;
  }

  /** From the sums of the first layer on. */
  private void forward(int batch, boolean training) {
    for (int l = 0; l < LAYERS - 1; l++) {
      int size = batch * layers[l].width;
      settings.activations()[l].apply(outputs[l + 1], size);
      drop(l, training ? settings.dropouts()[l] : 0, size);
      layers[l + 1].sums(dropped[l], layers[l].width, batch, product, outputs[l + 2]);
    }
  }

  /** Silences each output with a chance and raises the others (Srivastava et al. 2014). */
  private void drop(int l, double chance, int size) {
    if (chance == 0) {
      System.arraycopy(outputs[l + 1], 0, dropped[l], 0, size);
      return;
    }
    long threshold = (long) (chance * (1 << 24));
    float kept = (float) (1 / (1 - chance));
    for (int i = 0; i < size; i++) {
      masks[l][i] = random.nextLong() >>> 40 < threshold ? 0 : kept;
    }
    for (int i = 0; i < size; i++) {
      dropped[l][i] = outputs[l + 1][i] * masks[l][i];
    }
  }

  private int largest(int b) {
    int at = b * layers[LAYERS - 1].width;
    int best = 0;
    for (int j = 1; j < Examples.CLASSES; j++) {
      best = outputs[LAYERS][at + j] > outputs[LAYERS][at + best] ? j : best;
    }
    return best;
  }

  /** The errors of the last sums: chances less truth, over the batch. */
  private void blame(Examples train, int from, int batch) {
    for (int b = 0; b < batch; b++) {
      int at = b * layers[LAYERS - 1].width;
      double most = outputs[LAYERS][at + largest(b)];
      double sum = 0;
      for (int j = 0; j < Examples.CLASSES; j++) {
        double part = Exp.of(outputs[LAYERS][at + j] - most);
        errors[LAYERS][at + j] = (float) part;
        sum += part;
      }
      int truth = train.y()[order[from + b]];
      for (int j = 0; j < Examples.CLASSES; j++) {
        double chance = errors[LAYERS][at + j] / sum;
        errors[LAYERS][at + j] = (float) ((chance - (j == truth ? 1 : 0)) / batch);
      }
    }
  }

  private void backward(int batch) {
    for (int l = LAYERS - 1; l >= 0; l--) {
      layers[l].learn(fed(l), step(l), errors[l + 1], batch, product);
      if (l > 0) {
        layers[l].back(errors[l + 1], batch, product, errors[l], step(l));
        int size = batch * step(l);
        if (settings.dropouts()[l - 1] > 0) {
          for (int i = 0; i < size; i++) {
            errors[l][i] *= masks[l - 1][i];
          }
        }
        settings.activations()[l - 1].back(outputs[l], errors[l], size);
      }
    }
  }
}
