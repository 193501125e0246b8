package dev.cairn.schedulers.stopping;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Event;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Optional;

/**
 * Another schedule with a rule on top of it: a trial stops when either of them says so, and
 * everything else is the other's. The other learns that a trial was stopped as it learns of every
 * trial that ends.
 */
final class Stopping implements Schedule {
  private static final String WITHIN = "within";

  private final Rule rule;
  private final double warmup;
  private final double full;
  private final Schedule other;

  private Stopping(Rule rule, double warmup, double full, Schedule other) {
    this.rule = rule;
    this.warmup = warmup;
    this.full = full;
    this.other = other;
  }

  /**
   * @param warmup the fidelity before which the rule stops nothing
   * @param within the schedule that it is laid upon, which is {@code none} where it stands alone
   */
  static Schedule of(Rule rule, double warmup, Algorithm within, StudySpec spec) {
    Schedule other = Schedulers.within(spec, WITHIN, within);
    return new Stopping(rule, warmup, spec.fullFidelity(), other);
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    boolean complete = event instanceof Event.Told e && e.state() == State.COMPLETE;
    if (complete || event instanceof Event.Imported) {
      rule.learn(finished.get(finished.size() - 1));
    }
    other.on(event, finished);
  }

  @Override
  public Directive next(StudyView view) {
    return other.next(view);
  }

  @Override
  public Directive close(StudyView view) {
    return other.close(view);
  }

  @Override
  public boolean forks() {
    return other.forks();
  }

  @Override
  public boolean needs(Trial trial) {
    return other.needs(trial);
  }

  @Override
  public boolean needs(Origin copy) {
    return other.needs(copy);
  }

  @Override
  public Optional<String> lacking(int trial, double at, Measured report) {
    return other.lacking(trial, at, report);
  }

  @Override
  public Verdict judge(Trial trial) {
    double at = trial.lastReport().orElseThrow().at();
    return at >= warmup && at < full && rule.stops(trial) ? Verdict.STOP : other.judge(trial);
  }
}
