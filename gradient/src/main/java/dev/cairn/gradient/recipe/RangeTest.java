package dev.cairn.gradient.recipe;

import java.util.Arrays;

/**
 * A short run over which the learning rate rises exponentially, and the training loss of each step
 * (Smith 2018, section 4.1).
 *
 * @param from the first rate
 * @param to the last rate
 * @param losses of the steps so far; NaN for those that were not taken
 */
public record RangeTest(double from, double to, double[] losses) {
  private static final int NEAR = 5; // steps to either side that a loss is averaged over
  private static final double LOST = 4; // the test ends where the loss is so many times the first

  /** The rate of a step, counted from 0. */
  public double rate(int step) {
    return from * Math.pow(to / from, step / Math.max(1.0, losses.length - 1.0));
  }

  /** Whether nothing more is to be learnt after a loss. */
  public boolean ends(double loss) {
    return !(loss <= LOST * losses[0]);
  }

  /** How many steps were taken. */
  public int taken() {
    return (int) Arrays.stream(losses).takeWhile(loss -> !Double.isNaN(loss)).count();
  }

  /** The losses, each averaged with its neighbours. */
  public double[] smooth() {
    int taken = taken();
    double[] smooth = new double[taken];
    for (int i = 0; i < taken; i++) {
      int reach = Math.min(NEAR, Math.min(i, taken - 1 - i));
      smooth[i] = Arrays.stream(losses, i - reach, i + reach + 1).average().orElseThrow();
    }
    return smooth;
  }

  /** The step just before the loss turns up: that of the least smooth loss. */
  public int turn() {
    double[] smooth = smooth();
    int least = 0;
    for (int i = 1; i < smooth.length; i++) {
      least = smooth[i] < smooth[least] ? i : least;
    }
    return least;
  }

  /** The greatest rate at which the loss still falls. */
  public double greatest() {
    return rate(turn());
  }
}
