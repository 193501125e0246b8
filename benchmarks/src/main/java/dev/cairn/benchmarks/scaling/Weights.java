package dev.cairn.benchmarks.scaling;

/** Numbers with their gradient, learned by Adam (Kingma and Ba 2015, with its constants). */
final class Weights {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;

  final double[] values;
  final double[] gradient;
  private final double[] mean;
  private final double[] square;
  private final double rate;

  /**
   * All 0.
   *
   * @param rate what the learning rate is multiplied by
   */
  Weights(int size, double rate) {
    this.rate = rate;
    values = new double[size];
    gradient = new double[size];
    mean = new double[size];
    square = new double[size];
  }

  /** A step, the first of which is 1; the gradient starts anew. */
  void descend(double base, int step, double epsilon) {
    double root = Math.sqrt(1 - Math.pow(SECOND, step));
    double scale = base * rate * root / (1 - Math.pow(FIRST, step));
    double least = epsilon * root;
    for (int i = 0; i < values.length; i++) {
      double g = gradient[i];
      double m = FIRST * mean[i] + (1 - FIRST) * g;
      double v = SECOND * square[i] + (1 - SECOND) * g * g;
      mean[i] = m;
      square[i] = v;
      values[i] -= scale * m / (Math.sqrt(v) + least);
      gradient[i] = 0;
    }
  }
}
