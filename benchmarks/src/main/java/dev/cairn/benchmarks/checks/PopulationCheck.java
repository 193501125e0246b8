package dev.cairn.benchmarks.checks;

import dev.cairn.analysis.lineage.SettingsSchedule;
import dev.cairn.benchmarks.tables.digits.DigitsTraining;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Population based training of the network on digits against random search from the same first
 * settings and weights with as many epochs: {@code PopulationCheck SEEDS POPULATION [FOLDER]}, the
 * folder being that of the examples' data. Expected: the error on the images for validation no
 * higher in 8 of 10 seeds, and the schedule of the best, trained again, within the noise: the same
 * from the same weights, and from others no further off than three deviations.
 */
public final class PopulationCheck {
  private static final Real RATE = Real.log("rate", 1e-4, 1e-1);
  private static final Real FIRST = Real.of("dropout_1", 0, 0.6);
  private static final Real SECOND = Real.of("dropout_2", 0, 0.6);
  private static final int EPOCHS = 50;
  private static final int REPLAYS = 10;
  private static final double SHARE = 0.8;

  private final DigitsTraining digits;
  private final int population;

  PopulationCheck(DigitsTraining digits, int population) {
    this.digits = digits;
    this.population = population;
  }

  /**
   * One seed.
   *
   * @param random the least error of random search after all epochs
   * @param pbt the same of the population
   * @param again the error of its schedule from the same weights
   * @param mean of the schedule from other weights
   * @param deviation of these
   */
  record Comparison(double random, double pbt, double again, double mean, double deviation) {
    boolean won() {
      return pbt <= random;
    }

    boolean same() {
      return again == pbt;
    }

    boolean within() {
      return Math.abs(mean - pbt) <= 3 * deviation;
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seeds = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments.length > 2 ? arguments[2] : "examples/data");
    DigitsTraining digits = DigitsTraining.on(folder.resolve("digits.csv.gz"));
    var check = new PopulationCheck(digits, Integer.parseInt(arguments[1]));
    int won = 0;
    int same = 0;
    int within = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Comparison found = check.compare(seed);
      won += found.won() ? 1 : 0;
      same += found.same() ? 1 : 0;
      within += found.within() ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "seed %2d: random %.4f, pbt %.4f; its schedule again %.4f, from other weights %.4f +- %.4f%n",
          seed,
          found.random,
          found.pbt,
          found.again,
          found.mean,
          found.deviation);
    }
    boolean met = won >= SHARE * seeds && same == seeds;
    System.out.printf(
        "of %d seeds: pbt no worse in %d, its schedule again the same in %d, within three deviations of"
            + " other weights in %d: %s%n",
        seeds, won, same, within, met ? "met" : "missed");
  }

  Comparison compare(long seed) throws InterruptedException {
    double random = best(run(Algorithm.of("none"), seed)).objectives()[0];
    Map<String, Value> size = Map.of("population", Value.of(population));
    StudyView view = run(Algorithm.of("pbt", size), seed);
    Trial best = best(view);
    SettingsSchedule schedule = SettingsSchedule.of(view, best);
    int root = schedule.stages().get(0).trial();
    double again = trained(schedule, weights(seed, root));
    double[] others =
        IntStream.range(0, REPLAYS)
            .mapToDouble(i -> trained(schedule, Stream.of(seed, root, i).nextLong()))
            .toArray();
    double mean = Quantiles.mean(others);
    double squares = 0;
    for (double other : others) {
      squares += (other - mean) * (other - mean) / (REPLAYS - 1);
    }
    return new Comparison(random, best.objectives()[0], again, mean, Math.sqrt(squares));
  }

  private StudyView run(Algorithm scheduler, long seed) throws InterruptedException {
    StudySpec spec =
        StudySpec.of("digits", SearchSpace.of(RATE, FIRST, SECOND), Goal.minimize("error"))
            .withFidelity("epoch", 1, EPOCHS)
            .withSampler("random")
            .withScheduler(scheduler)
            .withSeed(seed);
    return Tuner.of(spec)
        .journal(new MemoryJournal())
        .run(objective(seed), Budget.UNLIMITED.withEvaluations(population))
        .view();
  }

  private Objective objective(long seed) {
    return (settings, progress) -> {
      DigitsTraining state =
          progress
              .checkpoint(DigitsTraining.class)
              .orElseGet(() -> digits.anew(weights(seed, progress.trial())));
      while (state.epochs() < progress.until()) {
        state = next(state, settings);
        progress.save(state);
        if (progress.report(state.epochs(), state.validation()) != Verdict.CONTINUE) {
          break;
        }
      }
      return Evaluation.of(state.validation());
    };
  }

  private static long weights(long seed, int trial) {
    return Stream.of(seed, trial).nextLong();
  }

  private static DigitsTraining next(DigitsTraining state, Configuration settings) {
    return state.next(settings.get(RATE), settings.get(FIRST), settings.get(SECOND));
  }

  private double trained(SettingsSchedule schedule, long weights) {
    DigitsTraining state = digits.anew(weights);
    while (state.epochs() < EPOCHS) {
      state = next(state, schedule.after(state.epochs()));
    }
    return state.validation();
  }

  private static Trial best(StudyView view) {
    return view.finished().stream()
        .filter(trial -> trial.objectives().length > 0 && trial.reached() >= EPOCHS)
        .reduce((a, b) -> b.objectives()[0] < a.objectives()[0] ? b : a)
        .orElseThrow();
  }
}
