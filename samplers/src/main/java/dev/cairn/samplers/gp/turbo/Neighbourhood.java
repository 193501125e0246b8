package dev.cairn.samplers.gp.turbo;

import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.search.Bounds;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The box of a trust region: around its centre, with sides in the ratio of the length scales and of
 * the given side as geometric mean (Eriksson et al. 2019). Of a lattice it holds the next levels at
 * least. What is inactive at the centre, and unordered values, are not bounded.
 */
record Neighbourhood(SearchSpace space, double[] centre, Bounds bounds, double length) {
  static Neighbourhood of(Encoding encoding, Region region) {
    double[] centre = region.best().unit();
    double[] weights = weights(encoding, region.fits().get(0));
    double[] lower = new double[centre.length];
    double[] upper = new double[centre.length];
    Arrays.fill(upper, 1);
    for (Column column : encoding.space().columns()) {
      int i = column.index();
      if (column.domain().ordered() && !Double.isNaN(centre[i])) {
        long levels = column.domain().levels();
        double half = Math.max(0.5 * region.length() * weights[i], levels > 1 ? 1.0 / levels : 0);
        lower[i] = Math.max(0, centre[i] - half);
        upper[i] = Math.min(1, centre[i] + half);
      }
    }
    return new Neighbourhood(
        encoding.space(), centre, new Bounds(lower, upper, centre), region.length());
  }

  /** The length scales of numeric columns over their geometric mean; 1 for all others. */
  private static double[] weights(Encoding encoding, Hyperparameters fit) {
    double[] logs = new double[encoding.space().size()];
    double[] weights = new double[logs.length];
    boolean[] numeric = new boolean[logs.length];
    double sum = 0;
    int count = 0;
    for (int f = 0; f < encoding.metric().width(); f++) {
      int column = encoding.number(f);
      if (column >= 0) {
        logs[column] = fit.lengths()[encoding.metric().scale()[f]];
        numeric[column] = true;
        sum += logs[column];
        count++;
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = numeric[i] ? StrictMath.exp(logs[i] - sum / count) : 1;
    }
    return weights;
  }

  /** Points that differ from the centre in about so many columns, at least one. */
  List<double[]> candidates(int count, int changes, RandomGenerator random) {
    List<double[]> candidates = new ArrayList<>();
    double share = Math.min(1, changes / (double) centre.length);
    for (int c = 0; c < count; c++) {
      double[] full = new double[centre.length];
      int always = random.nextInt(full.length);
      for (Column column : space.columns()) {
        int i = column.index();
        boolean changed = i == always || random.nextDouble() < share;
        full[i] = changed || Double.isNaN(centre[i]) ? drawn(column, random) : centre[i];
      }
      candidates.add(full);
    }
    return candidates;
  }

  /** Within the bounds; an unordered value is another with a probability of the side at most. */
  private double drawn(Column column, RandomGenerator random) {
    int i = column.index();
    if (!Double.isNaN(centre[i]) && !column.domain().ordered() && random.nextDouble() > length) {
      return centre[i];
    }
    return bounds.lower()[i] + random.nextDouble() * (bounds.upper()[i] - bounds.lower()[i]);
  }
}
