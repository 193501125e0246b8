package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Report;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a process to one observed quantity as trials end. Hyperparameters are the most probable ones
 * (MAP), found by L-BFGS-B from the last ones and, at times, from the prior's mode; they are fitted
 * again whenever the values have grown by some part, and between fits the covariance grows by a row
 * a value. A fit uses a bounded number of values, and so does a covariance; see {@link Effort}.
 *
 * @param startup trials that must have ended with a value, or twice as many that must have given
 *     one on the way, before the first fit
 * @param best whether a covariance that cannot hold all trials holds the better half; otherwise it
 *     holds an even choice, which is the same for all quantities
 */
public record OutputFold(
    Encoding encoding,
    Quantity quantity,
    Warp warp,
    Fitting fitting,
    int startup,
    Effort effort,
    boolean best)
    implements Fold<Trial, Output> {

  /** With values of full evaluations or, where the encoding has a fidelity, of curves. */
  public OutputFold(
      Encoding encoding,
      Quantity quantity,
      Warp warp,
      Fitting fitting,
      int startup,
      int limit,
      boolean best) {
    this(
        encoding,
        quantity,
        warp,
        fitting,
        startup,
        encoding.graded() ? Effort.ofCurves(limit) : Effort.ofEvaluations(limit),
        best);
  }

  @Override
  public Output initial() {
    return new Output(
        Sequence.empty(),
        Sequence.empty(),
        Sequence.empty(),
        new int[0],
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
    Sequence<double[]> rows = state.rows().plus(encoding.features(trial.unit(), reached(trial)));
    Sequence<Double> values = state.values().plus(value);
    int[] firsts = firsts(state, trial);
    Output grown =
        new Output(
            trials,
            rows,
            values,
            firsts,
            state.chosen(),
            state.fit(),
            state.gram(),
            state.fitted());
    if (state.gram() == null && !(begun(grown) && varied(values))) {
      return grown;
    }
    Gram gram = state.gram();
    if (gram == null || effort.due(values.size(), state.fitted())) {
      return refit(grown);
    }
    int[] chosen = Arrays.copyOf(state.chosen(), state.chosen().length + 1);
    chosen[chosen.length - 1] = values.size() - 1;
    double[] row = rows.get(values.size() - 1);
    Gram more = gram.append(row, state.fit().noise(row));
    return new Output(trials, rows, values, firsts, chosen, state.fit(), more, state.fitted());
  }

  /** The fidelity of the value that a trial gave. */
  private double reached(Trial trial) {
    return trial.state() == State.COMPLETE
        ? encoding.full()
        : trial.lastReport().map(Report::at).orElse(encoding.full());
  }

  /** Where the first trials first came, one value more being of the given trial. */
  private int[] firsts(Output state, Trial trial) {
    int[] firsts = state.firsts();
    boolean enough = firsts.length >= Math.max(2 * startup, Warp.ANCHORS);
    if (enough
        || IntStream.of(firsts).anyMatch(i -> state.trials().get(i).number() == trial.number())) {
      return firsts;
    }
    int[] more = Arrays.copyOf(firsts, firsts.length + 1);
    more[firsts.length] = state.size();
    return more;
  }

  /** Whether enough trials gave a value: of those that have only begun, twice as many. */
  private boolean begun(Output state) {
    int begun = state.firsts().length;
    return begun >= 2 * startup
        || (begun >= startup
            && state.trials().stream().filter(t -> t.state().finished()).count() >= startup);
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
    double[] values = state.warped(warp);
    int[] weighed = choose(values, effort.evidence());
    double[] picked = Arrays.stream(weighed).mapToDouble(i -> values[i]).toArray();
    List<Hyperparameters> starts =
        values.length <= effort.few()
            ? List.of(state.hyperparameters(), fitting.mode())
            : List.of(state.hyperparameters());
    Fitted fitted = fitting.fitNoise(rows(state, weighed), picked, starts);
    int[] chosen = best ? choose(values, effort.limit()) : spread(values.length, effort.limit());
    Gram gram = fitting.gram(fitted, rows(state, chosen));
    return new Output(
        state.trials(),
        state.rows(),
        state.values(),
        state.firsts(),
        chosen,
        fitted,
        gram,
        values.length);
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
