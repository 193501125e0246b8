package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Response;
import dev.cairn.benchmarks.problems.Yardstick;
import dev.cairn.random.Stream;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Travellers who choose among nine modes by a logit, day by day; a mode takes the longer the more
 * took it the day before. Sought are the constants of eight modes, the ninth being 0, that give the
 * shares of planted ones. The loss after some days is the sum of what the mean shares so far are
 * off, from 0 to 2; a trial draws the choices, the score is without chance.
 */
final class ModeChoice implements Response {
  private static final int MODES = 9;
  private static final int TRAVELLERS = 300;
  private static final int DAYS = 20;
  private static final double WIDEST = 3;
  private static final double CROWDING = 2;

  private final List<Real> constants =
      IntStream.range(1, MODES).mapToObj(m -> Real.of("mode_" + m, -WIDEST, WIDEST)).toList();

  private final double[][] times = new double[TRAVELLERS][MODES];
  private final double[] planted;
  private final double[] target;

  ModeChoice(long seed) {
    Stream random = Stream.of(seed, 0x30DE);
    for (double[] own : times) {
      double distance = random.nextDouble();
      for (int m = 0; m < MODES; m++) {
        own[m] = distance + 0.5 * random.nextDouble();
      }
    }
    planted = random.doubles(MODES, -2, 2).toArray();
    planted[0] = 0;
    target = shares(planted, DAYS, Optional.empty());
  }

  Problem problem() {
    return new Problem(
        "mode-choice",
        "synthetic",
        false,
        SearchSpace.of(List.copyOf(constants)),
        List.of(Goal.minimize("l1")),
        List.of(),
        Optional.of(new Fidelity("day", 1, DAYS)),
        this,
        new Yardstick(0, 1, List.of()));
  }

  @Override
  public Outcome at(Configuration settings, double days) {
    return outcome(settings, days, Optional.empty());
  }

  @Override
  public Outcome drawn(Configuration settings, double days, long draw) {
    return outcome(settings, days, Optional.of(Stream.of(draw)));
  }

  /** The planted constants, as a configuration. */
  Configuration planted() {
    double[] raw = new double[MODES - 1];
    System.arraycopy(planted, 1, raw, 0, raw.length);
    return problem().space().configuration(raw);
  }

  private Outcome outcome(
      Configuration settings, double days, Optional<? extends RandomGenerator> chance) {
    double[] own = new double[MODES];
    for (int m = 1; m < MODES; m++) {
      own[m] = settings.get(constants.get(m - 1));
    }
    double loss = off(shares(own, (int) days, chance));
    return new Outcome(
        new double[] {loss}, new double[0], days, off(shares(own, (int) days, Optional.empty())));
  }

  private double off(double[] shares) {
    return IntStream.range(0, MODES).mapToDouble(m -> Math.abs(shares[m] - target[m])).sum();
  }

  /** The mean shares over the days; expected ones without chance. */
  private double[] shares(double[] own, int days, Optional<? extends RandomGenerator> chance) {
    double[] mean = new double[MODES];
    double[] yesterday = new double[MODES];
    for (int day = 0; day < days; day++) {
      double[] today = new double[MODES];
      for (double[] time : times) {
        double[] chances = chances(own, time, yesterday);
        if (chance.isPresent()) {
          today[drawn(chances, chance.get().nextDouble())] += 1.0 / TRAVELLERS;
        } else {
          for (int m = 0; m < MODES; m++) {
            today[m] += chances[m] / TRAVELLERS;
          }
        }
      }
      for (int m = 0; m < MODES; m++) {
        mean[m] += today[m] / days;
      }
      yesterday = today;
    }
    return mean;
  }

  private static double[] chances(double[] own, double[] time, double[] yesterday) {
    double[] chances = new double[MODES];
    double sum = 0;
    for (int m = 0; m < MODES; m++) {
      chances[m] = Math.exp(own[m] - time[m] * (1 + CROWDING * yesterday[m]));
      sum += chances[m];
    }
    for (int m = 0; m < MODES; m++) {
      chances[m] /= sum;
    }
    return chances;
  }

  private static int drawn(double[] chances, double uniform) {
    double rest = uniform;
    for (int m = 0; m < MODES - 1; m++) {
      rest -= chances[m];
      if (rest < 0) {
        return m;
      }
    }
    return MODES - 1;
  }
}
