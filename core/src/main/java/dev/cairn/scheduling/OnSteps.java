package dev.cairn.scheduling;

import dev.cairn.trial.Event;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Grid;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;

/**
 * A schedule on a grid of fidelities, of which it knows the scale alone: a trial that it runs to
 * somewhere between two steps runs to the upper one.
 */
final class OnSteps extends ForwardingSchedule {
  private final boolean blind;
  private Grid grid;

  OnSteps(Schedule schedule, Grid grid) {
    super(schedule);
    this.blind = schedule.blind();
    this.grid = grid;
  }

  @Override
  public boolean blind() {
    return blind;
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    if (event instanceof Event.Opened e) {
      grid = e.spec().fidelity().flatMap(Fidelity::grid).orElse(grid);
    }
    super.on(event, finished);
  }

  @Override
  public Directive next(StudyView view) {
    return onSteps(super.next(view));
  }

  @Override
  public Directive close(StudyView view) {
    return onSteps(super.close(view));
  }

  private Directive onSteps(Directive directive) {
    if (directive instanceof Directive.Launch launch) {
      return new Directive.Launch(grid.atLeast(launch.until()));
    }
    if (directive instanceof Directive.Resume resume) {
      return onSteps(resume);
    }
    if (directive instanceof Directive.Choose choose) {
      return new Directive.Choose(choose.paused().stream().map(this::onSteps).toList());
    }
    if (directive instanceof Directive.Fork fork) {
      return new Directive.Fork(
          fork.origin(), fork.replaced(), fork.row(), grid.atLeast(fork.until()), fork.reason());
    }
    return directive;
  }

  private Directive.Resume onSteps(Directive.Resume resume) {
    return new Directive.Resume(resume.trial(), grid.atLeast(resume.until()));
  }
}
