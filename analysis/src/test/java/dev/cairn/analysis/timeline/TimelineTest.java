package dev.cairn.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.analysis.Scenes;
import dev.cairn.trial.StudyView;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void finds_theSlotsThatRanTheTrials() {
    StudyView view = Scenes.tradeoff(150, false);
    Timeline timeline = Timeline.of(view);
    assertThat(timeline.slots()).containsExactly("a", "a", "a", "b", "b", "b");
    assertThat(timeline.bars()).hasSize(150);
  }

  @Test
  void bars_ofASlot_doNotOverlap() {
    Timeline timeline = Timeline.of(Scenes.boosting(200));
    long[] until = new long[timeline.slots().size()];
    for (Timeline.Bar bar : timeline.bars()) {
      assertThat(bar.from()).isGreaterThanOrEqualTo(until[bar.slot()]);
      assertThat(bar.to()).isGreaterThanOrEqualTo(bar.from());
      until[bar.slot()] = bar.to();
    }
  }

  @Test
  void is_empty_whenNothingRan() {
    assertThat(Timeline.of(Scenes.boosting(0)).bars()).isEmpty();
  }
}
