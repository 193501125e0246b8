package dev.cairn.analysis.report;

import dev.cairn.trial.Ranking;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a study with more trials than a browser can hold: every n-th, as they ended,
 * each that was best when it ended, and those that no other dominates.
 */
final class Excerpt {
  static final int MOST = 20_000;

  private Excerpt() {}

  /** At most about so many trials; the same view where it has no more. */
  static StudyView of(StudyView view, int most) {
    int trials = view.finished().size() + view.pending().size();
    if (trials <= most) {
      return view;
    }
    int stride = (trials + most - 1) / most;
    Set<Trial> notable = notable(view);
    Sequence<Trial> shown = Sequence.empty();
    for (int i = 0; i < view.finished().size(); i++) {
      Trial trial = view.finished().get(i);
      if (i % stride == 0 || notable.contains(trial)) {
        shown = shown.plus(trial);
      }
    }
    List<Trial> pending =
        view.pending().stream().filter(trial -> trial.number() % stride == 0).toList();
    return new StudyView(view.spec(), view.version(), view.asked(), shown, pending);
  }

  private static Set<Trial> notable(StudyView view) {
    if (view.spec().goals().size() > 1) {
      return new HashSet<>(Ranking.frontier(view));
    }
    var best = new HashSet<Trial>();
    @Nullable Trial newest = null;
    for (Trial trial : view.finished()) {
      boolean complete = trial.state() == State.COMPLETE;
      if (complete && (newest == null || Ranking.BEST_FIRST.compare(trial, newest) < 0)) {
        newest = trial;
        best.add(trial);
      }
    }
    return best;
  }
}
