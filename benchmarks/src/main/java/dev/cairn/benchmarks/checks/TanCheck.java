package dev.cairn.benchmarks.checks;

import dev.cairn.protocols.privacy.Guarantee;
import dev.cairn.protocols.privacy.SubsampledGaussian;
import dev.cairn.random.Stream;
import dev.cairn.transfer.law.PrivateTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * TAN on the digits: a private softmax regression, and its doubles with a k-th of the batch and of
 * the noise. Expected: training losses at the same step within 2 %, the best learning rate within
 * one step of the grid, a k-th of the gradients.
 */
public final class TanCheck {
  private static final int[] FACTORS = {1, 4, 16};
  private static final double[] RATES = {0.125, 0.25, 0.5, 1, 2, 4, 8};
  private static final double DELTA = 1e-5;

  private final List<double[]> rows;
  private final PrivateTraining whole;
  private final int steps;
  private final int trainings;

  /**
   * @param trainings over which losses are averaged; for the k-th part k times as many, which cost
   *     the same
   */
  TanCheck(List<double[]> rows, PrivateTraining whole, int steps, int trainings) {
    this.rows = rows;
    this.whole = whole;
    this.steps = steps;
    this.trainings = trainings;
  }

  /** The losses along a training, averaged, and its gradients. */
  record Run(double[] losses, double gradients) {
    double last() {
      return losses[losses.length - 1];
    }

    /** The largest relative difference to another's losses at the same step. */
    double apart(Run other) {
      double most = 0;
      for (int i = 0; i < losses.length; i++) {
        most = Math.max(most, Math.abs(losses[i] / other.losses[i] - 1));
      }
      return most;
    }
  }

  /** Losses at each tenth of the steps. */
  Run run(int factor, double learningRate) {
    return run(factor, learningRate, trainings * factor);
  }

  /** Over so many trainings, the same ones with the same noise for any factor. */
  Run run(int factor, double learningRate, int seeds) {
    PrivateTraining training = whole.simulated(factor);
    double[] losses = new double[10];
    double gradients = 0;
    for (int seed = 0; seed < seeds; seed++) {
      PrivateRegression model = new PrivateRegression(rows);
      Stream draws = Stream.of(seed, factor);
      Stream noise = Stream.of(seed); // the same for all, so that less is left to chance
      for (int step = 1; step <= steps; step++) {
        model.step(training, learningRate, draws, noise);
        if (step * losses.length % steps == 0) {
          losses[step * losses.length / steps - 1] += model.loss() / seeds;
        }
      }
      gradients += (double) model.gradients() / seeds;
    }
    return new Run(losses, gradients);
  }

  /** The place of the learning rate with the least loss at the end, over a quarter as many. */
  int best(int factor) {
    int seeds = Math.max(1, trainings / 4) * factor;
    double[] last = Arrays.stream(RATES).map(rate -> run(factor, rate, seeds).last()).toArray();
    int best = 0;
    for (int i = 1; i < last.length; i++) {
      best = last[i] < last[best] ? i : best;
    }
    return best;
  }

  static double rate(int place) {
    return RATES[place];
  }

  /**
   * {@code examples/data/digits.csv.gz [batch noise steps trainings]}: prints a line a factor;
   * takes minutes.
   */
  public static void main(String[] arguments) throws IOException {
    List<double[]> rows = LabelledData.rows(Path.of(arguments[0]));
    double batch = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1024;
    double noise = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 64;
    int steps = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
    int trainings = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
    new TanCheck(rows, new PrivateTraining(batch, noise), steps, trainings).print();
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%d records, batch %s, noise %s, %d steps, %d trainings: epsilon %.2f at delta %s%n",
        rows.size(),
        whole.batch(),
        whole.noise(),
        steps,
        trainings,
        Guarantee.of(
                new SubsampledGaussian(whole.batch() / rows.size(), whole.noise()).times(steps),
                DELTA)
            .epsilon(),
        DELTA);
    int first = best(1);
    Run reference = run(1, rate(first));
    System.out.println("factor  best rate  loss at the end  most apart  gradients");
    for (int factor : FACTORS) {
      int best = best(factor);
      Run run = run(factor, rate(first));
      System.out.printf(
          Locale.ROOT,
          "%6d  %9s  %15.4f  %8.2f %%  %9.0f%n",
          factor,
          rate(best),
          run.last(),
          100 * run.apart(reference),
          run.gradients());
    }
  }
}
