package dev.cairn.analysis.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.analysis.Scenes;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
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
    assertThat(frontier.ideal()[1]).isLessThanOrEqualTo(frontier.nadir()[1]);
  }

  @Test
  void has_noHypervolume_withoutMembers() {
    Frontier frontier = Frontier.of(Scenes.tradeoff(0, false));
    assertThat(frontier.members()).isEmpty();
    assertThat(frontier.hypervolume()).isNaN();
  }
}
