package dev.cairn.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.analysis.Ways;
import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.analysis.comparison.Story;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
  private static final StudySpec SPEC =
      StudySpec.of("still", SearchSpace.of(Real.log("l2", 1e-4, 1)), Goal.maximize("score"))
          .withFidelity("epoch", 1, 8);

  private static Comparison pair() {
    Course still =
        new Story(SPEC)
            .ask(0, 0.125)
            .report(0, 2, -0.5, Map.of())
            .report(0, 8, -0.75, Map.of())
            .complete(0, -0.75)
            .course();
    Course moving =
        new Story(
                StudySpec.of("moving", SPEC.space(), Goal.maximize("score"))
                    .withFidelity("epoch", 1, 4))
            .ask(0, 0.5)
            .report(0, 1, -0.25, Map.of("at l2", 0.375))
            .report(0, 3, -0.125, Map.of("at l2", 0.25, "norm", 3.0))
            .report(0, 4, -0.875, Map.of("at l2", 0.1875))
            .course();
    return new Comparison(List.of(still, moving));
  }

  private static String data(Comparison comparison) {
    return ComparisonData.of(comparison).toString();
  }

  @Test
  void holds_courses_inTheUsersDirection_andWhatEqualComputeGave() {
    assertThat(data(pair()))
        .startsWith(
            "{\"objective\":{\"name\":\"score\",\"maximize\":true},\"shared\":4,"
                + "\"marks\":[0.4,1,2,4],")
        .contains(
            "\"used\":8,\"seconds\":3,\"after\":[null,null,0.5,0.5],\"best\":0.75,"
                + "\"course\":{\"used\":[2,8],\"seconds\":[1,2],\"best\":[0.5,0.75],"
                + "\"trial\":[0,0],\"at\":[2,8]}",
            "\"used\":4,\"seconds\":3,\"after\":[null,0.25,0.25,0.875],\"best\":0.875,"
                + "\"course\":{\"used\":[1,4],\"seconds\":[1,3],\"best\":[0.25,0.875]",
            "\"fidelity\":\"epoch\"");
  }

  @Test
  void holds_theBestSettings_andHowTheyMoved() {
    assertThat(data(pair()))
        .contains(
            "\"settings\":[0.125],\"schedules\":[]",
            "\"settings\":[0.5],\"schedules\":["
                + "{\"name\":\"at l2\",\"at\":[1,3,4],\"values\":[0.375,0.25,0.1875]},"
                + "{\"name\":\"norm\",\"at\":[3],\"values\":[3]}]");
  }

  @Test
  void asks_noNetwork_andIsTheSame_forTheSameComparison() {
    String html = ComparisonReport.html(Ways.three());
    assertThat(html)
        .isEqualTo(ComparisonReport.html(Ways.three()))
        .contains("<title>digits-auto, digits-hypergradient, digits-self-tuning · cairn</title>")
        .contains("Skip to the table of studies", "The MIT License")
        .doesNotContain("{{")
        .doesNotContain("src=\"http", "@import", "url(http", "fetch(", "XMLHttpRequest");
  }
}
