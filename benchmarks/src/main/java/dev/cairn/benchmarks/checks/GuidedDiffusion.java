package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;

/**
 * A diffusion model of a mixture of Gaussians on a circle in the plane, whose denoiser is known,
 * guided without training towards points near a target (Ye et al. 2024, algorithm 1, one recurrence
 * and one iteration). The points that it should give are known too, so how well the strengths are
 * chosen is measured by the energy distance (Székely and Rizzo 2013) to them.
 */
final class GuidedDiffusion {
  private static final int POINTS = 200;
  private static final int STEPS = 40;
  private static final int MODES = 6;
  private static final double RADIUS = 3;
  private static final double SPREAD = 0.4; // standard deviation of a mode
  private static final double[] TARGET = {2.2, 1.4};
  private static final double WANTED = 1; // standard deviation of the predictor
  private static final double NUDGE = 1e-4; // for the denoiser's derivative

  private final double[][] wanted = new double[POINTS][];

  GuidedDiffusion() {
    double[] weights = new double[MODES];
    double total = 0;
    for (int k = 0; k < MODES; k++) {
      double[] mode = mode(k);
      weights[k] = Math.exp(-square(mode, TARGET) / (2 * (SPREAD * SPREAD + WANTED * WANTED)));
      total += weights[k];
    }
    Stream random = Stream.of(1);
    double both = SPREAD * SPREAD + WANTED * WANTED;
    for (int i = 0; i < POINTS; i++) {
      double u = random.nextDouble() * total;
      int k = 0;
      while (k < MODES - 1 && u > weights[k]) {
        u -= weights[k++];
      }
      double[] point = new double[2];
      for (int d = 0; d < 2; d++) {
        double mean = (mode(k)[d] * WANTED * WANTED + TARGET[d] * SPREAD * SPREAD) / both;
        point[d] = mean + SPREAD * WANTED / Math.sqrt(both) * random.nextGaussian();
      }
      wanted[i] = point;
    }
  }

  private static double[] mode(int k) {
    double angle = 2 * Math.PI * k / MODES;
    return new double[] {RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)};
  }

  private static double square(double[] a, double[] b) {
    return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
  }

  /**
   * From 0 to 1, the better the nearer the guided points are to the wanted ones.
   *
   * @param rho strength of guidance through the denoiser
   * @param mu strength of guidance of the denoised point
   * @param gamma how much the predictor is smoothed
   */
  double quality(double rho, double mu, double gamma) {
    double[][] points = new double[POINTS][];
    Stream random = Stream.of(2);
    for (int i = 0; i < POINTS; i++) {
      points[i] = sample(rho, mu, gamma, random);
    }
    double distance = 2 * apart(points, wanted) - apart(points, points) - apart(wanted, wanted);
    return 1 / (1 + distance);
  }

  private static double apart(double[][] a, double[][] b) {
    double sum = 0;
    for (double[] p : a) {
      for (double[] q : b) {
        sum += Math.sqrt(square(p, q));
      }
    }
    return sum / ((double) a.length * b.length);
  }

  private double[] sample(double rho, double mu, double gamma, Stream random) {
    double[] x = {random.nextGaussian(), random.nextGaussian()};
    for (int t = STEPS; t > 0; t--) {
      double signal = signal(t);
      double next = signal(t - 1);
      double[] clean = denoise(x, signal);
      double smooth = WANTED * WANTED + gamma * gamma * (1 - signal);
      double strength = signal; // the schedule that increases
      double[] through = new double[2];
      for (int d = 0; d < 2; d++) {
        double[] nudged = x.clone();
        nudged[d] += NUDGE;
        double[] moved = denoise(nudged, signal);
        for (int e = 0; e < 2; e++) {
          through[d] += (TARGET[e] - clean[e]) / smooth * (moved[e] - clean[e]) / NUDGE;
        }
      }
      for (int d = 0; d < 2; d++) {
        double noise = (x[d] - Math.sqrt(signal) * clean[d]) / Math.sqrt(1 - signal);
        double direct = mu * strength * (1 - signal) * (TARGET[d] - clean[d]) / smooth;
        x[d] =
            Math.sqrt(next) * (clean[d] + direct)
                + Math.sqrt(1 - next) * noise
                + rho * strength * (1 - signal) * through[d];
      }
    }
    return x;
  }

  /** How much of the variance is signal after so many steps of noise: the cosine schedule. */
  private static double signal(int step) {
    double cosine = Math.cos(Math.PI / 2 * (0.999 * step / STEPS));
    return Math.min(0.9999, cosine * cosine);
  }

  /** The mean of the clean points that may have become this noisy one. */
  private static double[] denoise(double[] x, double signal) {
    double root = Math.sqrt(signal);
    double variance = signal * SPREAD * SPREAD + 1 - signal;
    double[] mean = new double[2];
    double total = 0;
    for (int k = 0; k < MODES; k++) {
      double[] mode = mode(k);
      double[] centre = {root * mode[0], root * mode[1]};
      double weight = Math.exp(-square(x, centre) / (2 * variance)) + 1e-300;
      for (int d = 0; d < 2; d++) {
        mean[d] += weight * (mode[d] + root * SPREAD * SPREAD / variance * (x[d] - centre[d]));
      }
      total += weight;
    }
    return new double[] {mean[0] / total, mean[1] / total};
  }
}
