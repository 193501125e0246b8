package dev.cairn.analysis.forest;

import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The trials that a surrogate of one objective rests on: the complete ones, or, when pruning left
 * too few of them, all that reported at the highest fidelity that enough reached.
 *
 * @param fidelity that fidelity; NaN for complete trials
 * @param trials in the order they ended, then those that have not
 * @param values minimised, finite, one a trial
 */
public record Evidence(SearchSpace space, double fidelity, List<Trial> trials, double[] values) {
  private static final int FEWEST = 20;
  private static final int ENOUGH = 50;

  public Evidence {
    trials = List.copyOf(trials);
  }

  /**
   * Enough is a quarter of the trials with values, but at least 20 and at most 50. Linear in the
   * reports.
   */
  public static Evidence of(StudyView view, int objective) {
    Evidence complete = complete(view, objective);
    var reached = new TreeMap<Double, Integer>();
    long valued = 0;
    for (Trial trial : all(view)) {
      boolean reported = false;
      for (Report report : trial.reports()) {
        if (Double.isFinite(report.objectives()[objective])) {
          reached.merge(report.at(), 1, Integer::sum);
          reported = true;
        }
      }
      valued += reported || trial.state() == State.COMPLETE ? 1 : 0;
    }
    long enough = Math.max(FEWEST, Math.min(ENOUGH, valued / 4));
    if (complete.trials.size() >= enough) {
      return complete;
    }
    for (var level : reached.descendingMap().entrySet()) {
      if (level.getValue() >= enough) {
        return at(view, objective, level.getKey());
      }
    }
    return complete;
  }

  public Samples samples() {
    return new Samples(space, trials.stream().map(Trial::unit).toArray(double[][]::new), values);
  }

  private static List<Trial> all(StudyView view) {
    return Stream.concat(view.finished().stream(), view.pending().stream())
        .filter(Trial::suggested)
        .toList();
  }

  private static Evidence complete(StudyView view, int objective) {
    List<Trial> trials =
        view.finished().stream()
            .filter(t -> t.state() == State.COMPLETE)
            .filter(t -> Double.isFinite(t.objectives()[objective]))
            .toList();
    double[] values = trials.stream().mapToDouble(t -> t.objectives()[objective]).toArray();
    return new Evidence(view.spec().space(), Double.NaN, trials, values);
  }

  private static Evidence at(StudyView view, int objective, double fidelity) {
    var trials = new ArrayList<Trial>();
    var values = new ArrayList<Double>();
    for (Trial trial : all(view)) {
      for (Report report : trial.reports()) {
        if (report.at() == fidelity && Double.isFinite(report.objectives()[objective])) {
          trials.add(trial);
          values.add(report.objectives()[objective]);
          break;
        }
      }
    }
    double[] minimised = values.stream().mapToDouble(v -> v).toArray();
    return new Evidence(view.spec().space(), fidelity, trials, minimised);
  }
}
