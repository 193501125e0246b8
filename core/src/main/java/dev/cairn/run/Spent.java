package dev.cairn.run;

import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a study has used of its budget. Follows the finished trials as they come, each looked at
 * once. Not thread-safe.
 */
public final class Spent {
  /** So many trials of one run fail before any other gives a value: the objective is broken. */
  private static final int FAILING = 30;

  private final Budget budget;
  private int seen;
  private int sinceBest;
  private int failures;
  private boolean measured;
  private boolean reached;
  private @Nullable Trial best;

  /** Starts from what was before the run; its failures are forgiven, the program may be mended. */
  public Spent(Budget budget, StudyView before) {
    this.budget = budget;
    follow(before);
    this.failures = 0;
  }

  /** Why nothing may start any more, if so. The time is that of this run and of those before. */
  public Optional<Ending> ending(StudyView view, double evaluations, Duration time) {
    follow(view);
    if (reached) {
      return done("an objective reached what was asked for");
    }
    if (budget.evaluations().isPresent()
        && evaluations >= budget.evaluations().getAsDouble() - 1e-9) {
      return done(String.format("%.4g full evaluations", evaluations));
    }
    if (budget.time().isPresent() && time.compareTo(budget.time().get()) >= 0) {
      return done(time.toSeconds() + " s");
    }
    if (budget.patience().isPresent() && sinceBest >= budget.patience().getAsInt()) {
      return done("no better trial among the last " + sinceBest);
    }
    if (failures >= FAILING && !measured && nothingReported(view)) {
      return Optional.of(new Ending(Ending.Kind.FAILING, "the first trials all failed"));
    }
    return Optional.empty();
  }

  /** Why no new trial may start, though those there are may go on, if so. */
  public Optional<Ending> full(StudyView view) {
    return budget.trials().isPresent() && view.asked() >= budget.trials().getAsInt()
        ? done(view.asked() + " trials")
        : Optional.empty();
  }

  private static boolean nothingReported(StudyView view) {
    return view.pending().stream().allMatch(trial -> trial.lastReport().isEmpty());
  }

  private static Optional<Ending> done(String why) {
    return Optional.of(new Ending(Ending.Kind.DONE, why));
  }

  private void follow(StudyView view) {
    for (; seen < view.finished().size(); seen++) {
      Trial trial = view.finished().get(seen);
      if (trial.number() >= 0) {
        follow(view, trial);
      }
    }
  }

  private void follow(StudyView view, Trial trial) {
    if (trial.state() == State.FAILED) {
      failures++;
    } else {
      measured = true;
    }
    sinceBest++;
    if (trial.state() != State.COMPLETE) {
      return;
    }
    reached |= reaches(view, trial);
    if (improves(view, trial)) {
      best = trial;
      sinceBest = 0;
    }
  }

  /** With several objectives, a trial that is best in any of them counts as better. */
  private boolean improves(StudyView view, Trial trial) {
    if (best == null) {
      return true;
    }
    return view.spec().goals().size() == 1
        ? Ranking.BEST_FIRST.compare(trial, best) < 0
        : Ranking.frontier(view).contains(trial);
  }

  private boolean reaches(StudyView view, Trial trial) {
    if (budget.until().isEmpty() || !trial.feasible()) {
      return false;
    }
    for (int i = 0; i < trial.objectives().length; i++) {
      Double target = budget.until().get(view.spec().goals().get(i).name());
      if (target != null && trial.objectives()[i] > view.spec().goals().get(i).flip(target)) {
        return false;
      }
    }
    return true;
  }
}
