package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A quantity at one moment: what was observed of it, and its process, which holds draws for the
 * trials that still run in its last rows.
 *
 * @param expected by set, the value of each row that is expected of its configuration in full
 */
public record Model(
    Encoding encoding, Output output, GaussianProcess process, double[][] expected) {
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
    boolean graded = fold.encoding().graded();
    Output output = (graded ? view.milestones() : view.finished()).state(fold);
    return output.gram() == null
        ? Optional.empty()
        : Optional.of(of(fold.encoding(), output, output.process(fold.warp())));
  }

  private static Model of(Encoding encoding, Output output, GaussianProcess process) {
    return new Model(encoding, output, process, expected(encoding, output, process));
  }

  private static double[][] expected(Encoding encoding, Output output, GaussianProcess process) {
    return encoding.graded() ? inFull(encoding, output, process) : atRows(process);
  }

  private static double[][] atRows(GaussianProcess process) {
    double[][] means = new double[process.sets()][process.size()];
    for (int s = 0; s < means.length; s++) {
      for (int row = 0; row < means[s].length; row++) {
        means[s][row] = process.meanAt(row, s);
      }
    }
    return means;
  }

  /** The rows of one trial have one expectation. */
  private static double[][] inFull(Encoding encoding, Output output, GaussianProcess process) {
    int[] chosen = output.chosen();
    int[] place = new int[process.size()];
    List<double[]> distinct = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (int row = 0; row < place.length; row++) {
      Integer known =
          row < chosen.length
              ? places.putIfAbsent(output.trials().get(chosen[row]).number(), distinct.size())
              : null;
      place[row] = known == null ? distinct.size() : known;
      if (known == null) {
        distinct.add(process.rows()[row]);
      }
    }
    double[][] means = process.expectAll(encoding.inFull(distinct.toArray(double[][]::new)));
    double[][] expected = new double[means.length][place.length];
    for (int s = 0; s < means.length; s++) {
      for (int row = 0; row < place.length; row++) {
        expected[s][row] = means[s][place[row]];
      }
    }
    return expected;
  }

  private Model with(double[][] pending, int sets, RandomGenerator random) {
    return of(encoding, output, process.imagine(pending, output.noise(pending), sets, random));
  }

  /** The features of the running trials. */
  public static double[][] pending(Encoding encoding, StudyView view) {
    return view.pending().stream()
        .filter(trial -> trial.suggested() && trial.state() != State.PAUSED)
        .map(trial -> encoding.features(trial.unit(), trial.until()))
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
    return row >= ended() || violation(row) <= 0;
  }

  /** The sum of the constraints' positive parts, as last reported where the trial has not ended. */
  public double violation(int row) {
    Trial trial = trial(row);
    double[] constraints =
        !trial.state().finished()
            ? trial.lastReport().map(Report::constraints).orElseThrow()
            : trial.constraints();
    double sum = 0;
    for (double constraint : constraints) {
      sum += Math.max(0, constraint);
    }
    return sum;
  }

  /** The least expected value at feasible trials, by set; infinite where none is feasible. */
  public double[] best() {
    double[] best = new double[process.sets()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int i = 0; i < ended(); i++) {
      if (violation(i) <= 0) {
        for (int s = 0; s < best.length; s++) {
          best[s] = Math.min(best[s], expected[s][i]);
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
            Comparator.<Integer>comparingDouble(this::violation)
                .thenComparingDouble(i -> expected[0][i]))
        .limit(most)
        .map(i -> trial(i).unit())
        .toList();
  }
}
