package dev.cairn.samplers.gp;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.pareto.Boxes;
import dev.cairn.math.pareto.Dominance;
import dev.cairn.math.pareto.ExpectedHypervolumeImprovement;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.samplers.gp.search.HypervolumeImprovement;
import dev.cairn.samplers.gp.search.Improvement;
import dev.cairn.samplers.gp.search.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The models of the objectives, over the same trials.
 *
 * @param models one an objective
 */
record Objectives(List<Model> models) {
  private static final int MOST = 4; // objectives of which the hypervolume is expected
  private static final double SUM = 0.05; // of the weighed objectives
  private static final double MARGIN = 0.01; // of the spread

  /**
   * What trying a point is expected to gain. Trials take turns. With one objective, every other
   * refines, which is to count every gain, however small; the rest seek one of more than a
   * hundredth of the spread, so that polishing never takes all. With a front, two of three fill it
   * where it is known to be and every third widens it.
   */
  Term improvement(int turn, Fitting fitting, RandomGenerator random) {
    boolean refine = turn % 2 == 0;
    if (models.size() == 1) {
      return improvement(models.get(0).process(), models.get(0).expected(), refine);
    }
    return models.size() <= MOST ? hypervolume(turn % 3 != 0) : scalarised(refine, fitting, random);
  }

  /** Over the best expected value of a row that counts, in each set. */
  private Term improvement(GaussianProcess process, double[][] expected, boolean refine) {
    double[] best = new double[process.sets()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int s = 0; s < best.length; s++) {
      for (int row = 0; row < process.size(); row++) {
        if (models.get(0).counts(row)) {
          best[s] = Math.min(best[s], expected[s][row]);
        }
      }
      best[s] -= refine ? 0 : MARGIN * Math.max(1, -best[s]);
    }
    return new Improvement(process, best);
  }

  /**
   * Of the worst weighed objective plus a little of their sum, the weights drawn evenly (Knowles
   * 2006, ParEGO, eq. 2); objectives are scaled to the range of the front.
   */
  private Term scalarised(boolean refine, Fitting fitting, RandomGenerator random) {
    double[][] points = points(models.get(0).process().size());
    double[][] front = front(points);
    double[] weights = new double[models.size()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = -StrictMath.log(1 - random.nextDouble());
    }
    double total = Arrays.stream(weights).sum();
    double[] values = new double[points.length];
    for (int k = 0; k < weights.length; k++) {
      double least = extreme(front, k, false);
      double range = Math.max(extreme(front, k, true) - least, 1e-9);
      for (int i = 0; i < values.length; i++) {
        double weighed = weights[k] / total * (points[i][k] - least) / range;
        points[i][k] = weighed;
        values[i] += SUM * weighed;
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] += Arrays.stream(points[i]).max().orElse(0);
    }
    double[] fitted = Warp.ANCHORED.apply(values);
    Model first = models.get(0);
    double[][] rows = first.process().rows();
    Hyperparameters found = fitting.fit(rows, fitted, List.of(first.output().hyperparameters()));
    GaussianProcess process = GaussianProcess.of(fitting.gram(found, rows), fitted);
    double[][] expected = new double[1][rows.length];
    for (int row = 0; row < rows.length; row++) {
      expected[0][row] = process.meanAt(row, 0);
    }
    return improvement(process, expected, refine);
  }

  private Term hypervolume(boolean fill) {
    List<ExpectedHypervolumeImprovement> bySet = new ArrayList<>();
    double[][] observed = points(0, models.get(0).ended());
    double[] reference = fill ? Reference.near(observed) : Reference.far(observed);
    for (int s = 0; s < models.get(0).process().sets(); s++) {
      double[][] points = points(s, models.get(0).process().size());
      bySet.add(new ExpectedHypervolumeImprovement(Boxes.of(points, reference)));
    }
    return new HypervolumeImprovement(models.stream().map(Model::process).toList(), bySet);
  }

  /** The expected values at the first rows that count, in a set. */
  private double[][] points(int set, int rows) {
    return IntStream.range(0, rows)
        .filter(row -> models.get(0).counts(row))
        .mapToObj(row -> expected(row, set))
        .toArray(double[][]::new);
  }

  private double[] expected(int row, int set) {
    return models.stream().mapToDouble(model -> model.expected()[set][row]).toArray();
  }

  private static double[][] front(double[][] points) {
    return IntStream.of(Dominance.frontier(points))
        .mapToObj(i -> points[i])
        .toArray(double[][]::new);
  }

  private static double extreme(double[][] points, int objective, boolean most) {
    var values = Arrays.stream(points).mapToDouble(point -> point[objective]);
    return (most ? values.max() : values.min()).orElse(0);
  }

  /**
   * Unit rows of the best trials: least violation first, then by value, or of several objectives by
   * front and within it at random.
   */
  List<double[]> incumbents(int count, RandomGenerator random) {
    Model first = models.get(0);
    double[][] points = points(first.ended());
    int[] ranks = Dominance.ranks(points);
    double[] order = new double[points.length];
    for (int row = 0; row < order.length; row++) {
      order[row] = models.size() > 1 ? random.nextDouble() : points[row][0];
    }
    Map<Integer, double[]> best = new LinkedHashMap<>();
    IntStream.range(0, first.ended())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(first::violation)
                .thenComparingInt(row -> ranks[row])
                .thenComparingDouble(row -> order[row]))
        .map(first::trial)
        .forEach(trial -> best.putIfAbsent(trial.number(), trial.unit()));
    return best.values().stream().limit(count).toList();
  }

  private double[][] points(int rows) {
    return IntStream.range(0, rows).mapToObj(row -> expected(row, 0)).toArray(double[][]::new);
  }

  /** Whether some trial satisfied all constraints. */
  boolean feasible() {
    Model first = models.get(0);
    return IntStream.range(0, first.ended()).anyMatch(first::counts);
  }
}
