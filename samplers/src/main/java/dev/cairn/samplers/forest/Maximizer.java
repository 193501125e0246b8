package dev.cairn.samplers.forest;

import dev.cairn.sampling.Novelty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Looks for the point of highest utility: among random ones, and by random steps, which shrink,
 * from the best trials and the best random points (SMAC's local search; Hutter et al. 2011).
 */
final class Maximizer {
  private static final double FIRST_STEP = 0.2;
  private static final double LAST_STEP = 0.01;

  private final Points points;
  private final Utility utility;
  private final Novelty novelty;
  private final RandomGenerator random;
  private Scored best = new Scored(new double[0], Double.NEGATIVE_INFINITY);

  /** A point and its utility. */
  record Scored(double[] point, double utility) {}

  Maximizer(Points points, Utility utility, Novelty novelty, RandomGenerator random) {
    this.points = points;
    this.utility = utility;
    this.novelty = novelty;
    this.random = random;
  }

  /** The best point found whose configuration is new, or the best at all when none is. */
  Scored maximize(List<double[]> trials, ForestOptions options) {
    List<Scored> drawn = new ArrayList<>();
    for (int i = 0; i < options.candidates(); i++) {
      drawn.add(scored(drawn(i)));
    }
    drawn.sort(Comparator.comparingDouble(candidate -> -candidate.utility));
    for (int i = 0; i < drawn.size() && best.point.length == 0; i++) {
      consider(drawn.get(i));
    }
    trials.forEach(trial -> search(scored(trial), options.steps()));
    drawn.stream().limit(options.searches()).forEach(start -> search(start, options.steps()));
    return best.point.length == 0 ? drawn.get(0) : best;
  }

  /** Every other candidate follows the user's beliefs, if any. */
  private double[] drawn(int index) {
    if (utility.beliefs().columns().isEmpty() || index % 2 == 0) {
      return points.random(random);
    }
    double[] point = random.doubles(points.space().size()).toArray();
    utility.beliefs().shape(point);
    return points.of(point);
  }

  private Scored scored(double[] point) {
    return new Scored(point, utility.at(point));
  }

  private void search(Scored start, int steps) {
    Scored at = start;
    for (int step = 0; step < steps; step++) {
      double length = FIRST_STEP * Math.pow(LAST_STEP / FIRST_STEP, (double) step / steps);
      Scored next = scored(points.neighbor(at.point, length, random));
      if (next.utility >= at.utility) {
        at = next;
        consider(at);
      }
    }
  }

  private void consider(Scored candidate) {
    if (candidate.utility > best.utility
        && novelty.accepts(points.space().decode(candidate.point))) {
      best = candidate;
    }
  }
}
