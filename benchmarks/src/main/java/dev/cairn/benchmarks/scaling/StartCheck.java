package dev.cairn.benchmarks.scaling;

import dev.cairn.benchmarks.checks.Sequential;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.transfer.study.Start;
import dev.cairn.trial.Goal;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How many trials a study of a large model needs until its loss is within 1 % of the least, from
 * nothing and from what studies of small models predict; also where what they predict is wrong.
 * Arguments: {@code planted|students SEEDS TRIALS SAMPLER}. Expected: from the prediction clearly
 * fewer trials, medians; with a wrong prediction not many more than from nothing.
 */
public final class StartCheck {
  private static final Real RATE = Real.log("learning_rate", 1e-5, 1);
  private static final Int BATCH = Int.log("batch", 2, 512);
  private static final Real MOMENTUM = Real.of("momentum", 0, 0.99);
  private static final int SMALL_TRIALS = 32;
  private static final double NEAR = 1.01;

  private StartCheck() {}

  /**
   * What is trained at every size.
   *
   * @param small the sizes of the small models
   */
  private record Family(
      SearchSpace space, List<Double> small, double large, Training training, double least) {}

  /** The loss of a model. */
  @FunctionalInterface
  private interface Training {
    double loss(double size, Configuration settings, long seed);
  }

  public static void main(String[] arguments) {
    int seeds = Integer.parseInt(arguments[1]);
    int trials = Integer.parseInt(arguments[2]);
    String sampler = arguments[3];
    if (arguments[0].equals("planted")) {
      print("planted", planted(1), seeds, trials, sampler);
      print("planted, off by a factor of 3", planted(3), seeds, trials, sampler);
      print("planted, off by a factor of 10", planted(10), seeds, trials, sampler);
      print("planted, off by a factor of 30", planted(30), seeds, trials, sampler);
    } else {
      print("students", students(), seeds, trials, sampler);
    }
  }

  /**
   * Losses with a known optimum that moves as powers of the size.
   *
   * @param off by what factor the optimal rate of the large model is off the law
   */
  private static Family planted(double off) {
    double large = 1e6;
    Training training =
        (size, settings, seed) -> {
          Stream place = Stream.of(seed, 10);
          double best = place.nextDouble(1, 5) / Math.sqrt(size) * (size == large ? off : 1);
          double rate = Math.log(settings.get(RATE) / best);
          double batch =
              Math.log(settings.get(BATCH) / (place.nextDouble(1, 6) * Math.pow(size, 0.3)));
          double momentum = settings.get(MOMENTUM) - place.nextDouble(0.1, 0.9);
          return 1
              + 0.05 * rate * rate
              + 0.02 * batch * batch
              + 0.02 * rate * batch
              + 0.2 * momentum * momentum
              + 0.002 * Stream.of(seed, settings.hashCode()).nextGaussian();
        };
    return new Family(
        SearchSpace.of(RATE, BATCH, MOMENTUM), List.of(1e2, 1e3, 1e4), large, training, 1);
  }

  /** Students of a teacher, by width. */
  private static Family students() {
    int examples = 4096;
    var all = new Students(examples, 0.1, 2);
    SearchSpace space = SearchSpace.of(RATE, BATCH);
    int large = 64;
    double least = Double.POSITIVE_INFINITY;
    for (double rate : Students.powers(2, -9, -4)) {
      for (double batch : Students.powers(2, 1, 6)) {
        double loss = all.loss(large, examples, rate, (int) batch);
        least = loss < least ? loss : least;
      }
    }
    return new Family(
        space,
        List.of(8.0, 16.0, 32.0),
        large,
        (size, settings, seed) ->
            all.loss((int) size, examples, settings.get(RATE), settings.get(BATCH)),
        least);
  }

  private static void print(String what, Family family, int seeds, int trials, String sampler) {
    double[] nothing = new double[seeds];
    double[] predicted = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      List<StudyView> small = new ArrayList<>();
      for (double size : family.small()) {
        StudySpec spec = spec(family, size, "qmc", Stream.of(seed, 8).nextLong() >>> 1);
        small.add(Sequential.run(spec, SMALL_TRIALS, trained(family, size, seed)));
      }
      StudySpec large = spec(family, family.large(), sampler, Stream.of(seed, 9).nextLong() >>> 1);
      ToDoubleFunction<Configuration> objective = trained(family, family.large(), seed);
      Start start = Start.of(large, small);
      nothing[seed] = reached(family, Sequential.run(large, trials, objective));
      predicted[seed] =
          reached(family, Sequential.run(start.spec(), start.first(), trials, objective));
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %s, %d seeds: trials to within 1 %%: from nothing %.1f (quartiles %.1f, %.1f),"
            + " from the prediction %.1f (%.1f, %.1f), %.2f of them%n  %s%n  %s%n",
        what,
        sampler,
        seeds,
        Quantiles.median(nothing),
        Quantiles.quantile(nothing, 0.25),
        Quantiles.quantile(nothing, 0.75),
        Quantiles.median(predicted),
        Quantiles.quantile(predicted, 0.25),
        Quantiles.quantile(predicted, 0.75),
        Quantiles.median(predicted) / Quantiles.median(nothing),
        Arrays.toString(nothing),
        Arrays.toString(predicted));
  }

  private static StudySpec spec(Family family, double size, String sampler, long seed) {
    return StudySpec.of("size-" + (long) size, family.space(), Goal.minimize("loss"))
        .withSize(ModelSize.of("parameters", size))
        .withSampler(sampler)
        .withSeed(seed);
  }

  private static ToDoubleFunction<Configuration> trained(Family family, double size, long seed) {
    return settings -> family.training().loss(size, settings, seed);
  }

  /**
   * The first trial within 1 % of the least loss, from 1; one more than all where there is none.
   */
  private static double reached(Family family, StudyView study) {
    int first = study.asked() + 1;
    for (Trial trial : study.finished()) {
      if (trial.objectives().length > 0 && trial.objectives()[0] <= NEAR * family.least()) {
        first = Math.min(first, trial.number() + 1);
      }
    }
    return first;
  }
}
