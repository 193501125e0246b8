package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.law.PrivateTraining;
import java.util.Locale;

/**
 * Private training at a part of the batch and of the noise: how far the loss of training is from
 * that of the whole, along the way, and where the best learning rate lies. Argument: {@code SEEDS}.
 * Expected: within 2 % at a 4th and a 16th, the best rate within one step of the grid.
 */
public final class TanCheck {
  private static final int INPUTS = 8;
  private static final PrivateTraining WHOLE = new PrivateTraining(2048, 64);
  private static final int STEPS = 300;
  private static final int EVERY = 30;
  private static final double[] RATES = Students.powers(2, -4, 7);

  private TanCheck() {}

  public static void main(String[] arguments) {
    int seeds = Integer.parseInt(arguments[0]);
    var task = new PrivateLogistic(INPUTS);
    double[][] whole = curves(task, WHOLE, seeds);
    int best = best(whole);
    System.out.printf(
        Locale.ROOT, "whole: best rate %.4g, loss %.4f%n", RATES[best], last(whole[best]));
    for (int factor : new int[] {4, 16}) {
      double[][] part = curves(task, WHOLE.simulated(factor), seeds);
      double farthest = 0;
      for (int i = 0; i < part[best].length; i++) {
        farthest = Math.max(farthest, Math.abs(part[best][i] / whole[best][i] - 1));
      }
      int found = best(part);
      System.out.printf(
          Locale.ROOT,
          "a %dth: curves at the best rate of the whole at most %.2f %% apart: %s; best rate %.4g,"
              + " %d steps of the grid away: %s%n",
          factor,
          100 * farthest,
          farthest <= 0.02 ? "met" : "not met",
          RATES[found],
          Math.abs(found - best),
          Math.abs(found - best) <= 1 ? "met" : "not met");
    }
  }

  private static double[][] curves(PrivateLogistic task, PrivateTraining training, int seeds) {
    double[][] curves = new double[RATES.length][STEPS / EVERY];
    for (int r = 0; r < RATES.length; r++) {
      for (int seed = 0; seed < seeds; seed++) {
        double[] losses = task.losses(training, RATES[r], STEPS, EVERY, seed);
        for (int i = 0; i < losses.length; i++) {
          curves[r][i] += losses[i] / seeds;
        }
      }
    }
    return curves;
  }

  private static int best(double[][] curves) {
    int best = 0;
    for (int r = 1; r < curves.length; r++) {
      best = last(curves[r]) < last(curves[best]) ? r : best;
    }
    return best;
  }

  private static double last(double[] curve) {
    return curve[curve.length - 1];
  }
}
