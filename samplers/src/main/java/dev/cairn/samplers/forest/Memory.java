package dev.cairn.samplers.forest;

import dev.cairn.math.statistics.Quantiles;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a study has learned: trials with their losses. Complete trials come first, then those that
 * have only reported, which count as no better than the median of the complete ones, then failed
 * ones, which count as the worst.
 *
 * @param complete how many are complete
 * @param reported how many have only reported
 * @param losses by trial and objective
 * @param limits of the trials that have values of their own
 * @param silent pending trials that have not reported
 */
record Memory(
    List<Trial> trials,
    int complete,
    int reported,
    double[][] losses,
    Limits limits,
    List<Trial> silent) {

  static Memory of(StudyView view) {
    List<Trial> trials = new ArrayList<>();
    List<double[]> losses = new ArrayList<>();
    for (Trial trial : view.finished()) {
      if (trial.state() == State.COMPLETE) {
        trials.add(trial);
        losses.add(trial.objectives());
      }
    }
    int complete = trials.size();
    double[] median = over(losses, Quantiles::median);
    reported(view.finished(), median, trials, losses);
    reported(view.pending(), median, trials, losses);
    int reported = trials.size() - complete;
    Limits limits = Limits.of(constraints(trials), view.spec().constraints().size());
    double[] worst = over(losses, values -> Arrays.stream(values).max().orElseThrow());
    for (Trial trial : view.finished()) {
      if (worst.length > 0 && trial.state() == State.FAILED && trial.suggested()) {
        trials.add(trial);
        losses.add(worst);
      }
    }
    List<Trial> silent = view.pending().stream().filter(t -> t.suggested() && !told(t)).toList();
    return new Memory(trials, complete, reported, losses.toArray(double[][]::new), limits, silent);
  }

  private static void reported(
      Iterable<Trial> all, double[] median, List<Trial> trials, List<double[]> losses) {
    for (Trial trial : all) {
      boolean partial = trial.state() != State.COMPLETE && trial.state() != State.FAILED;
      if (partial && trial.suggested() && told(trial)) {
        double[] last = trial.lastReport().map(Report::objectives).orElseThrow().clone();
        for (int k = 0; k < median.length; k++) {
          last[k] = Math.max(last[k], median[k]);
        }
        trials.add(trial);
        losses.add(last);
      }
    }
  }

  /** Whether a trial's last report has all objectives. */
  private static boolean told(Trial trial) {
    return trial
        .lastReport()
        .filter(report -> Arrays.stream(report.objectives()).allMatch(Double::isFinite))
        .isPresent();
  }

  /** The last known values of each trial. */
  private static List<double[]> constraints(List<Trial> trials) {
    return trials.stream()
        .map(
            trial ->
                trial.state() == State.COMPLETE
                    ? trial.constraints()
                    : trial.lastReport().map(Report::constraints).orElseThrow())
        .toList();
  }

  /** Some number of each objective; none without trials. */
  private static double[] over(List<double[]> losses, ToDoubleFunction<double[]> number) {
    double[] numbers = new double[losses.isEmpty() ? 0 : losses.get(0).length];
    for (int k = 0; k < numbers.length; k++) {
      int objective = k;
      numbers[k] = number.applyAsDouble(losses.stream().mapToDouble(l -> l[objective]).toArray());
    }
    return numbers;
  }

  int size() {
    return trials.size();
  }

  /** How many have values of their own. */
  int valued() {
    return complete + reported;
  }

  /** The trials that may be the best: complete and feasible, or reported if none is complete. */
  int[] eligible() {
    return IntStream.range(0, complete > 0 ? complete : reported).filter(limits::hold).toArray();
  }

  double[][] rows() {
    return trials.stream().map(Trial::unit).toArray(double[][]::new);
  }
}
