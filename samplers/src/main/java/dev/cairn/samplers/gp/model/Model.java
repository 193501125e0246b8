package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A quantity at one moment: what was observed of it, and its process, which holds draws for the
 * trials that still run in its last rows.
 */
public record Model(Output output, GaussianProcess process) {
  /**
   * The model of a study's trials; none before the first fit.
   *
   * @param sets how many draws for the running trials
   */
  public static Optional<Model> of(
      OutputFold fold, StudyView view, int sets, RandomGenerator random) {
    double[][] pending = pending(fold.encoding(), view);
    Optional<Model> ended = ended(fold, view);
    return pending.length == 0 ? ended : ended.map(model -> model.with(pending, sets, random));
  }

  /** The model of the trials that ended; none before the first fit. */
  public static Optional<Model> ended(OutputFold fold, StudyView view) {
    Output output = view.state(fold);
    return output.gram() == null
        ? Optional.empty()
        : Optional.of(new Model(output, output.process(fold.warp())));
  }

  private Model with(double[][] pending, int sets, RandomGenerator random) {
    return new Model(output, process.imagine(pending, output.noise(pending), sets, random));
  }

  /** The features of the running trials. */
  public static double[][] pending(Encoding encoding, StudyView view) {
    return view.pending().stream()
        .filter(Trial::suggested)
        .map(trial -> encoding.features(trial.unit()))
        .toArray(double[][]::new);
  }

  /** The number of trials that ended; theirs are the first rows. */
  public int ended() {
    return output.chosen().length;
  }

  /** The trial of a row that ended. */
  public Trial trial(int row) {
    return output.trials().get(output.chosen()[row]);
  }

  /** Whether a row is of a feasible trial, or of one that still runs. */
  public boolean counts(int row) {
    return row >= ended() || trial(row).feasible();
  }

  /** The least expected value at feasible trials, by set; infinite where none is feasible. */
  public double[] best() {
    double[] best = new double[process.sets()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int i = 0; i < ended(); i++) {
      if (trial(i).feasible()) {
        for (int s = 0; s < best.length; s++) {
          best[s] = Math.min(best[s], process.meanAt(i, s));
        }
      }
    }
    return best;
  }

  /** Unit rows of the best trials. */
  public List<double[]> incumbents(int most) {
    return IntStream.range(0, ended())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> trial(i).violation())
                .thenComparingDouble(i -> process.meanAt(i, 0)))
        .limit(most)
        .map(i -> trial(i).unit())
        .toList();
  }
}
