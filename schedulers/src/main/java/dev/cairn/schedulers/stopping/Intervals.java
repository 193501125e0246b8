package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Report;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;

/** The fidelity in parts of equal width: a trial is looked at by its first report in each. */
record Intervals(double width) {
  /** The option 0 stands for the fidelity's low. */
  static Intervals of(double option, StudySpec spec) {
    return new Intervals(option == 0 ? spec.fidelity().orElseThrow().low() : option);
  }

  /** The number of the interval that a report falls into. */
  long number(Report report) {
    return (long) (report.at() / width + 1e-9);
  }

  /** Whether the newest report of a trial is its first in an interval. */
  boolean first(Trial trial) {
    return first(trial.reports(), trial.reports().size() - 1);
  }

  /** Whether a report is the first in an interval. */
  boolean first(Sequence<Report> reports, int index) {
    return index == 0 || number(reports.get(index - 1)) < number(reports.get(index));
  }
}
