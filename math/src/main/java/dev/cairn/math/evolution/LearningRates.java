package dev.cairn.math.evolution;

import java.util.Optional;

/**
 * Learning rates of mean and covariance that keep the signal-to-noise ratio of their updates
 * constant (Nomura, Akimoto and Ono, CMA-ES with Learning Rate Adaptation, 2023), for noisy and
 * multimodal functions. Immutable.
 *
 * @param meanDrift the moving average of the mean's steps, in the coordinates of the distribution
 * @param meanPower that of their squared length
 * @param etaMean the learning rate of the mean
 * @param covarianceDrift as for the mean
 * @param covariancePower as for the mean
 * @param etaCovariance the learning rate of the covariance
 */
record LearningRates(
    double[] meanDrift,
    double meanPower,
    double etaMean,
    double[] covarianceDrift,
    double covariancePower,
    double etaCovariance) {
  private static final double ALPHA = 1.4; // the ratio aimed at
  private static final double BETA_MEAN = 0.1;
  private static final double BETA_COVARIANCE = 0.03;
  private static final double GAMMA = 0.1;

  static LearningRates first(int n) {
    return new LearningRates(new double[n], 0, 1, new double[n * n], 0, 1);
  }

  /** The part of the way from one state to the next that the learning rates allow. */
  Cma damped(Cma from, Cma to) {
    int n = from.mean().length;
    double[] meanStep = new double[n];
    for (int j = 0; j < n; j++) {
      meanStep[j] = to.mean()[j] - from.mean()[j];
    }
    double[][] before = scaled(from.shape().matrix(), from.sigma());
    double[][] after = scaled(to.shape().matrix(), to.sigma());
    LearningRates next = observed(from, meanStep, minus(after, before));
    double[] mean = new double[n];
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      mean[i] = from.mean()[i] + next.etaMean * (to.mean()[i] - from.mean()[i]);
      for (int j = 0; j < n; j++) {
        double gap = after[i][j] - before[i][j];
        covariance[i][j] = before[i][j] + next.etaCovariance * gap;
      }
    }
    FullShape whole = FullShape.of(covariance);
    double sigma = geometricMean(whole.d());
    return new Cma(
        to.constants(),
        mean,
        sigma * etaMean / next.etaMean, // the step-size correction
        FullShape.of(scaled(whole.c(), 1 / sigma)),
        to.scale(),
        to.pSigma(),
        to.pC(),
        Optional.of(next),
        to.generation());
  }

  private LearningRates observed(Cma from, double[] meanStep, double[][] covarianceStep) {
    double[] drift = divided(from.shape().whiten(meanStep), from.sigma());
    double[] wide = local(from, covarianceStep);
    double[] meanAverage = mixed(meanDrift, drift, BETA_MEAN);
    double meanSquares = mixed(meanPower, square(drift), BETA_MEAN);
    double[] wideAverage = mixed(covarianceDrift, wide, BETA_COVARIANCE);
    double wideSquares = mixed(covariancePower, square(wide), BETA_COVARIANCE);
    return new LearningRates(
        meanAverage,
        meanSquares,
        rate(etaMean, square(meanAverage), meanSquares, BETA_MEAN),
        wideAverage,
        wideSquares,
        rate(etaCovariance, square(wideAverage), wideSquares, BETA_COVARIANCE));
  }

  /** The step of the covariance in the coordinates in which it is the identity, over sqrt(2). */
  private static double[] local(Cma from, double[][] step) {
    int n = step.length;
    double[][] half = new double[n][];
    for (int i = 0; i < n; i++) {
      half[i] = from.shape().whiten(step[i]);
    }
    double[] flat = new double[n * n];
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        column[i] = half[i][j];
      }
      double[] white = from.shape().whiten(column);
      for (int i = 0; i < n; i++) {
        flat[i * n + j] = white[i] / (from.sigma() * from.sigma() * Math.sqrt(2));
      }
    }
    return flat;
  }

  /** Moves a learning rate towards the signal-to-noise ratio over alpha. */
  private static double rate(double eta, double signal, double power, double beta) {
    double noise = power - signal;
    double snr = noise > 0 ? (signal - beta / (2 - beta) * power) / noise : 0;
    double relative = Math.min(1, Math.max(-1, snr / (ALPHA * eta) - 1));
    return Math.min(1, eta * Math.exp(Math.min(GAMMA * eta, beta) * relative));
  }

  private static double[] mixed(double[] average, double[] value, double beta) {
    double[] next = new double[average.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = mixed(average[i], value[i], beta);
    }
    return next;
  }

  private static double mixed(double average, double value, double beta) {
    return (1 - beta) * average + beta * value;
  }

  private static double square(double[] vector) {
    double length = Cma.norm(vector);
    return length * length;
  }

  private static double[] divided(double[] vector, double by) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= by;
    }
    return vector;
  }

  private static double[][] scaled(double[][] matrix, double deviation) {
    double[][] result = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        result[i][j] = matrix[i][j] * deviation * deviation;
      }
    }
    return result;
  }

  private static double[][] minus(double[][] a, double[][] b) {
    double[][] result = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        result[i][j] = a[i][j] - b[i][j];
      }
    }
    return result;
  }

  private static double geometricMean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += Math.log(number);
    }
    return Math.exp(sum / numbers.length);
  }
}
