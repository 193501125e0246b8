package dev.cairn.samplers.crossentropy;

import dev.cairn.space.Column;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The probabilities of a column's categories. */
record Wheel(double[] probabilities) implements Marginal {
  static Wheel even(Column column) {
    double[] even = new double[(int) column.domain().levels()];
    Arrays.fill(even, 1.0 / even.length);
    return new Wheel(even);
  }

  @Override
  public double draw(RandomGenerator random) {
    double left = random.nextDouble();
    int category = 0;
    while (category < probabilities.length - 1 && (left -= probabilities[category]) >= 0) {
      category++;
    }
    return (category + random.nextDouble()) / probabilities.length;
  }

  @Override
  public Wheel refitted(double[] units, CrossEntropyOptions options) {
    if (units.length == 0) {
      return this;
    }
    int n = probabilities.length;
    double[] next = new double[n];
    double floor = options.minimumProbability() / n;
    for (int k = 0; k < n; k++) {
      next[k] = (1 - options.smoothing()) * probabilities[k];
    }
    for (double unit : units) {
      next[(int) Math.min(n - 1, unit * n)] += options.smoothing() / units.length;
    }
    for (int k = 0; k < n; k++) {
      next[k] = floor + (1 - options.minimumProbability()) * next[k];
    }
    return new Wheel(next);
  }

  @Override
  public double entropy() {
    double sum = 0;
    for (double p : probabilities) {
      sum -= p > 0 ? p * Math.log(p) : 0;
    }
    return sum;
  }
}
