package dev.cairn.schedulers.stopping;

import dev.cairn.scheduling.ForwardingSchedule;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;

/**
 * Another schedule with a rule on top of it: a trial stops when either of them says so, and
 * everything else is the other's. The other learns that a trial was stopped as it learns of every
 * trial that ends.
 */
final class Stopping extends ForwardingSchedule {
  private static final String WITHIN = "within";

  private final Rule rule;
  private final double warmup;
  private final double full;

  private Stopping(Rule rule, double warmup, double full, Schedule other) {
    super(other);
    this.rule = rule;
    this.warmup = warmup;
    this.full = full;
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
    super.on(event, finished);
  }

  @Override
  public Verdict judge(Trial trial) {
    double at = trial.lastReport().orElseThrow().at();
    return at >= warmup && at < full && rule.stops(trial) ? Verdict.STOP : super.judge(trial);
  }
}
