package dev.cairn.benchmarks.curves;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.math.statistics.Quantiles.Quartiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The middle of an optimizer's runs on a problem: median and quartiles over seeds. */
public record Band(String problem, String optimizer, int seeds, List<Point> points) {
  public Band {
    points = List.copyOf(points);
  }

  /** The quartiles after n, over the runs that have a value there. */
  public record Point(int n, double lower, double median, double upper) {}

  /** The bands of every optimizer on every problem. */
  public static List<Band> of(Comparison comparison) {
    var bands = new ArrayList<Band>();
    for (Problem problem : comparison.problems()) {
      for (String optimizer : comparison.optimizers()) {
        List<Curve> runs = comparison.runs(problem, optimizer);
        if (!runs.isEmpty()) {
          bands.add(new Band(problem.name(), optimizer, runs.size(), points(runs)));
        }
      }
    }
    return bands;
  }

  private static List<Point> points(List<Curve> runs) {
    var points = new ArrayList<Point>();
    for (int n : places(runs)) {
      double[] values =
          Comparison.numbers(runs.stream().mapToDouble(curve -> curve.at(n)).toArray());
      if (values.length > 0) {
        Quartiles q = Quantiles.quartiles(values);
        points.add(new Point(n, q.lower(), q.median(), q.upper()));
      }
    }
    return points;
  }

  /** Every place of the runs; long runs are thinned to some hundred places. */
  private static List<Integer> places(List<Curve> runs) {
    List<Integer> all =
        runs.stream()
            .flatMapToInt(run -> Arrays.stream(run.n()))
            .distinct()
            .sorted()
            .boxed()
            .toList();
    int step = Math.max(1, all.size() / 100);
    var places = new ArrayList<Integer>();
    for (int i = 0; i < all.size(); i++) {
      if (i % step == 0 || i < 10 || i == all.size() - 1) {
        places.add(all.get(i));
      }
    }
    return places;
  }
}
