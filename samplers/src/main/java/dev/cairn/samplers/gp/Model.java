package dev.cairn.samplers.gp;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.samplers.gp.model.Output;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A fitted quantity and its process, which holds draws for the trials that still run.
 *
 * @param pending the number of these
 */
record Model(Output output, GaussianProcess process, int pending) {
  /** None before the first fit. */
  static Optional<Model> of(
      OutputFold fold, Output output, List<Trial> pending, int draws, RandomGenerator random) {
    if (output.gram() == null) {
      return Optional.empty();
    }
    GaussianProcess known = output.process(fold.warp());
    double[][] rows =
        pending.stream()
            .filter(Trial::suggested)
            .map(trial -> fold.encoding().features(trial.unit()))
            .toArray(double[][]::new);
    GaussianProcess process =
        rows.length == 0 ? known : known.imagine(rows, output.noise(), draws, random);
    return Optional.of(new Model(output, process, rows.length));
  }

  /** The trials in the model that ended. */
  int ended() {
    return output.chosen().length;
  }

  Trial trial(int row) {
    return output.trials().get(output.chosen()[row]);
  }

  /** Whether a row is of a feasible trial, or of one that still runs. */
  boolean counts(int row) {
    return row >= ended() || trial(row).feasible();
  }
}
