package dev.cairn.testkit;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;

/** A scheduler for tests of other things: every trial runs to its end. */
public final class StraightProvider implements SchedulerProvider<Options.None> {
  public static final String ID = "testkit-straight";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Every trial runs to its end, for tests.";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<Options.None> options() {
    return Options.None.class;
  }

  @Override
  public Schedule create(Options.None options, StudySpec spec) {
    return new Straight(spec.fullFidelity());
  }

  private record Straight(double until) implements Schedule {
    @Override
    public void on(Event event, Sequence<Trial> finished) {}

    @Override
    public Directive next(StudyView view) {
      return new Directive.Launch(until);
    }

    @Override
    public Verdict judge(Trial trial) {
      return Verdict.CONTINUE;
    }
  }
}
