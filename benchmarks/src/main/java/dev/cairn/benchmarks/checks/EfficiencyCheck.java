package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.math.pareto.Hypervolume;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Joint search for effective and efficient models (Wang, Dernoncourt and Bui 2020): {@code
 * EfficiencyCheck [TRIALS] [SEEDS] [FOLDER]}, the folder being that of the examples' data. Of
 * digits (even or odd) and of breast cancer it prints how the model that {@code gp} chooses with a
 * cost weight compares with the one it chooses by accuracy alone, in the operations of a training
 * and in accuracy on rows that no choice has seen; and the hypervolume of errors and operations
 * that {@code gp} with two objectives reaches, and random search.
 */
public final class EfficiencyCheck {
  private static final double[] REFERENCE = {0.5, 9}; // error, decimal logarithm of operations

  private final Table[] tables; // one a seed
  private final int trials;

  EfficiencyCheck(Table[] tables, int trials) {
    this.tables = tables;
    this.trials = trials;
  }

  /** Two chosen models: by accuracy alone, and with regard to cost. */
  record Pair(Classifier accurate, Classifier efficient) {
    double ratio() {
      return efficient.operations() / accurate.operations();
    }

    double loss() {
      return efficient.test() - accurate.test();
    }
  }

  public static void main(String[] arguments) throws IOException {
    int trials = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    Path folder = Path.of(arguments.length > 2 ? arguments[2] : "examples/data");
    Table[] digits = new Table[seeds];
    Table[] cancer = new Table[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      digits[seed] = LabelledData.read(folder.resolve("digits.csv.gz"), y -> y % 2 == 0, seed);
      cancer[seed] = LabelledData.read(folder.resolve("breast_cancer.csv"), y -> y == 1, seed);
    }
    new EfficiencyCheck(digits, trials).print("digits");
    new EfficiencyCheck(cancer, trials).print("breast cancer");
  }

  private void print(String data) {
    Trial[] accurate = new Trial[tables.length];
    Arrays.setAll(accurate, seed -> chosen("gp", seed, 0));
    for (double weight : new double[] {0.01, 0.005, 0.0025}) {
      Pair[] pairs = new Pair[tables.length];
      Arrays.setAll(pairs, seed -> pair(accurate[seed], weight, seed));
      double[] ratios = Arrays.stream(pairs).mapToDouble(Pair::ratio).toArray();
      double[] losses = Arrays.stream(pairs).mapToDouble(Pair::loss).toArray();
      say(
          "%-14s weight %.4f: operations %.3f of those of the most accurate (median), error %+.4f"
              + " (median %+.4f); at most half and 0.01 in %d of %d%n",
          data,
          weight,
          Quantiles.median(ratios),
          Quantiles.mean(losses),
          Quantiles.median(losses),
          IntStream.range(0, pairs.length)
              .filter(i -> ratios[i] <= 0.5 && losses[i] <= 0.01)
              .count(),
          pairs.length);
    }
    double[] mine = volumes("gp");
    double[] random = volumes("random");
    say(
        "%-14s hypervolume %.4f, of random search %.4f (means); no less in %d of %d%n",
        data,
        Quantiles.mean(mine),
        Quantiles.mean(random),
        IntStream.range(0, mine.length).filter(i -> mine[i] >= random[i]).count(),
        mine.length);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  Pair pair(Trial accurate, double weight, int seed) {
    Trial efficient = chosen("gp:cost_weight=" + weight, seed, weight);
    return new Pair(
        Classifier.train(accurate.configuration(), tables[seed]),
        Classifier.train(efficient.configuration(), tables[seed]));
  }

  /** The trial that is best when each doubling of the operations must bring so much accuracy. */
  Trial chosen(String sampler, int seed, double weight) {
    StudySpec spec = StudySpec.of("check", Classifier.SPACE, Goal.minimize("error"));
    StudyView view = run(spec, sampler, seed);
    return StreamSupport.stream(view.finished().spliterator(), false)
        .min(
            Comparator.comparingDouble(
                t -> t.objectives()[0] + weight * Math.log(t.cost()) / Math.log(2)))
        .orElseThrow();
  }

  private StudyView run(StudySpec spec, String sampler, int seed) {
    boolean both = spec.goals().size() > 1;
    return Sequential.evaluate(
        spec.withSampler(Contender.of(sampler, "none").sampler()).withSeed(seed),
        trials,
        c -> {
          Classifier trained = Classifier.train(c, tables[seed]);
          Evaluation error = Evaluation.of("error", trained.validation());
          Evaluation all = both ? error.and("size", Math.log10(trained.operations())) : error;
          return all.cost(trained.operations());
        });
  }

  private double[] volumes(String sampler) {
    StudySpec spec =
        StudySpec.of("check", Classifier.SPACE, Goal.minimize("error"), Goal.minimize("size"));
    return IntStream.range(0, tables.length)
        .mapToDouble(seed -> volume(run(spec, sampler, seed)))
        .toArray();
  }

  private static double volume(StudyView view) {
    double[][] points =
        StreamSupport.stream(view.finished().spliterator(), false)
            .map(Trial::objectives)
            .toArray(double[][]::new);
    return Hypervolume.of(points, REFERENCE);
  }
}
