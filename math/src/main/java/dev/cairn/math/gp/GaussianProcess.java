package dev.cairn.math.gp;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A Gaussian process with a constant mean, given observations. It may hold several sets of values
 * at the same rows, as when what is not yet known is drawn at random (fantasies, Snoek et al.
 * 2012): they share the variance and differ in the mean. Immutable and safe to share.
 *
 * <p>Building costs n² a set; predicting one row n², with many at once several times less each.
 * Source: Rasmussen and Williams 2006, algorithm 2.1.
 */
public final class GaussianProcess {
  private final Gram gram;
  private final double mean;
  private final double[][] targets; // by set, then row: the values less the mean
  private final double[][] solutions; // by set: the inverse covariance times the targets

  private GaussianProcess(Gram gram, double mean, double[][] targets) {
    this.gram = gram;
    this.mean = mean;
    this.targets = targets;
    this.solutions = new double[targets.length][];
    for (int s = 0; s < targets.length; s++) {
      solutions[s] = targets[s].clone();
      gram.factor().solve(solutions[s]);
    }
  }

  /** With the mean that makes the values most likely: 1ᵀK⁻¹y / 1ᵀK⁻¹1. */
  public static GaussianProcess of(Gram gram, double[] values) {
    double mean = mean(gram, values);
    double[] target = new double[values.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = values[i] - mean;
    }
    return new GaussianProcess(gram, mean, new double[][] {target});
  }

