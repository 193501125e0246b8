package dev.cairn.schedulers.population;

import dev.cairn.math.gp.DriftingProcess;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Explores by a bandit: a Gaussian process that forgets says how much the objective fell in an
 * interval, given the settings, when that was and how good the member was before; the settings with
 * the best bound are taken, with those that members are trained with at present counted as seen.
 * Looks at the newest 100 intervals and 400 random points. Settings that are no numbers, and all
 * while fewer than four intervals are known, are perturbed.
 *
 * <p>Source: Parker-Holder, Nguyen and Roberts 2020, algorithm 1 and section 4; the numbers c1 and
 * c2 of the bound are 0.2 and 0.4, as in the authors' code.
 */
final class GpBandit implements Explore {
  private static final int LEAST = 4;
  private static final int MOST = 100;
  private static final int POINTS = 400;
  private static final double C1 = 0.2;
  private static final double C2 = 0.4;

  private final SearchSpace space;
  private final List<Column> numbers;
  private final Perturb perturb;
  private final double full;
  private final double interval;
  private final Deque<Interval> seen = new ArrayDeque<>();
  private int learned;

  GpBandit(SearchSpace space, Perturb perturb, double full, double interval) {
    this.space = space;
    this.numbers =
        perturb.movable().stream()
            .filter(c -> c.parameter().width() == 1 && c.domain().ordered())
            .toList();
    this.perturb = perturb;
    this.full = full;
    this.interval = interval;
  }

  @Override
  public void learn(Interval known) {
    learned++;
    seen.addLast(known);
    if (seen.size() > MOST) {
      seen.removeFirst();
    }
  }

  @Override
  public Settings explore(
      double[] own, Pause start, Collection<Member> others, RandomGenerator random) {
    Settings perturbed = perturb.explore(own, start, others, random);
    Score score = start.score();
    if (seen.size() < LEAST || numbers.isEmpty() || score == null) {
      return perturbed;
    }
    Scale before = Scale.of(seen.stream().mapToDouble(Interval::before).toArray());
    double[][] rows = new double[seen.size()][];
    double[] gains = new double[seen.size()];
    int i = 0;
    for (Interval each : seen) {
      rows[i] = features(each.from(), before.of(each.before()), space.encode(each.row()));
      gains[i++] = (each.before() - each.after()) / (each.to() - each.from());
    }
    Scale gain = Scale.of(gains);
    DriftingProcess process =
        DriftingProcess.fit(rows, Arrays.stream(gains).map(gain::of).toArray());
    for (Member member : others) {
      Score began = member.scoreBefore();
      if (member.phase() == Member.Phase.RUNNING && began != null) {
        process =
            process.awaiting(
                features(member.began(), before.of(began.value()), space.encode(member.row())));
      }
    }
    double[] unit = space.encode(perturbed.row());
    double[] context = features(start.origin().at(), before.of(score.value()), unit);
    best(process, context, random);
    for (int f = 0; f < numbers.size(); f++) {
      unit[numbers.get(f).index()] = context[f + 2];
    }
    return new Settings(space.decode(unit), "settings with the best bound of a Gaussian process");
  }

  /** Replaces the settings among the features by the random ones with the largest bound. */
  private void best(DriftingProcess process, double[] context, RandomGenerator random) {
    double beta = Math.max(0, C1 * StrictMath.log(C2 * learned));
    double[] point = context.clone();
    double most = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < POINTS; p++) {
      for (int f = 2; f < point.length; f++) {
        point[f] = random.nextDouble();
      }
      DriftingProcess.Belief belief = process.at(point);
      double bound = belief.mean() + Math.sqrt(beta) * belief.deviation();
      if (bound > most) {
        most = bound;
        System.arraycopy(point, 0, context, 0, point.length);
      }
    }
  }

  /** The time in intervals, how good it was, and the numbers among the settings. */
  private double[] features(double at, double score, double[] unit) {
    double[] features = new double[numbers.size() + 2];
    features[0] = Math.min(at, full) / interval;
    features[1] = score;
    for (int f = 0; f < numbers.size(); f++) {
      features[f + 2] = unit[numbers.get(f).index()];
    }
    return features;
  }

  /** Takes numbers to mean 0 and variance 1, and not beyond 2. */
  private record Scale(double mean, double deviation) {
    static Scale of(double[] values) {
      double mean = Arrays.stream(values).average().orElse(0);
      double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      return new Scale(mean, Math.max(Math.sqrt(square), 1e-12));
    }

    double of(double value) {
      return Math.max(-2, Math.min(2, (value - mean) / deviation));
    }
  }
}
