package dev.cairn.benchmarks.scaling;

import dev.cairn.random.Stream;
import java.util.Arrays;

/**
 * Students of one teacher, each of whom sees every example once: width and examples vary freely, as
 * parameters and tokens of a language model do. The rate warms up over a twentieth of the steps and
 * falls by half a cosine to a small one that is always the same, as with Step Law.
 *
 * <p>The loss is the mean squared error on examples that nobody has seen, plus what no student can
 * learn, the variance of the noise: as losses of language models it falls towards something above
 * 0. Deterministic; all settings of a seed start from the same weights and see the same examples.
 */
final class Students {
  static final int INPUTS = 8;
  private static final int TEACHER = 16;
  private static final int UNSEEN = 2048;
  private static final double LAST = 1e-5;

  private final double noise;
  private final Teacher.Examples[] seen;
  private final Teacher.Examples unseen;

  /**
   * Students that see so many examples at most, in each of some seeds.
   *
   * @param noise the variance of the noise; that of what is to be learned is 1
   */
  Students(int examples, double noise, int seeds) {
    this.noise = noise;
    var teacher = new Teacher(INPUTS, TEACHER, 1);
    seen = new Teacher.Examples[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      seen[seed] = teacher.examples(examples, noise, Stream.of(seed, 3));
    }
    unseen = teacher.examples(UNSEEN, 0, Stream.of(1, 4));
  }

  int seeds() {
    return seen.length;
  }

  static double parameters(int width) {
    return Shape.plain(INPUTS, width).parameters();
  }

  /** The mean loss over the seeds; not a number where one diverges. */
  double loss(int width, int examples, double rate, int batch) {
    double sum = 0;
    for (int seed = 0; seed < seeds(); seed++) {
      sum += loss(width, examples, rate, batch, seed) / seeds();
    }
    return sum;
  }

  /** The loss in the end, of one seed. */
  double loss(int width, int examples, double rate, int batch, int seed) {
    Shape shape = Shape.plain(INPUTS, width);
    var net =
        new Net(shape, Recipe.standard(shape), Math.max(batch, UNSEEN), Stream.of(seed, 5, width));
    int steps = Math.max(1, examples / batch);
    double[] x = new double[batch * INPUTS];
    double[] y = new double[batch];
    for (int step = 0; step < steps; step++) {
      System.arraycopy(seen[seed].x(), step * batch * INPUTS, x, 0, x.length);
      System.arraycopy(seen[seed].y(), step * batch, y, 0, batch);
      double loss = net.learn(x, y, batch, scheduled(rate, step, steps));
      if (!(loss < 1e6)) {
        return Double.NaN;
      }
    }
    return noise + net.loss(unseen.x(), unseen.y(), UNSEEN);
  }

  private static double scheduled(double rate, int step, int steps) {
    double warm = Math.max(1, steps / 20.0);
    if (step < warm) {
      return rate * (step + 1) / (warm + 1);
    }
    double done = (step - warm) / Math.max(1, steps - warm);
    double last = Math.min(LAST, rate);
    return last + (rate - last) * 0.5 * (1 + Math.cos(Math.PI * done));
  }

  /** Powers of a number from one exponent to another. */
  static double[] powers(double base, double from, double to) {
    double[] powers = new double[(int) Math.round(to - from) + 1];
    Arrays.setAll(powers, i -> Math.pow(base, from + i));
    return powers;
  }
}
