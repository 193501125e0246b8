package dev.cairn.study;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;
import java.util.HashSet;
import java.util.Set;

/** With fidelity: trials pause at half of it; every third pause resumes the best paused. */
public final class RungProvider implements SchedulerProvider<Options.None> {
  @Override
  public String id() {
    return "auto";
  }

  @Override
  public String summary() {
    return "pauses at half";
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
    return new Halves(spec.fullFidelity());
  }

  private static final class Halves implements Schedule {
    private final double full;
    private final Set<Integer> paused = new HashSet<>();
    private final Set<Integer> resumed = new HashSet<>();

    Halves(double full) {
      this.full = full;
    }

    @Override
    public void on(Event event, Sequence<Trial> finished) {
      if (event instanceof Event.Paused e) {
        paused.add(e.trial());
      }
      if (event instanceof Event.Resumed e && e.until() == full) {
        resumed.add(e.trial());
      }
    }

    @Override
    public Directive next(StudyView view) {
      boolean due = paused.size() >= 3 * (resumed.size() + 1);
      return view.pending().stream()
          .filter(trial -> due && trial.state() == State.PAUSED)
          .min((a, b) -> Double.compare(last(a), last(b)))
          .<Directive>map(trial -> new Directive.Resume(trial.number(), full))
          .orElseGet(() -> new Directive.Launch(Double.isNaN(full) ? full : full / 2));
    }

    private static double last(Trial trial) {
      return trial.lastReport().orElseThrow().objectives()[0];
    }

    @Override
    public Verdict judge(Trial trial) {
      return trial.lastReport().orElseThrow().at() == full / 2 ? Verdict.PAUSE : Verdict.CONTINUE;
    }
  }
}
