package dev.cairn.samplers.tpe;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Kernels on the levels of an axis. Kernels at the same level are the same. */
final class DiscreteMarginal implements Marginal {
  private final Axis axis;
  private final int[] rows; // of each kernel in the table
  private final double[][] table; // [level][row] log masses

  /**
   * @param kernels the log masses of the levels for a kernel at each level, and for the prior last
   * @param rows the level of each kernel, the number of levels for the prior
   */
  DiscreteMarginal(Axis axis, double[][] kernels, int[] rows) {
    this.axis = axis;
    this.rows = rows;
    this.table = new double[axis.levels()][kernels.length];
    for (int level = 0; level < table.length; level++) {
      for (int row = 0; row < kernels.length; row++) {
        table[level][row] = kernels[row][level];
      }
    }
  }

  /** Aitchison and Aitken 1976: a share of the mass goes evenly to the other categories. */
  static double[][] categories(int levels, double share) {
    double[][] kernels = new double[levels + 1][levels];
    for (int level = 0; level < levels; level++) {
      Arrays.fill(kernels[level], Math.log(share / (levels - 1)));
      kernels[level][level] = levels == 1 ? 0 : Math.log1p(-share);
    }
    Arrays.fill(kernels[levels], -Math.log(levels));
    return kernels;
  }

  /** Normal kernels of one width, by the mass in each level's cell. */
  static double[][] ordered(Axis axis, double width) {
    double[][] kernels = new double[axis.levels() + 1][];
    for (int level = 0; level < axis.levels(); level++) {
      kernels[level] = axis.logMasses(axis.unit(level), width);
    }
    kernels[axis.levels()] = axis.logMasses(axis.prior().mean(), axis.prior().spread());
    return kernels;
  }

  @Override
  public void addLogDensities(double unit, double[] sums) {
    double[] at = table[axis.level(unit)];
    for (int i = 0; i < rows.length; i++) {
      sums[i] += at[rows[i]];
    }
  }

  @Override
  public double draw(int kernel, RandomGenerator random) {
    double left = random.nextDouble();
    int level = 0;
    while (level < table.length - 1 && (left -= Math.exp(table[level][rows[kernel]])) >= 0) {
      level++;
    }
    return axis.unit(level);
  }
}
