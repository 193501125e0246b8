package dev.cairn.scheduling;

import dev.cairn.trial.Event;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Optional;

/** Another schedule, for those that change some of what it decides. */
public abstract class ForwardingSchedule implements Schedule {
  private final Schedule other;

  protected ForwardingSchedule(Schedule other) {
    this.other = other;
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
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
  public Optional<String> lacking(int trial, double at, Measured report) {
    return other.lacking(trial, at, report);
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
  public Verdict judge(Trial trial) {
    return other.judge(trial);
  }
}
