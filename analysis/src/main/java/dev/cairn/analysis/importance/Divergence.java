package dev.cairn.analysis.importance;

import dev.cairn.space.Domain;

/**
 * The Pearson divergence of one column's density among the best rows from that among all rows,
 * where the column is active, beyond what a random choice of as many rows would show.
 *
 * <p>With q the shares of active rows and t, a the densities where active, the divergence of the
 * mixtures splits into a part of the activity alone and (q_t² / q_a) χ²(t, a), which is answered.
 */
final class Divergence {
  private static final int CELLS = 64;

  private Divergence() {}

  /** At least 0; the first {@code best} rows are the best. */
  static double of(double[][] rows, int best, int column, Domain domain) {
    int cells = domain.ordered() ? CELLS : (int) domain.levels();
    double[] all = new double[cells];
    double[] top = new double[cells];
    double spread = 0;
    double mean = 0;
    int active = 0;
    int chosen = 0;
    for (int i = 0; i < rows.length; i++) {
      double unit = rows[i][column];
      if (Double.isNaN(unit)) {
        continue;
      }
      int cell = Math.min(cells - 1, (int) (unit * cells));
      all[cell]++;
      active++;
      if (i < best) {
        top[cell]++;
        chosen++;
        double step = unit - mean; // Welford 1962
        mean += step / chosen;
        spread += step * (unit - mean);
      }
    }
    if (chosen < 2 || chosen == active) {
      return 0;
    }
    double deviation = Math.sqrt(spread / chosen);
    double bandwidth = 1.059 * deviation * StrictMath.pow(chosen, -0.2); // Scott 1992
    double[][] kernel =
        domain.ordered() ? gaussian(cells, Math.max(bandwidth, 1.0 / cells)) : identity(cells);
    double activeBest = chosen / (double) best;
    double activeAll = active / (double) rows.length;
    double excess = excess(kernel, all, top, active, chosen);
    return Math.max(0, excess) * activeBest * activeBest / activeAll;
  }

  /** χ²(t, a) minus its expectation when the chosen rows are drawn without replacement. */
  private static double excess(
      double[][] kernel, double[] all, double[] top, int active, int chosen) {
    double finite = (active - chosen) / (active - 1.0) / chosen;
    double excess = 0;
    for (int cell = 0; cell < all.length; cell++) {
      double a = 0;
      double square = 0;
      double t = 0;
      for (int from = 0; from < all.length; from++) {
        double k = kernel[from][cell];
        a += k * all[from] / active;
        square += k * k * all[from] / active;
        t += k * top[from] / chosen;
      }
      if (a > 0) {
        excess += ((t - a) * (t - a) - finite * (square - a * a)) / a;
      }
    }
    return excess;
  }

  /** By source and target cell; each source's weights sum to 1, so nothing leaves the interval. */
  private static double[][] gaussian(int cells, double bandwidth) {
    double[][] kernel = new double[cells][cells];
    for (int from = 0; from < cells; from++) {
      double sum = 0;
      for (int to = 0; to < cells; to++) {
        double z = (to - from) / (cells * bandwidth);
        kernel[from][to] = StrictMath.exp(-z * z / 2);
        sum += kernel[from][to];
      }
      for (int to = 0; to < cells; to++) {
        kernel[from][to] /= sum;
      }
    }
    return kernel;
  }

  private static double[][] identity(int cells) {
    double[][] kernel = new double[cells][cells];
    for (int cell = 0; cell < cells; cell++) {
      kernel[cell][cell] = 1;
    }
    return kernel;
  }
}
