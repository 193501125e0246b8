package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a process to one observed quantity as trials end. Hyperparameters are the most probable ones
 * (MAP), found by L-BFGS-B from the last ones and, at times, from the prior's mode; they are fitted
 * again whenever the values have grown by a twentieth, and between fits the covariance grows by a
 * row a trial.
 *
 * <p>A fit uses at most {@link #EVIDENCE} of the values, a covariance at most {@code
 * options.limit()}; so the cost a trial is bounded.
 *
 * @param best whether a covariance that cannot hold all trials holds the better half; otherwise it
 *     holds an even choice, which is the same for all quantities
 */
public record OutputFold(
    Encoding encoding,
    Quantity quantity,
    Warp warp,
    Fitting fitting,
    int startup,
    int limit,
    boolean best)
    implements Fold<Trial, Output> {
  private static final int EVIDENCE = 250;
  private static final int FEW = 60;

  @Override
  public Output initial() {
    return new Output(
        Sequence.empty(),
        Sequence.empty(),
        Sequence.empty(),
        new int[0],
        new Fitted(fitting.mode(), Noise.EVEN),
        null,
        0);
  }

  @Override
  public Output add(Output state, Trial trial) {
    double value = quantity.of(trial);
    if (!Double.isFinite(value)) {
      return state;
    }
    Sequence<Trial> trials = state.trials().plus(trial);
    Sequence<double[]> rows = state.rows().plus(encoding.features(trial.unit()));
    Sequence<Double> values = state.values().plus(value);
    Output grown =
        new Output(trials, rows, values, state.chosen(), state.fit(), state.gram(), state.fitted());
    if (values.size() < startup || !varied(values)) {
      return grown;
    }
    Gram gram = state.gram();
    if (gram == null || values.size() - state.fitted() >= Math.max(1, values.size() / 20)) {
      return refit(grown);
    }
    int[] chosen = Arrays.copyOf(state.chosen(), state.chosen().length + 1);
    chosen[chosen.length - 1] = values.size() - 1;
    double[] row = rows.get(values.size() - 1);
    Gram more = gram.append(row, state.fit().noise(row));
    return new Output(trials, rows, values, chosen, state.fit(), more, state.fitted());
  }

  private static boolean varied(Sequence<Double> values) {
    double first = values.get(0);
    for (double value : values) {
      if (value != first) {
        return true;
      }
    }
    return false;
  }

  private Output refit(Output state) {
    double[] values = warp.apply(state.allValues());
    int[] weighed = choose(values, EVIDENCE);
    double[] picked = Arrays.stream(weighed).mapToDouble(i -> values[i]).toArray();
    List<Hyperparameters> starts =
        values.length <= FEW
            ? List.of(state.hyperparameters(), fitting.mode())
            : List.of(state.hyperparameters());
    Fitted fitted = fitting.fitNoise(rows(state, weighed), picked, starts);
    int[] chosen = best ? choose(values, limit) : spread(values.length, limit);
    Gram gram = fitting.gram(fitted, rows(state, chosen));
    return new Output(
        state.trials(), state.rows(), state.values(), chosen, fitted, gram, values.length);
  }

  private static double[][] rows(Output state, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(i -> state.rows().get(i)).toArray(double[][]::new);
  }

  /** At most so many, evenly spread: the same whatever the values. */
  private static int[] spread(int count, int most) {
    int kept = Math.min(count, most);
    return IntStream.range(0, kept).map(k -> (int) (((long) k + 1) * count / kept) - 1).toArray();
  }

  /** At most so many: the better half of these by value, the others spread evenly over the rest. */
  private static int[] choose(double[] values, int most) {
    if (values.length <= most) {
      return IntStream.range(0, values.length).toArray();
    }
    int[] byValue =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(i -> i)
            .toArray();
    int best = most / 2;
    int[] chosen = Arrays.copyOf(byValue, most);
    for (int k = best; k < most; k++) {
      chosen[k] =
          byValue[best + (int) ((long) (k - best) * (values.length - best) / (most - best))];
    }
    Arrays.sort(chosen);
    return chosen;
  }
}
