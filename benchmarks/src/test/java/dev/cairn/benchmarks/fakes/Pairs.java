package dev.cairn.benchmarks.fakes;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Report;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;
import java.util.Comparator;
import java.util.List;

/** Runs two trials to half of the full fidelity and the better of them to its end. */
public final class Pairs implements SchedulerProvider<Options.None> {
  @Override
  public String id() {
    return "pairs";
  }

  @Override
  public String summary() {
    return "runs the better of two trials to its end";
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

  @Override
  public Schedule create(Options.None options, StudySpec spec) {
    double half = spec.fullFidelity() / 2;
    return new Schedule() {
      @Override
      public void on(Event event, Sequence<Trial> finished) {}

      @Override
      public Directive next(StudyView view) {
        List<Trial> pair = pair(view);
        boolean waiting = pair.stream().allMatch(trial -> trial.state() == State.PAUSED);
        if (pair.size() < 2 || !waiting) {
          return new Directive.Launch(half);
        }
        Trial better = pair.stream().min(Comparator.comparingDouble(this::newest)).orElseThrow();
        return new Directive.Resume(better.number(), spec.fullFidelity());
      }

      /** The trials of the last pair, while none of them was resumed. */
      private List<Trial> pair(StudyView view) {
        int first = (view.asked() - 1) / 2 * 2;
        List<Trial> pair = view.pending().stream().filter(t -> t.number() >= first).toList();
        return pair;
      }

      private double newest(Trial trial) {
        return trial.lastReport().map(report -> report.objectives()[0]).orElseThrow();
      }

      @Override
      public Verdict judge(Trial trial) {
        boolean atHalf = trial.lastReport().map(Report::at).orElse(0.0) >= half;
        return atHalf && trial.until() <= half ? Verdict.PAUSE : Verdict.CONTINUE;
      }
    };
  }
}