  static double mean(Gram gram, double[] values) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    gram.factor().solve(ones);
    double weighted = 0;
    double total = 0;
    for (int i = 0; i < ones.length; i++) {
      weighted += ones[i] * values[i];
      total += ones[i];
    }
    return total > 0 ? weighted / total : 0;
  }

  /** The number of sets of values. */
  public int sets() {
    return targets.length;
  }

  /** The number of rows with values. */
  public int size() {
    return gram.size();
  }

  /** The rows with values; read only. */
  public double[][] rows() {
    return gram.rows();
  }

  /** What is expected without observations. */
  public double mean() {
    return mean;
  }

  /**
   * The expected value at the row of an observation, in a set; linear: y - noise · K⁻¹(y - mean).
   */
  public double meanAt(int row, int set) {
    return mean + targets[set][row] - gram.noise()[row] * solutions[set][row];
  }

  /**
   * The predictions of each observation of the first set from the others, the mean and the
   * covariance as they are (Rasmussen and Williams 2006, eq. 5.12). Costs the cube of the rows.
   */
  public LeftOut leaveOneOut() {
    int n = gram.size();
    double[][] half = new double[n][n];
    for (int i = 0; i < n; i++) {
      half[i][i] = 1;
    }
    gram.factor().halfSolve(half);
    double[] variances = new double[n];
    for (double[] row : half) {
      for (int i = 0; i < n; i++) {
        variances[i] += row[i] * row[i];
      }
    }
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      variances[i] = 1 / variances[i];
      errors[i] = solutions[0][i] * variances[i];
    }
    return new LeftOut(errors, variances);
  }

  /**
   * With observations of the same noise; see {@link #imagine(double[][], double[], int,
   * RandomGenerator)}.
   */
  public GaussianProcess imagine(double[][] rows, double noise, int sets, RandomGenerator random) {
    double[] even = new double[rows.length];
    Arrays.fill(even, noise);
    return imagine(rows, even, sets, random);
  }

  /**
   * This process given values at further rows that are drawn from itself, in so many sets; jointly,
   * so that rows near each other get like values. Only for a process with one set.
   *
   * @param noise the variance of an observation at each of them
   */
  public GaussianProcess imagine(
      double[][] rows, double[] noise, int sets, RandomGenerator random) {
    int n = gram.size();
    Gram grown = gram;
    double[][] drawn = new double[sets][];
    for (int s = 0; s < sets; s++) {
      drawn[s] = java.util.Arrays.copyOf(targets[0], n + rows.length);
    }
    double[] white = targets[0].clone();
    gram.factor().halfSolve(white);
    double[][] whites = new double[sets][];
    for (int s = 0; s < sets; s++) {
      whites[s] = java.util.Arrays.copyOf(white, n + rows.length);
    }
    for (int i = 0; i < rows.length; i++) {
      grown = grown.append(rows[i], noise[i]);
      double[] last = grown.factor().row(n + i);
      for (int s = 0; s < sets; s++) {
        double expected = 0;
        for (int j = 0; j < n + i; j++) {
          expected += last[j] * whites[s][j];
        }
        whites[s][n + i] = random.nextGaussian();
        drawn[s][n + i] = expected + last[n + i] * whites[s][n + i];
      }
    }
    return new GaussianProcess(grown, mean, drawn);
  }

  /** The prediction at a row of features. */
  public Prediction predict(double[] row) {
    double[] k = gram.with(gram.covariance().warp().of(row));
    double[] means = means(k);
    gram.factor().halfSolve(k);
    return new Prediction(means, deviation(square(k)));
  }

  private double[] means(double[] k) {
    double[] means = new double[solutions.length];
    for (int s = 0; s < means.length; s++) {
      means[s] = mean + dot(solutions[s], k);
    }
    return means;
  }

  private double deviation(double explained) {
    double variance = gram.covariance().variance();
    return Math.sqrt(Math.max(variance - explained, 1e-12 * variance));
  }

  /**
   * The prediction at a row and its gradients in the features, which replace what the arrays hold.
   *
   * @param ofMeans by set, then feature
   * @param ofDeviation by feature
   */
  public Prediction predict(double[] row, double[][] ofMeans, double[] ofDeviation) {
    InputWarp warp = gram.covariance().warp();
    double[] warped = warp.of(row);
    double[] k = gram.with(warped);
    double[] means = means(k);
    gram.factor().halfSolve(k);
    double deviation = deviation(square(k));
    gram.factor().otherHalfSolve(k);
    Arrays.fill(ofDeviation, 0);
    for (double[] gradient : ofMeans) {
      Arrays.fill(gradient, 0);
    }
    double[] slope = new double[row.length];
    for (int i = 0; i < k.length; i++) {
      gram.covariance().gradient(warped, gram.warped()[i], slope);
      add(ofDeviation, -k[i] / deviation, slope);
      for (int s = 0; s < ofMeans.length; s++) {
        add(ofMeans[s], solutions[s][i], slope);
      }
    }
    warp.pullBack(row, ofDeviation);
    for (double[] gradient : ofMeans) {
      warp.pullBack(row, gradient);
    }
    return new Prediction(means, deviation);
  }

  private static void add(double[] target, double factor, double[] source) {
    for (int f = 0; f < target.length; f++) {
      target[f] += factor * source[f];
    }
  }

  /**
   * The predictions at many rows.
   *
   * @param columns the rows, feature by feature
   */
  public Predictions predictAll(double[][] columns) {
    int count = columns[0].length;
    double[][] block = new double[gram.size()][count];
    double[][] means = means(columns, block);
    gram.factor().halfSolve(block);
    double[] explained = new double[count];
    for (double[] row : block) {
      for (int c = 0; c < count; c++) {
        explained[c] += row[c] * row[c];
      }
    }
    for (int c = 0; c < count; c++) {
      explained[c] = deviation(explained[c]);
    }
    return new Predictions(means, explained);
  }

  /**
   * The expected values at many rows, by set. Costs less than {@link #predictAll}, which says how
   * sure they are.
   *
   * @param columns the rows, feature by feature
   */
  public double[][] expectAll(double[][] columns) {
    double[] covariances = new double[columns[0].length];
    double[][] block = new double[gram.size()][];
    Arrays.fill(block, covariances);
    return means(columns, block);
  }

  /**
   * The expected values, by set.
   *
   * @param block where the covariances with each observation go, which are read in its turn only
   */
  private double[][] means(double[][] columns, double[][] block) {
    int count = columns[0].length;
    double[][] warped = gram.covariance().warp().ofColumns(columns);
    Covariance.Scratch scratch = new Covariance.Scratch(gram.covariance(), count);
    double[][] means = new double[solutions.length][count];
    for (double[] ofSet : means) {
      Arrays.fill(ofSet, mean);
    }
    for (int i = 0; i < block.length; i++) {
      gram.covariance().of(gram.warped()[i], warped, block[i], scratch);
      for (int s = 0; s < means.length; s++) {
        add(means[s], solutions[s][i], block[i]);
      }
    }
    return means;
  }

  private static double square(double[] a) {
    return dot(a, a);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
