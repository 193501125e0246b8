package dev.cairn.transfer.fit;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.regression.LeastSquares;
import dev.cairn.random.Stream;
import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Power laws of the best settings, by linear regression of their logarithms on those of the sizes
 * (Li et al. 2025, section 4; Bjorck et al. 2025, section 3).
 *
 * <p>Intervals come from resamples: the runs of each size are drawn anew, which moves its optimum,
 * and what the law is off at the sizes is dealt out anew, which says how far it can be trusted. As
 * both hold the noise of the runs, intervals are wide rather than narrow. With as many sizes as
 * coefficients the law is off nowhere, and they show the noise of the runs alone.
 *
 * <p>Costs a regression for each of the resamples and sizes. Equal for equal input and seed.
 *
 * @param optima one a sweep
 * @param laws one a setting
 * @param heldOut one a sweep; empty where there are too few sizes to leave one out
 */
public record ScalingFit(List<Optimum> optima, List<SettingLaw> laws, List<HeldOut> heldOut) {
  public ScalingFit {
    optima = List.copyOf(optima);
    laws = List.copyOf(laws);
    heldOut = List.copyOf(heldOut);
  }

  /** The laws of some settings from sweeps at several sizes. */
  public static ScalingFit of(List<String> settings, List<Sweep> sweeps, int resamples, long seed) {
    require(!sweeps.isEmpty(), "sizes", "There is no size; expected trainings at several.");
    double[][] rows = sweeps.stream().map(s -> SettingLaw.row(s.sizes())).toArray(double[][]::new);
    require(
        Arrays.stream(rows).map(Arrays::toString).distinct().count() >= rows[0].length,
        "sizes",
        "There are %d sizes for laws with %d coefficients; run studies at more sizes.",
        Arrays.stream(rows).map(Arrays::toString).distinct().count(),
        rows[0].length);
    List<Points> points = sweeps.stream().map(sweep -> Points.of(sweep.runs())).toList();
    List<Optimum> optima = points.stream().map(Optimum::of).toList();
    double[][] laws = laws(rows, optima, settings.size());
    double[][][] draws = draws(rows, points, optima, laws, resamples, Stream.of(seed));
    return new ScalingFit(
        optima,
        IntStream.range(0, settings.size())
            .mapToObj(j -> new SettingLaw(settings.get(j), laws[j], draws[j]))
            .toList(),
        heldOut(rows, sweeps, optima, settings.size()));
  }

  private static double[][] laws(double[][] rows, List<Optimum> optima, int settings) {
    double[][] laws = new double[settings][];
    for (int j = 0; j < settings; j++) {
      int setting = j;
      laws[j] = regress(rows, optima.stream().mapToDouble(o -> o.log(setting)).toArray());
    }
    return laws;
  }

  private static double[] regress(double[][] rows, double[] logs) {
    return LeastSquares.solve(rows, logs)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "sizes",
                    "The sizes grow with each other, so that no law can tell them apart; run"
                        + " studies in which one grows and another does not."));
  }

  private static double[][][] draws(
      double[][] rows,
      List<Points> points,
      List<Optimum> optima,
      double[][] laws,
      int resamples,
      RandomGenerator random) {
    int n = rows.length;
    int free = n - rows[0].length;
    double widening = free > 0 ? Math.sqrt((double) n / free) : 0;
    double[][][] draws = new double[laws.length][resamples][];
    double[] logs = new double[n];
    for (int b = 0; b < resamples; b++) {
      List<Optimum> moved = points.stream().map(p -> Optimum.of(p.resampled(random))).toList();
      int[] dealt = random.ints(n, 0, n).toArray();
      for (int j = 0; j < laws.length; j++) {
        for (int i = 0; i < n; i++) {
          int from = dealt[i];
          double off = optima.get(from).log(j) - LeastSquares.predict(rows[from], laws[j]);
          logs[i] =
              LeastSquares.predict(rows[i], laws[j])
                  + moved.get(i).log(j)
                  - optima.get(i).log(j)
                  + widening * off;
        }
        draws[j][b] = regress(rows, logs);
      }
    }
    return draws;
  }

  private static List<HeldOut> heldOut(
      double[][] rows, List<Sweep> sweeps, List<Optimum> optima, int settings) {
    var all = new ArrayList<HeldOut>();
    for (int i = 0; i < rows.length; i++) {
      double[][] others = without(rows, i);
      if (LeastSquares.solve(others, new double[others.length]).isEmpty()) {
        return List.of();
      }
      var rest = new ArrayList<>(optima);
      Optimum own = rest.remove(i);
      double[] row = rows[i];
      double[] logs =
          Arrays.stream(laws(others, rest, settings))
              .mapToDouble(law -> LeastSquares.predict(row, law))
              .toArray();
      all.add(
          new HeldOut(
              sweeps.get(i).name(),
              Arrays.stream(logs).map(Math::exp).boxed().toList(),
              IntStream.range(0, settings)
                  .mapToObj(j -> Math.exp(Math.abs(logs[j] - own.log(j))))
                  .toList(),
              own.excess(logs)));
    }
    return all;
  }

  private static double[][] without(double[][] rows, int left) {
    return IntStream.range(0, rows.length)
        .filter(i -> i != left)
        .mapToObj(i -> rows[i])
        .toArray(double[][]::new);
  }
}
