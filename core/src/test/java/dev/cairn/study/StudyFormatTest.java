package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Prior;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Goal;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyFormatTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Real.log("rate", 1e-4, 0.3),
          Choice.of("model", Group.of("linear"), Group.of("forest", Int.of("trees", 1, 9))));

  private static final StudySpec FULL =
      StudySpec.of("digits", SPACE, Goal.minimize("error"), Goal.maximize("recall"))
          .withConstraints("memory_mb", "latency")
          .withFidelity("epoch", 1, 50)
          .withSampler(Algorithm.of("tpe", Map.of("candidates", Value.of(1000))))
          .withScheduler("asha")
          .withPolicy(new Policy(2, 5, true))
          .withSeed(7);

  private static Value.Fields with(String key, Value value) {
    var fields = new LinkedHashMap<>(StudyFormat.toValue(FULL).fields());
    fields.put(key, value);
    return new Value.Fields(fields);
  }

  private static Value.Fields without(String key) {
    var fields = new LinkedHashMap<>(StudyFormat.toValue(FULL).fields());
    fields.remove(key);
    return new Value.Fields(fields);
  }

  private static void assertRefused(Value.Fields study, String path, String message) {
    assertThatThrownBy(() -> StudyFormat.fromValue(study))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((InvalidInputException) e).path()).isEqualTo(path));
  }

  @Test
  void aStudy_isReadBackEqual() {
    for (StudySpec spec :
        List.of(
            FULL,
            StudySpec.of("s", SPACE, Goal.minimize("x")),
            FULL.withSeed(Long.MIN_VALUE),
            FULL.withSeed(Long.MAX_VALUE).withFidelity("share", 0.1, 1))) {
      Value.Fields written = StudyFormat.toValue(spec);
      assertThat(StudyFormat.fromValue(written)).isEqualTo(spec);
      assertThat(StudyFormat.toValue(StudyFormat.fromValue(written))).isEqualTo(written);
    }
  }

  @Test
  void aStudy_isWrittenWithTheKeysOfAStudyFile() {
    assertThat(without("parameters"))
        .hasToString(
            "{\"study\":\"digits\",\"objectives\":[{\"name\":\"error\",\"goal\":\"minimize\"},"
                + "{\"name\":\"recall\",\"goal\":\"maximize\"}],"
                + "\"constraints\":[\"memory_mb\",\"latency\"],"
                + "\"fidelity\":{\"name\":\"epoch\",\"low\":1,\"high\":50},"
                + "\"sampler\":{\"id\":\"tpe\",\"candidates\":1000},\"scheduler\":\"asha\","
                + "\"retries\":2,\"losses\":5,\"duplicates\":true,\"seed\":7}");
  }

  @Test
  void anAlgorithmWithinAnother_isReadBackEqual() {
    Value asha = Value.of(Map.of("id", Value.of("asha"), "eta", Value.of(4)));
    StudySpec spec = FULL.withScheduler(Algorithm.of("median", Map.of("within", asha)));
    assertThat(StudyFormat.fromValue(StudyFormat.toValue(spec))).isEqualTo(spec);
  }

  @Test
  void whatIsLeftOut_hasItsUsualValue() {
    var least = new LinkedHashMap<String, Value>();
    least.put("study", Value.of("s"));
    least.put("objectives", Value.of(List.of(Value.of(Map.of("name", Value.of("x"))))));
    least.put("parameters", StudyFormat.toValue(FULL).fields().get("parameters"));
    assertThat(StudyFormat.fromValue(Value.of(least)))
        .isEqualTo(StudySpec.of("s", SPACE, Goal.minimize("x")));
  }

  @Test
  void keysOfTheRun_areLeftToTheCaller() {
    Section section = Section.of("", with("budget", Value.of(Map.of("trials", Value.of(3)))));
    assertThat(StudyFormat.parse(section)).isEqualTo(FULL);
    assertThat(section.has("budget")).isTrue();
    section.close();
    assertRefused(with("budget", Value.NULL), "budget", "unknown key 'budget'");
    assertRefused(with("sheduler", Value.of("asha")), "sheduler", "Did you mean 'scheduler'?");
  }

  @Test
  void errors_haveThePathOfTheValue() {
    Value maximise = Value.of(Map.of("name", Value.of("x"), "goal", Value.of("maximise")));
    Value twice = Value.of(Map.of("name", Value.of("error")));
    Value two = Value.of(Map.of("name", Value.of("n"), "low", Value.of(2), "high", Value.of(1)));
    assertRefused(without("study"), "", "lacks the key 'study'");
    assertRefused(without("objectives"), "", "lacks the key 'objectives'");
    assertRefused(without("parameters"), "", "lacks the key 'parameters'");
    assertRefused(with("study", Value.of("a b")), "study", "'a b'");
    assertRefused(with("objectives", Value.of(List.of())), "objectives", "at least one");
    assertRefused(
        with("objectives", Value.of(List.of(twice, maximise))),
        "objectives[1].goal",
        "Did you mean 'maximize'?");
    assertRefused(
        with("objectives", Value.of(List.of(Value.of("error")))), "objectives[0]", "mapping");
    assertRefused(with("objectives", Value.of(List.of(twice, twice))), "objectives", "used twice");
    assertRefused(with("constraints", Value.of(List.of(Value.of(1)))), "constraints[0]", "text");
    assertRefused(with("fidelity", two), "fidelity.low", "0 < low <= high");
    assertRefused(with("sampler", Value.of(3)), "sampler", "{id: auto}");
    assertRefused(with("scheduler", Value.of(Map.of())), "scheduler", "lacks the key 'id'");
    assertRefused(with("retries", Value.of(-1)), "retries", "0 or more");
    assertRefused(with("retries", Value.of(1L << 40)), "retries", "too large");
    assertRefused(with("losses", Value.of(0)), "losses", "1 or more");
    assertRefused(with("duplicates", Value.of("yes")), "duplicates", "true or false");
    assertRefused(with("seed", Value.of(0.5)), "seed", "whole number");
  }

  @Test
  void aSize_andWhereTheStudyStarts_areReadBack_andAbsentWhereNotDeclared() {
    StudySpec spec =
        FULL.withSize(ModelSize.of("parameters", 1.3e9).and("tokens", 2e10))
            .withStart(List.of("small", "medium"), Map.of("rate", new Prior(0.01, 0.7)));
    Value.Fields written = StudyFormat.toValue(spec);
    assertThat(written.toString())
        .contains("\"size\":{\"parameters\":1300000000,\"tokens\":20000000000}")
        .contains("\"from\":[\"small\",\"medium\"]");
    assertThat(StudyFormat.fromValue(written)).isEqualTo(spec);
    assertThat(StudyFormat.toValue(FULL).fields()).doesNotContainKeys("size", "from");
    assertRefused(with("size", Value.of(3)), "size", "must be a mapping");
    assertRefused(with("size", Value.of(Map.of("rows", Value.of(-1)))), "size.rows", "above 0");
  }
}
