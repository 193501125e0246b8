package dev.cairn.schedulers.none;

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

/** Every free slot starts a trial, and every trial runs to its end. */
public final class NoneProvider implements SchedulerProvider<Options.None> {
  @Override
  public String id() {
    return "none";
  }

  @Override
  public String summary() {
    return "Runs every trial to its end.";
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
    return new ToTheEnd(new Directive.Launch(spec.fullFidelity()));
  }

  private record ToTheEnd(Directive launch) implements Schedule {
    @Override
    public void on(Event event, Sequence<Trial> finished) {}

    @Override
    public Directive next(StudyView view) {
      return launch;
    }

    @Override
    public boolean blind() {
      return true;
    }

    @Override
    public Verdict judge(Trial trial) {
      return Verdict.CONTINUE;
    }
  }
}
