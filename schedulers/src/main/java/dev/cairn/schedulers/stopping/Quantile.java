package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.util.HashMap;
import java.util.Map;

/**
 * Stops a trial whose best value so far is worse than a quantile of what complete trials had
 * reached by then: of their running averages, as the median stopping rule has it (Golovin et al.
 * 2017, section 3.2.2), or of their values at that point. With several objectives it ends when that
 * holds in every one; with constraints, violation comes before objectives. Looks at a trial at its
 * first report in each interval of the fidelity. A decision costs the reports of the trial.
 */
final class Quantile implements Rule {
  /** What of a complete trial counts. */
  enum Reached {
    AVERAGE,
    VALUE
  }

  private final int goals;
  private final Reached reached;
  private final double share;
  private final int startup;
  private final Intervals intervals;
  private final Map<Long, Mark> marks = new HashMap<>();

  /**
   * @param share the part of the complete trials that are better than the quantile
   * @param startup how many complete trials there must be
   */
  Quantile(int goals, Reached reached, double share, int startup, Intervals intervals) {
    this.goals = goals;
    this.reached = reached;
    this.share = share;
    this.startup = startup;
    this.intervals = intervals;
  }

  @Override
  public void learn(Trial complete) {
    Curve curve = new Curve(goals);
    for (int i = 0; i < complete.reports().size(); i++) {
      Report report = complete.reports().get(i);
      curve.add(report);
      if (intervals.first(complete.reports(), i)) {
        Mark mark =
            marks.computeIfAbsent(intervals.number(report), number -> new Mark(goals, share));
        if (reached == Reached.AVERAGE) {
          mark.add(curve.meanViolation(), curve.means());
        } else {
          mark.add(Violation.of(report.constraints()), report.objectives());
        }
      }
    }
  }

  @Override
  public boolean stops(Trial trial) {
    Mark mark = marks.get(intervals.number(trial.lastReport().orElseThrow()));
    return mark != null && intervals.first(trial) && mark.size() >= startup && beats(mark, trial);
  }

  private boolean beats(Mark mark, Trial trial) {
    Curve curve = new Curve(goals);
    trial.reports().forEach(curve::add);
    return mark.beats(curve.leastViolation(), curve.best());
  }
}
