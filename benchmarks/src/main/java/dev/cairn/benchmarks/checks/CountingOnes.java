package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Yardstick;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counting ones: as many bits as numbers, each number the chance of a coin, of which as many are
 * tossed as the budget says, 1 to 81; the loss is minus the ones and the shares of heads, as a part
 * of all. The regret is without noise, of the best full trial. Arguments: {@code DIMENSIONS SEEDS
 * EVALUATIONS CONTENDER...}, a contender being a sampler, or {@code sampler+scheduler}. Says after
 * how many full evaluations the mean regret of the best trial so far is at most 0.1, and what it is
 * at the end.
 *
 * <p>Source: Falkner, Klein and Hutter 2018, section 5.1.
 */
public final class CountingOnes {
  private static final double TARGET = 0.1;
  private static final int FULL = 81;

  private final List<Categorical<String>> bits;
  private final List<Real> chances;

  CountingOnes(int each) {
    this.bits =
        IntStream.range(0, each).mapToObj(i -> Categorical.of("bit" + i, "0", "1")).toList();
    this.chances = IntStream.range(0, each).mapToObj(i -> Real.of("chance" + i, 0, 1)).toList();
  }

  Problem problem(long seed) {
    List<Parameter<?>> all = new ArrayList<>(bits);
    all.addAll(chances);
    return new Problem(
        "counting-ones",
        "synthetic",
        false,
        SearchSpace.of(all),
        List.of(Goal.minimize("loss")),
        List.of(),
        Optional.of(new Fidelity("tosses", 1, FULL)),
        (configuration, tosses) -> outcome(configuration, tosses, seed),
        new Yardstick(0, 0.5, List.of()));
  }

  /** The same configuration tosses the same coins, more of them with more budget. */
  private Outcome outcome(Configuration settings, double tosses, long seed) {
    double ones = 0;
    double exact = 0;
    long key = seed;
    for (Categorical<String> bit : bits) {
      boolean one = settings.get(bit).equals("1");
      ones += one ? 1 : 0;
      exact += one ? 1 : 0;
      key = 31 * key + (one ? 1 : 0);
    }
    for (Real chance : chances) {
      key = 31 * key + Double.doubleToLongBits(settings.get(chance));
    }
    Stream coins = Stream.of(key);
    for (Real chance : chances) {
      double p = settings.get(chance);
      int heads = 0;
      for (int toss = 0; toss < FULL; toss++) {
        heads += coins.nextDouble() < p && toss < (int) tosses ? 1 : 0;
      }
      ones += heads / Math.floor(tosses);
      exact += p;
    }
    int all = bits.size() + chances.size();
    double[] inFull = {tosses < FULL ? 1 : 0}; // other trials cannot be the best
    return new Outcome(new double[] {1 - ones / all}, inFull, tosses, 1 - exact / all);
  }

  private double[] regrets(Contender contender, int seeds, int size) throws IOException {
    double[] mean = new double[size];
    for (int seed = 0; seed < seeds; seed++) {
      Problem problem = problem(seed);
      StudySpec spec =
          problem
              .study()
              .withSampler(contender.sampler())
              .withScheduler(contender.scheduler())
              .withSeed(Stream.of(seed, 0xC01).nextLong() >>> 11);
      var curve = Simulation.run(problem, spec, size, 1, contender.name(), seed).curve();
      for (int n = 0; n < size; n++) {
        double regret = curve.at(n + 1);
        mean[n] += (Double.isNaN(regret) ? 1 : regret) / seeds;
      }
    }
    return mean;
  }

  public static void main(String[] arguments) throws IOException {
    var check = new CountingOnes(Integer.parseInt(arguments[0]));
    int seeds = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    for (String word : List.of(arguments).subList(3, arguments.length)) {
      Contender contender = Contender.of(word);
      double[] regrets = check.regrets(contender, seeds, size);
      int reached =
          IntStream.range(0, size).filter(n -> regrets[n] <= TARGET).findFirst().orElse(-2) + 1;
      System.out.printf(
          Locale.ROOT,
          "%-34s mean regret 0.1 after %s of %d full evaluations, %.4f at the end, %.4f on average%n",
          word,
          reached < 0 ? "more than all" : Integer.toString(reached),
          size,
          regrets[size - 1],
          Quantiles.mean(regrets));
    }
  }
}
