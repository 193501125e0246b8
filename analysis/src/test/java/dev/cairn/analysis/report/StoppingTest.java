package dev.cairn.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.analysis.Members;
import dev.cairn.analysis.Scenes;
import dev.cairn.analysis.fidelity.Rungs;
import dev.cairn.trial.StudyView;
import org.junit.jupiter.api.Test;

class StoppingTest {
  private static String shown(StudyView view) {
    return Stopping.of(view, new Trials(view)).toString();
  }

  @Test
  void shows_everyRung_andWhatWasSaved() {
    StudyView view = Scenes.boosting(120);
    Rungs rungs = Rungs.of(view).orElseThrow();
    assertThat(rungs.rungs()).hasSizeGreaterThan(3);
    for (Rungs.Rung rung : rungs.rungs()) {
      assertThat(shown(view))
          .contains(
              String.format(
                  "{\"at\":%d,\"came\":%d,\"on\":%d}",
                  (int) rung.at(), rung.reached(), rung.promoted()));
    }
    assertThat(shown(view))
        .contains("\"saved\":" + Json.number(rungs.saved()))
        .doesNotContain("stages", "repeated");
  }

  @Test
  void shows_howEachRung_agreesWithTheNext() {
    StudyView view = Scenes.boosting(120);
    Rungs.Pair first = Rungs.of(view).orElseThrow().pairs().get(0);
    assertThat(shown(view))
        .contains(
            String.format(
                "{\"low\":1,\"high\":3,\"trials\":%d,\"correlation\":%s,\"misleading\":false}",
                first.trials(), Json.number(first.correlation())));
  }

  @Test
  void shows_theStagesOfTheBest_whereItWasForked() {
    assertThat(shown(Members.population(false)))
        .contains(
            "\"stages\":[{\"trial\":0,\"from\":0,\"to\":4},"
                + "{\"trial\":4,\"from\":4,\"to\":8},{\"trial\":5,\"from\":8,\"to\":12}]")
        .doesNotContain("repeated");
  }

  @Test
  void shows_whatStartingOverTook() {
    StudyView view = Members.population(true);
    assertThat(view.repeated()).isPositive();
    assertThat(shown(view))
        .contains(
            "\"repeated\":" + Json.number(4 / 12.0),
            "\"evaluations\":" + Json.number(view.evaluations()));
  }

  @Test
  void shows_nothing_whereNothingWasStopped() {
    assertThat(shown(Scenes.plain(30))).isEqualTo("{}");
    assertThat(shown(Scenes.boosting(0))).isEqualTo("{}");
  }
}
