package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstraintTest {
  private static final Evaluation LOSS = Evaluation.of("loss", 1);

  private static Played study(Map<String, Value> options) {
    return Played.of(Played.spec("constraint", options).withConstraints("memory", "latency"));
  }

  @Test
  void stops_afterSoManyViolations_inARow() {
    Played study = study(Map.of("patience", Value.of(2)));
    Trial trial = study.ask();
    assertThat(study.report(trial, 1, LOSS.and("memory", 1))).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 2, LOSS.and("memory", 0))).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 3, LOSS.and("memory", 1))).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 4, LOSS)).isEqualTo(CONTINUE); // says nothing of it
    assertThat(study.report(trial, 5, LOSS.and("memory", 1))).isEqualTo(STOP);
  }

  @Test
  void countsEachConstraint_byItself() {
    Played study = study(Map.of("patience", Value.of(2)));
    Trial trial = study.ask();
    Evaluation memory = LOSS.and("memory", 1).and("latency", -1);
    Evaluation latency = LOSS.and("memory", -1).and("latency", 1);
    assertThat(study.report(trial, 1, memory)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 2, latency)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 3, latency)).isEqualTo(STOP);
  }

  @Test
  void letsPass_whatIsTolerated_orNotWatched() {
    Played study =
        study(
            Map.of(
                "patience", Value.of(1),
                "tolerance", Value.of(0.5),
                "metric", Value.of("latency")));
    assertThat(study.report(study.ask(), 1, LOSS.and("latency", 0.5))).isEqualTo(CONTINUE);
    assertThat(study.report(study.ask(), 1, LOSS.and("memory", 9))).isEqualTo(CONTINUE);
    assertThat(study.report(study.ask(), 1, LOSS.and("latency", 0.6))).isEqualTo(STOP);
  }

  @Test
  void stopsAtOnce_fromWhereConstraintsDoNotFall() {
    Played study = study(Map.of("monotone", Value.of(4)));
    Trial trial = study.ask();
    assertThat(study.report(trial, 3, LOSS.and("memory", 1))).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 4, LOSS.and("memory", 1))).isEqualTo(STOP);
  }

  @Test
  void refusesAConstraint_thatTheStudyDoesNotHave() {
    assertThatThrownBy(() -> study(Map.of("metric", Value.of("memroy"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Did you mean 'memory'?");
  }
}
