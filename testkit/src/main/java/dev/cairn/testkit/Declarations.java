package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.sampling.Capabilities;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Options;
import dev.cairn.value.Value;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a sampler or scheduler says of itself, held against what it does.
 *
 * @param role "sampler" or "scheduler"
 * @param using a study with this algorithm in that role
 * @param create creates the algorithm of a study in that role
 */
record Declarations(
    String role,
    String id,
    Capabilities able,
    BiFunction<StudySpec, Algorithm, StudySpec> using,
    Function<StudySpec, ?> create) {
  private static final SearchSpace SPACE = SearchSpace.of(Real.of("x", 0, 1));
  private static final SearchSpace LIST = SearchSpace.of(Repeat.of("l", 1, 3, Real.of("x", 0, 1)));

  void describe(String summary, int version, Class<? extends Record> options) {
    assertThat(id).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(summary).isNotBlank().doesNotContain("\n");
    assertThat(version).isPositive();
    assertThat(Options.describe(options))
        .allSatisfy(option -> assertThat(option.text()).as(option.name()).isNotBlank());
    assertThat(create.apply(using.apply(study(1), Algorithm.of(id)))).isNotNull();
  }

  void refuse() {
    if (able.objectives() < Integer.MAX_VALUE) {
      refused(study(able.objectives() + 1));
    }
    if (!able.constraints()) {
      refused(study(1).withConstraints("limit"));
    }
    if (able.needsFidelity()) {
      refused(StudySpec.of("s", space(), Goal.minimize("loss")));
    }
    if (able.needsList()) {
      refused(StudySpec.of("s", SPACE, Goal.minimize("loss")).withFidelity("epoch", 1, 9));
    }
  }

  private void refused(StudySpec spec) {
    assertThatThrownBy(() -> create.apply(using.apply(spec, Algorithm.of(id))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(role)
        .hasMessageContaining(id);
  }

  void refuseUnknownOption() {
    Algorithm odd = Algorithm.of(id, Map.of("no_such_option", Value.of(1)));
    assertThatThrownBy(() -> create.apply(using.apply(study(1), odd)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no_such_option");
  }

  private StudySpec study(int objectives) {
    Goal[] goals =
        IntStream.range(0, objectives)
            .mapToObj(i -> Goal.minimize("goal" + i))
            .toArray(Goal[]::new);
    StudySpec spec = StudySpec.of("s", space(), goals);
    return able.needsFidelity() ? spec.withFidelity("epoch", 1, 9) : spec;
  }

  private SearchSpace space() {
    return able.needsList() ? LIST : SPACE;
  }
}
