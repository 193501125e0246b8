package dev.cairn.analysis.response;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds where a response is nearly as good as at its best. */
final class Regions {
  private static final int SPREAD = 4096;
  private static final int AROUND = 64;
  private static final int BEST = 16;
  private static final double RADIUS = 0.1;
  private static final int CELLS = 40;

  private final Response response;
  private final SearchSpace space;

  /** A unit row and its mean, minimised. */
  private record Point(double[] unit, double mean) {}

  Regions(Response response) {
    this.response = response;
    this.space = response.space();
  }

  Region near(double part, int count) {
    List<Point> spread = spread();
    List<Point> local = local();
    double best = min(Stream.concat(spread.stream(), local.stream()));
    double size = best == 0 ? range() : Math.abs(best);
    double threshold = best + part * size;
    List<Point> inside =
        Stream.concat(local.stream(), spread.stream())
            .filter(point -> point.mean <= threshold)
            .sorted(Comparator.comparingDouble(Point::mean))
            .toList();
    double share = spread.stream().filter(p -> p.mean <= threshold).count() / (double) SPREAD;
    return new Region(
        response.goal().flip(best),
        response.goal().flip(threshold),
        share,
        space.columns().stream().flatMap(column -> extent(column, inside).stream()).toList(),
        inside.stream().limit(count).map(point -> space.decode(filled(point.unit))).toList());
  }

  private double range() {
    return Arrays.stream(response.samples().values()).max().orElse(0)
        - Arrays.stream(response.samples().values()).min().orElse(0);
  }

  private static double min(Stream<Point> points) {
    return points.mapToDouble(Point::mean).min().orElse(Double.NaN);
  }

  private Point point(double[] cube) {
    double[] unit = space.encode(space.decode(cube));
    return new Point(unit, response.mean(unit));
  }

  /** Points spread evenly over the space. */
  private List<Point> spread() {
    Sobol sequence = Sobol.plain(space.size());
    return IntStream.range(0, SPREAD).mapToObj(i -> point(sequence.point(i))).toList();
  }

  /** The best trials and points about them, for regions that even points would miss. */
  private List<Point> local() {
    Sobol sequence = Sobol.plain(space.size());
    double[][] rows = response.samples().rows();
    double[] values = response.samples().values();
    List<Point> local = new ArrayList<>();
    IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .limit(BEST)
        .forEach(
            i -> {
              local.add(point(filled(rows[i])));
              for (int k = 0; k < AROUND; k++) {
                local.add(point(moved(filled(rows[i]), sequence.point(k), RADIUS * k / AROUND)));
              }
            });
    return local;
  }

  private static double[] moved(double[] from, double[] by, double radius) {
    double[] to = new double[from.length];
    Arrays.setAll(to, i -> Math.max(0, Math.min(1, from[i] + radius * (2 * by[i] - 1))));
    return to;
  }

  private static double[] filled(double[] unit) {
    return Arrays.stream(unit).map(u -> Double.isNaN(u) ? 0.5 : u).toArray();
  }

  /** By cells of equal width, or one a level; nothing where the column is never active. */
  private static List<Region.Extent> extent(Column column, List<Point> inside) {
    long levels = column.domain().levels();
    int cells = levels > 0 && levels <= CELLS ? (int) levels : CELLS;
    boolean[] covered = new boolean[cells];
    boolean active = false;
    for (Point point : inside) {
      double unit = point.unit[column.index()];
      if (!Double.isNaN(unit)) {
        covered[Math.min(cells - 1, (int) (unit * cells))] = true;
        active = true;
      }
    }
    return active
        ? List.of(new Region.Extent(column, ranges(column, covered), share(covered)))
        : List.of();
  }

  private static double share(boolean[] covered) {
    int count = 0;
    for (boolean each : covered) {
      count += each ? 1 : 0;
    }
    return (double) count / covered.length;
  }

  private static List<double[]> ranges(Column column, boolean[] covered) {
    List<double[]> ranges = new ArrayList<>();
    for (int from = 0; from < covered.length; from++) {
      int to = from;
      while (to < covered.length && covered[to]) {
        to++;
      }
      if (to > from) {
        double cells = covered.length;
        // the middles of cells decode to levels, their ends to the ends of an interval
        double inset = column.domain().levels() > 0 ? 0.5 : 0;
        ranges.add(
            new double[] {
              column.domain().decode((from + inset) / cells),
              column.domain().decode((to - inset) / cells)
            });
        from = to;
      }
    }
    return ranges;
  }
}
