package dev.cairn.math.evolution;

/**
 * The strategy parameters of CMA-ES, with the symbols and defaults of Hansen, The CMA Evolution
 * Strategy: A Tutorial, 2016, table 1.
 *
 * @param n the dimension
 * @param weights of the ranked points, best first; those of the worse half are negative
 * @param muEff the variance effective selection mass of the positive weights
 * @param chiN the expected length of a standard normal vector
 */
public record CmaConstants(
    int n,
    double[] weights,
    double muEff,
    double cSigma,
    double dSigma,
    double cC,
    double c1,
    double cMu,
    double chiN) {
  private static final double ALPHA_COV = 2;

  /** The default number of points a generation. */
  public static int lambda(int n) {
    return 4 + (int) (3 * Math.log(n)); // eq. 48
  }

  /** The defaults for a full covariance matrix. */
  public static CmaConstants of(int n, int lambda) {
    return of(n, lambda, 1);
  }

  /** The defaults for a diagonal covariance matrix: Ros and Hansen 2008, it learns faster. */
  public static CmaConstants separable(int n, int lambda) {
    return of(n, lambda, (n + 2) / 3.0);
  }

  private static CmaConstants of(int n, int lambda, double faster) {
    double[] weights = new double[lambda];
    for (int i = 0; i < lambda; i++) {
      weights[i] = Math.log((lambda + 1) / 2.0) - Math.log(i + 1); // eq. 49
    }
    double muEff = mass(weights, 0, lambda / 2);
    double muEffMinus = mass(weights, lambda / 2, lambda);
    double c1 = Math.min(0.5, faster * ALPHA_COV / (square(n + 1.3) + muEff)); // eq. 57
    double rankMu =
        ALPHA_COV * (muEff - 2 + 1 / muEff) / (square(n + 2) + ALPHA_COV * muEff / 2); // eq. 58
    double cMu = Math.min(1 - c1, faster * rankMu);
    double negative =
        Math.min(
            1 + c1 / cMu, // eq. 50
            Math.min(
                1 + 2 * muEffMinus / (muEff + 2), // eq. 51
                (1 - c1 - cMu) / (n * cMu))); // eq. 52
    normalize(weights, negative);
    double cSigma = (muEff + 2) / (n + muEff + 5); // eq. 55
    double dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma; // eq. 55
    double cC = (4 + muEff / n) / (n + 4 + 2 * muEff / n); // eq. 56
    double chiN = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
    return new CmaConstants(n, weights, muEff, cSigma, dSigma, cC, c1, cMu, chiN);
  }

  private static double mass(double[] weights, int from, int to) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i];
      squares += square(weights[i]);
    }
    return square(sum) / squares;
  }

  /** The positive weights sum to 1, the negative ones to minus a number; eq. 53. */
  private static void normalize(double[] weights, double negative) {
    double above = 0;
    double below = 0;
    for (double weight : weights) {
      above += Math.max(0, weight);
      below += Math.max(0, -weight);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights[i] >= 0 ? 1 / above : negative / below;
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /** The number of points a generation. */
  public int lambda() {
    return weights.length;
  }

  /** The positive part of a weight, with which points move the mean. */
  double pull(int rank) {
    return Math.max(0, weights[rank]);
  }
}
