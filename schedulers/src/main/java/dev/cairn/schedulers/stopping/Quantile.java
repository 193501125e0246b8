package dev.cairn.schedulers.stopping;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Report;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.HashMap;
import java.util.Map;

/**
 * The median stopping rule: a trial ends when its best value so far is worse than the median of
 * what complete trials had reached on average by then (Golovin et al. 2017, section 3.2.2). With
 * several objectives it ends when that holds in every one; with constraints, violation comes before
 * objectives. Looks at a trial at its first report in each interval of the fidelity.
 */
final class Median implements Schedule {
  private final int goals;
  private final double full;
  private final int startup;
  private final double warmup;
  private final double interval;
  private final Map<Long, Mark> marks = new HashMap<>();

  Median(int goals, double full, int startup, double warmup, double interval) {
    this.goals = goals;
    this.full = full;
    this.startup = startup;
    this.warmup = warmup;
    this.interval = interval;
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    if (event instanceof Event.Told e && e.state() == State.COMPLETE) {
      Trial trial = finished.get(finished.size() - 1);
      long before = -1;
      Curve curve = new Curve(goals);
      for (Report report : trial.reports()) {
        curve.add(report);
        if (number(report) > before) {
          before = number(report);
          marks
              .computeIfAbsent(before, number -> new Mark(goals))
              .add(curve.meanViolation(), curve.means());
        }
      }
    }
  }

  /** The number of the interval that a report falls into. */
  private long number(Report report) {
    return (long) (report.at() / interval + 1e-9);
  }

  @Override
  public Directive next(StudyView view) {
    return new Directive.Launch(full);
  }

  @Override
  public Verdict judge(Trial trial) {
    int last = trial.reports().size() - 1;
    Report newest = trial.reports().get(last);
    long number = number(newest);
    boolean first = last == 0 || number(trial.reports().get(last - 1)) < number;
    Mark mark = marks.get(number);
    if (!first || newest.at() < warmup || newest.at() >= full || mark == null) {
      return Verdict.CONTINUE;
    }
    return mark.size() >= startup && beats(mark, trial) ? Verdict.STOP : Verdict.CONTINUE;
  }

  private boolean beats(Mark mark, Trial trial) {
    Curve curve = new Curve(goals);
    trial.reports().forEach(curve::add);
    return mark.beats(curve.leastViolation(), curve.best());
  }
}
