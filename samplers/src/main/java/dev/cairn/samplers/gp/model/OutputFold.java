package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.Evidence;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.HyperPrior;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.optimize.Lbfgsb;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fits a process to one observed quantity as trials end. Hyperparameters are the most probable ones
 * (MAP), found by L-BFGS-B from the last ones and, at times, from the prior's mode; they are fitted
 * again whenever the values have grown by a twentieth, and between fits the covariance grows by a
 * row a trial.
 *
 * <p>A fit uses at most {@link #EVIDENCE} of the values, a covariance at most {@code
 * options.limit()}; so the cost a trial is bounded.
 */
public record OutputFold(
    Encoding encoding, Quantity quantity, Warp warp, HyperPrior prior, int startup, int limit)
    implements Fold<Trial, Output> {
  private static final int EVIDENCE = 250;
  private static final int FEW = 60;
  private static final Lbfgsb.Options SEARCH = new Lbfgsb.Options(10, 50, 1e-3, 1e-6);

  @Override
  public Output initial() {
    Hyperparameters mode = prior.mode(encoding.metric().scales());
    return new Output(
        Sequence.empty(), Sequence.empty(), Sequence.empty(), new int[0], mode, null, 0);
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
        new Output(
            trials,
            rows,
            values,
            state.chosen(),
            state.hyperparameters(),
            state.gram(),
            state.fitted());
    if (values.size() < startup) {
      return grown;
    }
    Gram gram = state.gram();
    if (gram == null || values.size() - state.fitted() >= Math.max(1, values.size() / 20)) {
      return refit(grown);
    }
    int[] chosen = Arrays.copyOf(state.chosen(), state.chosen().length + 1);
    chosen[chosen.length - 1] = values.size() - 1;
    double[] row = rows.get(values.size() - 1);
    Gram more = gram.append(row, grown.noise());
    return new Output(trials, rows, values, chosen, state.hyperparameters(), more, state.fitted());
  }

  private Output refit(Output state) {
    double[] values = warp.apply(state.allValues());
    Evidence evidence = evidence(state, values);
    Hyperparameters fitted = fit(evidence, state, values.length);
    int[] chosen = choose(values, limit);
    double[][] rows = rows(state, chosen);
    double[] noise = new double[chosen.length];
    Arrays.fill(noise, StrictMath.exp(fitted.noise()));
    Gram gram = Gram.of(new Covariance(encoding.metric(), fitted), rows, noise);
    return new Output(
        state.trials(), state.rows(), state.values(), chosen, fitted, gram, values.length);
  }

  private Evidence evidence(Output state, double[] values) {
    int[] chosen = choose(values, EVIDENCE);
    double[] picked = Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    double[] even = new double[chosen.length];
    Arrays.fill(even, 1);
    return new Evidence(encoding.metric(), rows(state, chosen), picked, even, prior);
  }

  private Hyperparameters fit(Evidence evidence, Output state, int size) {
    Lbfgsb.Minimum best = search(evidence, state.hyperparameters());
    if (size <= FEW) {
      Lbfgsb.Minimum other = search(evidence, prior.mode(encoding.metric().scales()));
      best = other.value() < best.value() ? other : best;
    }
    return Hyperparameters.of(best.point());
  }

  private static Lbfgsb.Minimum search(Evidence evidence, Hyperparameters start) {
    double[][] bounds = evidence.bounds();
    return Lbfgsb.minimize(evidence, start.vector(), bounds[0], bounds[1], SEARCH);
  }

  private static double[][] rows(Output state, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(i -> state.rows().get(i)).toArray(double[][]::new);
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
