package dev.cairn.samplers.tpe;

import java.util.Arrays;

/**
 * How kernels are laid around points.
 *
 * @param prior how many points the prior counts for
 * @param rule for the width
 * @param factor on the width
 * @param minimum of the width
 * @param clipExponent e of the least width (n + 1)^-e, 0 for none
 * @param trials from which both densities are made
 * @param spreads of the better trials in each column, 1 when even over the range
 * @param category share of a category's mass that goes to all alike; 0 for 2k / (n + 1 + 2k), k
 *     being the number of categories
 */
record Smoothing(
    double prior,
    Bandwidth rule,
    double factor,
    double minimum,
    double clipExponent,
    double category,
    int trials,
    double[] spreads) {
  private static final double NARROWEST = 1e-6;

  static Smoothing ofBetter(TpeOptions options, int trials, double[] spreads) {
    return new Smoothing(
        options.priorWeight(),
        options.bandwidth(),
        options.bandwidthFactor(),
        options.minimumBandwidth(),
        options.clipExponent(),
        options.categoryBandwidth(),
        trials,
        spreads);
  }

  static Smoothing ofWorse(TpeOptions options, int trials, double[] spreads) {
    return new Smoothing(
        options.worsePriorWeight(),
        options.bandwidth(),
        options.worseBandwidthFactor(),
        options.minimumBandwidth(),
        options.clipExponent(),
        options.categoryBandwidth(),
        trials,
        spreads);
  }

  /** The kernels of a column. Points without a value there get the prior, as does one more. */
  Marginal marginal(Axis axis, double[][] points, int column, int dimensions) {
    return axis.discrete()
        ? discrete(axis, points, column, dimensions)
        : continuous(axis, points, column, dimensions);
  }

  private Marginal continuous(Axis axis, double[][] points, int column, int dimensions) {
    double[] known = known(points, column);
    double[] knownWidths = widths(axis, known, dimensions, spreads[column]);
    double[] centers = new double[points.length + 1];
    double[] widths = new double[points.length + 1];
    for (int i = 0, at = 0; i < centers.length; i++) {
      boolean active = i < points.length && !Double.isNaN(points[i][column]);
      centers[i] = active ? known[at] : axis.prior().mean();
      widths[i] = active ? knownWidths[at++] : axis.prior().spread();
    }
    return new ContinuousMarginal(centers, widths);
  }

  private Marginal discrete(Axis axis, double[][] points, int column, int dimensions) {
    int[] rows = new int[points.length + 1];
    for (int i = 0; i < rows.length; i++) {
      boolean active = i < points.length && !Double.isNaN(points[i][column]);
      rows[i] = active ? axis.level(points[i][column]) : axis.levels();
    }
    double[] known = known(points, column);
    double[][] kernels =
        axis.ordered()
            ? DiscreteMarginal.ordered(axis, mean(widths(axis, known, dimensions, spreads[column])))
            : DiscreteMarginal.categories(axis.levels(), share(axis.levels(), known.length));
    return new DiscreteMarginal(axis, kernels, rows);
  }

  private static double[] known(double[][] points, int column) {
    double[] known = new double[points.length];
    int count = 0;
    for (double[] point : points) {
      if (!Double.isNaN(point[column])) {
        known[count++] = point[column];
      }
    }
    return count == known.length ? known : Arrays.copyOf(known, count);
  }

  private double[] widths(Axis axis, double[] values, int dimensions, double spread) {
    double[] widths = values.length == 0 ? values : rule.of(values, dimensions, trials, spread);
    double clip = clipExponent == 0 ? 0 : Math.pow(values.length + 1, -clipExponent);
    double least = Math.max(Math.max(minimum, clip), Math.max(axis.cell(), NARROWEST));
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(1, Math.max(least, factor * widths[i]));
    }
    return widths;
  }

  private static double mean(double[] widths) {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    return widths.length == 0 ? 1 : sum / widths.length;
  }

  /** The mass of a category's kernel on the others. */
  private double share(int levels, int points) {
    double alike = category == 0 ? 2.0 * levels / (points + 1 + 2 * levels) : category;
    return alike * (levels - 1) / levels;
  }
}
