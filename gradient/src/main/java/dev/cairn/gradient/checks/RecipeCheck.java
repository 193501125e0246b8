package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.recipe.Cycle;
import dev.cairn.gradient.recipe.Pace;
import dev.cairn.gradient.recipe.PacedDescent;
import dev.cairn.gradient.recipe.RangeTest;
import dev.cairn.gradient.recipe.Recipe;
import dev.cairn.gradient.tensor.Torch;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The range test against the largest stable rate, and one cycle against constant rates, with a
 * network on digits. Arguments: {@code range} or {@code cycle}; seeds; epochs of the constant
 * rates.
 */
public final class RecipeCheck {
  private static final Recipe.Options OPTIONS = new Recipe.Options();
  private static final double MOMENTUM = 0.9;

  private final Task task;
  private final int seeds;

  private RecipeCheck(Task task, int seeds) {
    this.task = task;
    this.seeds = seeds;
  }

  public static void main(String[] args) throws IOException {
    Task digits =
        Task.open(
            Task.DATA.resolve("digits.csv.gz"),
            "digit",
            0,
            Task.settings("classification", List.of(64), 100, 0.2));
    var check = new RecipeCheck(digits, Integer.parseInt(args[1]));
    if (args[0].equals("range")) {
      check.range(Stability.values());
    } else {
      check.cycle(Integer.parseInt(args[2]));
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /** What steps led to: the losses of each, and the scores on validation and test examples. */
  private record Run(double[] losses, double validation, double test) {}

  private Run run(int steps, long seed, IntFunction<Pace> pace) {
    return Torch.scoped(
        () -> {
          Start start = task.start(new Sgd(new Sgd.Options()), steps, seed);
          Hyperparameters settings = Hyperparameters.of(start.configuration());
          PacedDescent descent = PacedDescent.from(task.problem().weights(start.draws()));
          double[] losses = new double[steps];
          for (int i = 0; i < steps; i++) {
            int step = i;
            losses[i] = Torch.scoped(() -> descent.step(start, settings, pace.apply(step)));
          }
          return new Run(
              losses,
              task.score(descent.weights(), task.problem().validation()),
              task.score(descent.weights(), task.problem().test()));
        });
  }

  private RangeTest rangeTest(long seed) {
    double[] unknown = new double[OPTIONS.range()];
    var rates = new RangeTest(OPTIONS.from(), OPTIONS.to(), unknown);
    double[] losses =
        run(OPTIONS.range(), seed, step -> new Pace(rates.rate(step), OPTIONS.low(), 0)).losses();
    var whole = new RangeTest(OPTIONS.from(), OPTIONS.to(), losses);
    for (int i = 1; i < losses.length; i++) {
      if (whole.ends(losses[i])) {
        Arrays.fill(losses, i + 1, losses.length, Double.NaN);
        break;
      }
    }
    return new RangeTest(OPTIONS.from(), OPTIONS.to(), losses);
  }

  /** Whether the losses of a run at a constant rate are those of a stable one. */
  private enum Stability {
    /** The mean of no ten losses in a row is above the first loss. */
    NEVER_ABOVE {
      @Override
      boolean holds(double[] losses) {
        return IntStream.rangeClosed(0, losses.length - 10)
            .allMatch(from -> mean(losses, from, from + 10) <= losses[0]);
      }
    },

    /** The mean of the last tenth is below the first loss. */
    ENDS_BELOW {
      @Override
      boolean holds(double[] losses) {
        return mean(losses, losses.length - losses.length / 10, losses.length) < losses[0];
      }
    };

    abstract boolean holds(double[] losses);

    static double mean(double[] losses, int from, int to) {
      return Arrays.stream(losses, from, to).average().orElseThrow();
    }
  }

  private double largestStable(Stability stability, long seed) {
    double low = 1e-2;
    double high = 1e2;
    while (high / low > 1.1) {
      double middle = Math.sqrt(low * high);
      double[] losses = run(300, seed, step -> new Pace(middle, OPTIONS.low(), 0)).losses();
      if (stability.holds(losses)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void range(Stability... stabilities) {
    int[] within = new int[stabilities.length];
    for (int seed = 1; seed <= seeds; seed++) {
      double found = rangeTest(seed).greatest();
      say("seed %d: range test %.3g", seed, found);
      for (int i = 0; i < stabilities.length; i++) {
        double ratio = found / largestStable(stabilities[i], seed);
        within[i] += ratio >= 0.5 && ratio <= 2 ? 1 : 0;
        say(", of the largest rate that is stable by %s %.2f", stabilities[i], ratio);
      }
      say("%n");
    }
    for (int i = 0; i < stabilities.length; i++) {
      say("within a factor 2 by %s: %d of %d%n", stabilities[i], within[i], seeds);
    }
  }

  private void cycle(int epochs) {
    int rows = Math.toIntExact(task.problem().training().size());
    int steps = epochs * rows / task.problem().batchSize();
    double[] best = {0, 0};
    double at = 0;
    for (int quarter = -12; quarter <= 2; quarter++) {
      double rate = Math.pow(10, quarter / 4.0);
      double[] scores = new double[2];
      for (int seed = 1; seed <= seeds; seed++) {
        Run run = run(steps, seed, step -> new Pace(rate, MOMENTUM, 0));
        scores[0] += run.validation() / seeds;
        scores[1] += run.test() / seeds;
      }
      if (scores[0] > best[0]) {
        best = scores;
        at = rate;
      }
    }
    say("constant rate %.3g, %d steps: validation %.2f, test %.2f%n", at, steps, best[0], best[1]);
    double rate = at;
    int reached = 0;
    double[] halves = new double[seeds];
    for (int seed = 1; seed <= seeds; seed++) {
      double constant = run(steps, seed, step -> new Pace(rate, MOMENTUM, 0)).test();
      Cycle cycle =
          new Cycle(
              steps / 2,
              rangeTest(seed).greatest(),
              OPTIONS.part(),
              OPTIONS.annealing(),
              OPTIONS.low(),
              OPTIONS.high(),
              0);
      double found = run(steps / 2, seed, cycle::at).test();
      halves[seed - 1] = found;
      reached += found >= constant ? 1 : 0;
      say(
          "seed %d: constant %.2f, cycle of half the steps up to %.3g: %.2f%n",
          seed, constant, cycle.greatest(), found);
    }
    Arrays.sort(halves);
    say(
        "cycle: mean %.2f, median %.2f; at least the constant rate's in %d of %d%n",
        Arrays.stream(halves).average().orElseThrow(),
        (halves[(seeds - 1) / 2] + halves[seeds / 2]) / 2,
        reached,
        seeds);
  }
}
