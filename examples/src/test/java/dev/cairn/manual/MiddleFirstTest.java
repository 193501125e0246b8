package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import org.junit.jupiter.api.Test;

class MiddleFirstTest {
  private static final Real X = Real.of("x", -1, 1);
  private static final StudySpec SPEC =
      StudySpec.of("manual", SearchSpace.of(X), Goal.minimize("loss")).withSampler("middle-first");

  @Test
  void first_isTheMiddle() {
    assertThat(suggestion(0)).isZero();
  }

  @Test
  void next_dependsOnItsStreamOnly() {
    assertThat(suggestion(1)).isEqualTo(suggestion(1)).isBetween(-1.0, 1.0).isNotZero();
  }

  @Test
  void spread_isRefused_whenItLeavesTheSpace() {
    assertThatThrownBy(() -> new MiddleFirst.Options(0.6))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The spread is 0.6; expected a number above 0 and up to 0.5.");
  }

  private static double suggestion(int asked) {
    var empty = StudyView.empty(SPEC);
    var view = new StudyView(SPEC, 0, asked, empty.finished(), empty.pending());
    var suggestion = Samplers.create(SPEC).suggest(view, Stream.of(1, asked)).orElseThrow();
    return SPEC.space().configuration(suggestion.row()).get(X);
  }
}
