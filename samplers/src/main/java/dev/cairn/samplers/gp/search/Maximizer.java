package dev.cairn.samplers.gp.search;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Novelty;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Searches a space for the point of greatest utility: of many points spread evenly and of random
 * changes to the best trials, the most useful are improved by turns, along gradients in the numeric
 * columns and by exchanges in the discrete ones.
 */
public final class Maximizer {
  private static final int CHANGES = 40; // to each of the best trials
  private static final double APART = 0.05;

  private final SearchSpace space;
  private final double[][] spread;
  private final int starts;
  private final Ascent ascent;
  private final Exchange exchange;

  private Maximizer(
      SearchSpace space, double[][] spread, int starts, Ascent ascent, Exchange exchange) {
    this.space = space;
    this.spread = spread;
    this.starts = starts;
    this.ascent = ascent;
    this.exchange = exchange;
  }

  public static Maximizer of(SearchSpace space, int candidates, int starts) {
    Sobol sequence = Sobol.plain(Math.min(space.size(), Sobol.MAX_DIMENSION));
    double[][] spread =
        IntStream.range(0, candidates).mapToObj(sequence::point).toArray(double[][]::new);
    return new Maximizer(space, spread, starts, new Ascent(space), new Exchange(space));
  }

  /** A valid row and its utility. */
  public record Maximum(double[] row, double utility) {}

  /** A point with a coordinate in every column, active or not, and how useful it is. */
  public record Point(double[] full, double[] unit, double utility) {}

  /**
   * The most useful point found that is new; the most useful of all where none is.
   *
   * @param incumbents unit rows of the best trials
   */
  public Maximum maximum(
      Utility utility, List<double[]> incumbents, Novelty novelty, RandomGenerator random) {
    Bounds cube = Bounds.cube(space.size());
    return maximum(utility, candidates(incumbents, random), cube, novelty, random);
  }

  /**
   * The most useful new point that is found from some candidates; climbing stays within bounds.
   *
   * @param candidates points with a coordinate in every column
   */
  public Maximum maximum(
      Utility utility,
      List<double[]> candidates,
      Bounds bounds,
      Novelty novelty,
      RandomGenerator random) {
    Point[] points = judged(utility, candidates);
    Arrays.sort(points, (a, b) -> Double.compare(b.utility, a.utility));
    List<Point> improved = new ArrayList<>();
    for (Point start : starts(points)) {
      improved.add(improve(utility, start, bounds, random));
    }
    improved.addAll(Arrays.asList(points));
    improved.sort((a, b) -> Double.compare(b.utility, a.utility));
    Point best =
        improved.stream()
            .filter(point -> novelty.acceptsPoint(point.unit))
            .findFirst()
            .orElse(improved.get(0));
    return new Maximum(space.decode(best.unit), best.utility);
  }

  private List<double[]> candidates(List<double[]> incumbents, RandomGenerator random) {
    List<double[]> candidates = new ArrayList<>();
    double[] shift = random.doubles(space.size()).toArray();
    for (double[] point : spread) {
      double[] full = new double[space.size()];
      for (int i = 0; i < full.length; i++) {
        double sum = (i < point.length ? point[i] : random.nextDouble()) + shift[i];
        full[i] = sum - Math.floor(sum);
      }
      candidates.add(full);
    }
    for (double[] incumbent : incumbents) {
      for (int i = 0; i < CHANGES; i++) {
        candidates.add(changed(incumbent, random));
      }
    }
    return candidates;
  }

  /** Some columns moved by steps of some length, categories exchanged. */
  private double[] changed(double[] unit, RandomGenerator random) {
    double[] full = new double[unit.length];
    double length = 0.3 * Math.pow(0.01, random.nextDouble());
    double share = Math.max(1.0 / full.length, random.nextDouble());
    for (Column column : space.columns()) {
      int i = column.index();
      if (Double.isNaN(unit[i])) {
        full[i] = random.nextDouble();
      } else if (random.nextDouble() >= share) {
        full[i] = unit[i];
      } else if (column.domain().ordered()) {
        full[i] = Math.min(1, Math.max(0, unit[i] + length * random.nextGaussian()));
      } else {
        full[i] = random.nextDouble() < 0.5 ? unit[i] : random.nextDouble();
      }
    }
    return full;
  }

  public Point[] judged(Utility utility, List<double[]> fulls) {
    double[][] units = new double[fulls.size()][];
    for (int i = 0; i < units.length; i++) {
      units[i] = canonical(fulls.get(i));
    }
    double[] utilities = utility.at(units);
    Point[] points = new Point[units.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(fulls.get(i), units[i], utilities[i]);
    }
    return points;
  }

  private double[] canonical(double[] full) {
    return space.encode(space.decode(full));
  }

  /** The most useful points that are apart from each other. */
  private List<Point> starts(Point[] sorted) {
    List<Point> chosen = new ArrayList<>();
    for (Point point : sorted) {
      if (chosen.size() == starts) {
        break;
      }
      if (chosen.stream().allMatch(other -> distance(other.unit, point.unit) > APART)) {
        chosen.add(point);
      }
    }
    return chosen;
  }

  private static double distance(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      double gap =
          Double.isNaN(a[i]) || Double.isNaN(b[i])
              ? Double.isNaN(a[i]) == Double.isNaN(b[i]) ? 0 : 1
              : Math.abs(a[i] - b[i]);
      most = Math.max(most, gap);
    }
    return most;
  }

  private Point improve(Utility utility, Point start, Bounds bounds, RandomGenerator random) {
    Point best = start;
    for (int round = 0; round < 3; round++) {
      double before = best.utility;
      best = better(best, judged(utility, List.of(ascent.from(utility, best, bounds))));
      if (!exchange.possible(best.unit)) {
        break;
      }
      for (int exchanges = 0; exchanges < 4; exchanges++) {
        Point next =
            better(best, judged(utility, exchange.neighbours(best.full, best.unit, random)));
        if (next.utility <= best.utility) {
          break;
        }
        best = next;
      }
      if (best.utility - before < 1e-3) {
        break;
      }
    }
    return best;
  }

  private static Point better(Point best, Point[] others) {
    Point better = best;
    for (Point other : others) {
      better = other.utility > better.utility ? other : better;
    }
    return better;
  }
}
