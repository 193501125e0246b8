package dev.cairn.math.distribution;

import java.util.random.RandomGenerator;

/**
 * A density over the unit cube: one kernel a point, each a product over the columns, all as wide by
 * a rule of thumb. Kernels of numbers are normal and lose what lies outside the cube; those of
 * categories leave a share of their mass to the others.
 *
 * <p>The width is 1.06 times the deviation times n^(-1/(4 + d)), for d columns; the deviation of
 * categories is the root of half the chance that two points differ, which is that of 0 and 1 where
 * there are two. A density costs points times columns. Immutable.
 *
 * <p>Source: Scott 1992 for the rule; Aitchison and Aitken 1976 for categories.
 */
public final class KernelDensity {
  private static final double SCOTT = 1.06; // eq. 6.42, Scott 1992
  private static final double NOTHING = Math.log(1e-32);
  private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final double[][] points;
  private final int[] categories;
  private final double[] widths;
  private final double[] same; // log mass of a category's own, or what a normal is divided by
  private final double[] other;

  /**
   * @param points at least one, each a number in [0, 1] a column
   * @param categories how many categories a column has; 0 for numbers
   * @param minimum of the widths
   */
  public KernelDensity(double[][] points, int[] categories, double minimum) {
    this.points = points;
    this.categories = categories.clone();
    this.widths = new double[categories.length];
    this.same = new double[categories.length];
    this.other = new double[categories.length];
    double shrink = Math.pow(points.length, -1.0 / (4 + categories.length));
    for (int j = 0; j < widths.length; j++) {
      int levels = categories[j];
      double spread = levels == 0 ? deviation(j) : difference(j);
      double most = levels == 0 ? Double.POSITIVE_INFINITY : (levels - 1.0) / levels; // then even
      widths[j] = Math.min(most, Math.max(minimum, SCOTT * spread * shrink));
      same[j] = levels == 0 ? -Math.log(widths[j]) - LOG_ROOT_TWO_PI : Math.log1p(-widths[j]);
      other[j] = levels < 2 ? 0 : Math.log(widths[j] / (levels - 1));
    }
  }

  private double deviation(int column) {
    double mean = 0;
    for (double[] point : points) {
      mean += point[column] / points.length;
    }
    double squares = 0;
    for (double[] point : points) {
      squares += (point[column] - mean) * (point[column] - mean);
    }
    return Math.sqrt(squares / points.length);
  }

  private double difference(int column) {
    double[] shares = new double[categories[column]];
    for (double[] point : points) {
      shares[level(point, column)] += 1.0 / points.length;
    }
    double alike = 0;
    for (double share : shares) {
      alike += share * share;
    }
    return Math.sqrt(Math.max(0, 1 - alike) / 2);
  }

  private int level(double[] point, int column) {
    return Math.min(categories[column] - 1, (int) (point[column] * categories[column]));
  }

  /** The width of the kernels in a column. */
  public double width(int column) {
    return widths[column];
  }

  /** The log density, or mass in columns of categories; not less than that of 1e-32. */
  public double logDensity(double[] point) {
    double sum = 0;
    for (double[] center : points) {
      sum += Math.exp(logKernel(center, point));
    }
    return Math.max(NOTHING, Math.log(sum / points.length));
  }

  private double logKernel(double[] center, double[] point) {
    double log = 0;
    for (int j = 0; j < widths.length; j++) {
      if (categories[j] == 0) {
        double z = (point[j] - center[j]) / widths[j];
        log += same[j] - 0.5 * z * z;
      } else {
        log += level(center, j) == level(point, j) ? same[j] : other[j];
      }
    }
    return log;
  }

  /** A point drawn from a kernel that is wider by a factor in the columns of numbers. */
  public double[] draw(double factor, RandomGenerator random) {
    double[] drawn = points[random.nextInt(points.length)].clone();
    for (int j = 0; j < drawn.length; j++) {
      if (categories[j] == 0) {
        drawn[j] = new TruncatedNormal(drawn[j], factor * widths[j], 0, 1).sample(random);
      } else if (random.nextDouble() < widths[j]) {
        drawn[j] = (random.nextInt(categories[j]) + 0.5) / categories[j];
      }
    }
    return drawn;
  }
}
