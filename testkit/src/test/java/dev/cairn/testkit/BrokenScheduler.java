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
import java.util.HashMap;
import java.util.Map;

/** Schedulers that each break one rule, to see that the contract notices. */
abstract class BrokenScheduler implements SchedulerProvider<Options.None> {
  private final String id;

  BrokenScheduler(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String summary() {
    return "breaks a rule";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, true);
  }

  @Override
  public Class<Options.None> options() {
    return Options.None.class;
  }

  /** Runs every trial to its end; the subclasses change one thing. */
  private static class Plain implements Schedule {
    final double full;

    Plain(StudySpec spec) {
      full = spec.fullFidelity();
    }

    @Override
    public void on(Event event, Sequence<Trial> finished) {}

    @Override
    public Directive next(StudyView view) {
      return new Directive.Launch(full);
    }

    @Override
    public Verdict judge(Trial trial) {
      return Verdict.CONTINUE;
    }
  }

  /** Stops each trial at its third report, and expects those of a lost attempt once more. */
  public static final class Forgetting extends BrokenScheduler {
    public Forgetting() {
      super("broken-forgetting");
    }

    @Override
    public Schedule create(Options.None options, StudySpec spec) {
      return new Plain(spec) {
        private final Map<Integer, Integer> reports = new HashMap<>();

        @Override
        public void on(Event event, Sequence<Trial> finished) {
          if (event instanceof Event.Reported e) {
            reports.merge(e.trial(), 1, Integer::sum);
          } else if (event instanceof Event.Lost e) {
            reports.remove(e.trial());
          }
        }

        @Override
        public Verdict judge(Trial trial) {
          return reports.getOrDefault(trial.number(), 0) >= 3 ? Verdict.STOP : Verdict.CONTINUE;
        }
      };
    }
  }

  /** Gives each trial more than the one before, counted by its own calls. */
  public static final class Remembering extends BrokenScheduler {
    public Remembering() {
      super("broken-remembering");
    }

    @Override
    public Schedule create(Options.None options, StudySpec spec) {
      return new Plain(spec) {
        private int calls;

        @Override
        public Directive next(StudyView view) {
          return new Directive.Launch(1 + calls++ % full);
        }
      };
    }
  }

  /** Waits for trials that nobody runs. */
  public static final class Waiting extends BrokenScheduler {
    public Waiting() {
      super("broken-waiting");
    }

    @Override
    public Schedule create(Options.None options, StudySpec spec) {
      return new Plain(spec) {
        @Override
        public Directive next(StudyView view) {
          return view.asked() < 10 ? super.next(view) : new Directive.Idle();
        }
      };
    }
  }

  /** Resumes a trial that is not paused. */
  public static final class Resuming extends BrokenScheduler {
    public Resuming() {
      super("broken-resuming");
    }

    @Override
    public Schedule create(Options.None options, StudySpec spec) {
      return new Plain(spec) {
        @Override
        public Directive next(StudyView view) {
          return view.asked() == 3 ? new Directive.Resume(0, full) : super.next(view);
        }
      };
    }
  }
}
