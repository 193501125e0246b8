package dev.cairn.analysis.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.analysis.Scenes;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
  @Test
  void neverRises_andEndsAtTheBestTrial() {
    StudyView view = Scenes.boosting(120);
    var points = Convergence.of(view, 0).points();
    assertThat(points).hasSize(view.finished().size());
    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i).best()).isLessThanOrEqualTo(points.get(i - 1).best());
      assertThat(points.get(i).evaluations())
          .isGreaterThanOrEqualTo(points.get(i - 1).evaluations());
    }
    Trial best = Ranking.best(view).orElseThrow();
    assertThat(points.get(points.size() - 1).best()).isEqualTo(best.objectives()[0]);
  }

  @Test
  void counts_prunedTrials_asTheFidelityTheyReached() {
    StudyView view = Scenes.boosting(120);
    double expected =
        view.finished().stream()
            .mapToDouble(t -> t.lastReport().map(r -> r.at() / 81).orElse(0.0))
            .sum();
    var points = Convergence.of(view, 0).points();
    assertThat(points.get(points.size() - 1).evaluations()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void passesOver_infeasibleTrials() {
    StudyView view = Scenes.tradeoff(100, false);
    double best = Double.POSITIVE_INFINITY;
    for (Trial trial : view.finished()) {
      boolean counts = trial.objectives().length > 0 && trial.feasible();
      best = counts ? Math.min(best, trial.objectives()[1]) : best;
    }
    var points = Convergence.of(view, 1).points();
    assertThat(points.get(points.size() - 1).best()).isEqualTo(best);
  }

  @Test
  void has_noPoint_beforeATrialEnded() {
    assertThat(Convergence.of(Scenes.boosting(0), 0).points()).isEmpty();
  }

  @Test
  void thins_curves_keepingBothEnds() {
    Trial trial =
        Scenes.boosting(40).finished().stream()
            .filter(t -> t.reports().size() == 5)
            .findFirst()
            .orElseThrow();
    Curve curve = Curve.of(trial, 0, 3);
    assertThat(curve.at()).containsExactly(1, 9, 81);
    assertThat(Curve.of(trial, 0, 100).at()).containsExactly(1, 3, 9, 27, 81);
  }
}
