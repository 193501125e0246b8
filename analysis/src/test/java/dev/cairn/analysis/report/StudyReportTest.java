package dev.cairn.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.analysis.Scenes;
import dev.cairn.space.Categorical;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StudyReportTest {
  private static String data(String html) {
    var script = Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(html);
    assertThat(script.find()).isTrue();
    return script.group(1);
  }

  @Test
  void asks_noNetwork() {
    String html = StudyReport.html(Scenes.boosting(30));
    assertThat(html)
        .doesNotContain(
            "src=\"http", "src='http", "@import", "url(http", "fetch(", "XMLHttpRequest")
        .doesNotContainPattern("<link[^>]+href=\"http");
  }

  @Test
  void is_theSame_forTheSameView() {
    StudyView view = Scenes.boosting(60);
    assertThat(StudyReport.html(view)).isEqualTo(StudyReport.html(view));
  }

  @Test
  void shows_values_inTheUsersDirection() {
    StudyView view = Scenes.tradeoff(40, false);
    double accuracy = -view.finished().get(0).objectives()[0];
    String shown = Json.number(accuracy).toString();
    assertThat(accuracy).isPositive();
    assertThat(data(StudyReport.html(view))).contains("\"values\":[[" + shown);
  }

  @Test
  void names_theSteps_ofAGridOfFidelities() {
    var space = SearchSpace.of(Categorical.of("kind", "a", "b"));
    var steps = Grid.of(List.of("epoch", "fraction"), new double[][] {{3, 0.25}, {27, 1}});
    var spec = StudySpec.of("s", space, Goal.minimize("loss")).withFidelity(steps);
    assertThat(data(StudyReport.html(StudyView.empty(spec))))
        .contains("\"fidelity\":\"epoch × fraction\",\"fullFidelity\":27")
        .contains("\"steps\":[[0.75,\"3 × 0.25\"],[27,\"27 × 1\"]]");
  }

  @Test
  void keeps_namesThatLookLikeMarkup_insideTheData() {
    var space = SearchSpace.of(Categorical.of("kind", "</script><script>alert(1)", "<!--", "b"));
    var spec = StudySpec.of("odd", space, Goal.minimize("</script>"));
    String html = StudyReport.html(StudyView.empty(spec));
    assertThat(html).doesNotContain("alert(1)\"," + "\"<!--").doesNotContain("<script>alert");
    assertThat(data(html)).contains("\\u003c/script>\\u003cscript>alert(1)");
  }

  @Test
  void shows_anEvenPart_andTheBest_ofVeryManyTrials() {
    StudyView view = Scenes.plain(1_007);
    StudyView shown = Excerpt.of(view, 100);
    assertThat(shown.finished().size()).isBetween(90, 130);
    assertThat(Ranking.best(shown)).isEqualTo(Ranking.best(view));
    assertThat(Json.embedded(PageData.of(view, List.of(), 100))).contains("\"of\":1007");
    assertThat(Excerpt.of(view, 1_007)).isSameAs(view);
  }

  @Test
  void carries_theLicenceOfItsLibrary() {
    assertThat(StudyReport.html(Scenes.boosting(0)))
        .contains("The MIT License", "Copyright (c) 2022 Leon Sorokin");
  }

  @Test
  void rounds_numbers_toWhatAFloatHolds() {
    assertThat(Json.number(0.1 + 0.2).toString()).isEqualTo("0.3");
    assertThat(Json.number(12).toString()).isEqualTo("12");
    assertThat(Json.number(Double.NaN).toString()).isEqualTo("null");
    assertThat(Json.number(1e-300).toString()).isEqualTo("1.0E-300");
    assertThat(Json.number(1e300).toString()).isEqualTo("1.0E300");
  }
}
