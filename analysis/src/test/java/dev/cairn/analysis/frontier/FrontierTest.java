package dev.cairn.analysis.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.analysis.Scenes;
import dev.cairn.math.pareto.Hypervolume;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {
  @Test
  void members_areFeasible_andNoTrialIsBetterInEverything() {
    StudyView view = Scenes.tradeoff(150, true);
    Frontier frontier = Frontier.of(view);
    assertThat(frontier.members()).isNotEmpty();
    for (Trial member : frontier.members()) {
      assertThat(member.feasible()).isTrue();
      for (Trial other : view.finished()) {
        boolean below = other.objectives().length > 0 && other.feasible();
        for (int j = 0; below && j < 3; j++) {
          below = other.objectives()[j] < member.objectives()[j];
        }
        assertThat(below).isFalse();
      }
    }
    assertThat(frontier.hypervolume()).isBetween(0.0, 1.0);
  }

  @Test
  void dominates_nothing_withoutMembers() {
    Frontier frontier = Frontier.of(Scenes.tradeoff(0, false));
    assertThat(frontier.members()).isEmpty();
    assertThat(frontier.hypervolume()).isZero();
  }

  @Test
  void dominatedShare_neverFalls_andEndsAtThatOfTheMembers() {
    StudyView view = Scenes.tradeoff(200, false);
    Frontier frontier = Frontier.of(view);
    double[] shares = frontier.progress().shares();
    assertThat(shares).hasSize(view.finished().size()).isSorted();
    List<double[]> all =
        view.finished().stream()
            .filter(t -> t.objectives().length > 0 && t.feasible())
            .map(Trial::objectives)
            .toList();
    double[] low = new double[2];
    double[] high = new double[2];
    for (int j = 0; j < 2; j++) {
      int objective = j;
      low[j] = all.stream().mapToDouble(v -> v[objective]).min().orElseThrow();
      high[j] = all.stream().mapToDouble(v -> v[objective]).max().orElseThrow();
    }
    double area = Hypervolume.of(all.toArray(double[][]::new), high);
    assertThat(frontier.hypervolume())
        .isCloseTo(area / (high[0] - low[0]) / (high[1] - low[1]), within(1e-9));
  }
}
