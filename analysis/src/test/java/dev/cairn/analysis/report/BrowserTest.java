package dev.cairn.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.analysis.Members;
import dev.cairn.analysis.Scenes;
import dev.cairn.analysis.Ways;
import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.trial.StudyView;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages in Chromium; skipped where none is installed. */
@Tag("slow")
class BrowserTest {
  private static final String CHARTS = "importance slices parallel timeline trials";

  @TempDir private Path folder;

  private Browser.Seen open(StudyView view, int width) throws Exception {
    Browser.Seen seen = open(StudyReport.html(view), "probe.js", width);
    assertThat(seen.facts()).containsKey("shown");
    return seen;
  }

  private Browser.Seen open(Comparison comparison, int width) throws Exception {
    return open(ComparisonReport.html(comparison), "comparison-probe.js", width);
  }

  private Browser.Seen open(String html, String probe, int width) throws Exception {
    Optional<Browser> browser = Browser.installed();
    assumeTrue(
        browser.isPresent(),
        "No Chromium found: install it or name it in CAIRN_CHROMIUM to test the pages.");
    Browser.Seen seen = browser.get().open(html, probe, width, folder);
    assertThat(seen.console()).isEmpty();
    assertThat(seen.facts()).doesNotContainKey("error");
    assertThat(seen.fact("blank")).isEqualTo("0");
    assertThat(seen.fact("wide")).as("wider than the window").isEqualTo("false");
    return seen;
  }

  @Test
  void shows_everyChart_ofAConditionalStudyWithCurves() throws Exception {
    var seen = open(Scenes.boosting(120), 1280);
    assertThat(seen.fact("sections").split(" "))
        .contains("history", "curves", "stopping", "contour")
        .contains(CHARTS.split(" "));
    assertThat(Integer.parseInt(seen.fact("charts"))).isGreaterThanOrEqualTo(12);
    assertThat(seen.fact("shown")).isEqualTo("120 of 120 shown");
  }

  @Test
  void shows_rungs_stages_andWhatStartingOverTook() throws Exception {
    var seen = open(Scenes.boosting(120), 1280);
    assertThat(seen.fact("saved")).matches("\\d+ % of what all trials in full .* was saved.");
    assertThat(seen.fact("rungs")).isEqualTo("1 3 9 27 81");
    seen = open(Members.population(true), 390);
    assertThat(seen.fact("rungs")).isEqualTo("4 8 12 0 to 4 4 to 8 8 to 12");
    assertThat(seen.fact("repeated")).startsWith("Starting over took 0.333 of ");
    assertThat(seen.fact("changed")).isEqualTo("learning_rate 0.096, momentum 0.3");
  }

  @Test
  void filters_sorts_brushes_andOpensTrials() throws Exception {
    StudyView view = Scenes.boosting(120);
    long failed = view.finished().stream().filter(t -> !t.failure().isEmpty()).count();
    var seen = open(view, 1280);
    assertThat(failed).isPositive();
    assertThat(seen.fact("failed")).isEqualTo(failed + " of 120 shown");
    assertThat(seen.fact("unknown")).startsWith("There is no column “nosuch”.");
    assertThat(seen.fact("sorted")).isEqualTo("ascending");
    assertThat(seen.fact("dialog")).startsWith("Trial ");
    assertThat(seen.fact("brushed")).matches("[1-9]\\d* of \\d+ picked");
    assertThat(seen.fact("picked"))
        .startsWith(seen.fact("brushed").split(" ", 2)[0] + " of 120 shown, picked");
    assertThat(seen.fact("followed")).as("history follows").isEqualTo("true");
    assertThat(seen.fact("cleared")).isEqualTo("120 of 120 shown");
  }

  @Test
  void shows_frontAndConstraints_ofSeveralObjectives() throws Exception {
    var seen = open(Scenes.tradeoff(200, true), 1280);
    assertThat(seen.fact("sections").split(" "))
        .contains("history", "frontier", "cube", "constraints")
        .contains(CHARTS.split(" "));
    assertThat(seen.fact("second")).startsWith("History of latency_ms");
  }

  @Test
  void fits_aNarrowWindow_lightAndDark() throws Exception {
    var seen = open(Scenes.tradeoff(60, false), 390);
    assertThat(seen.fact("sections")).contains("frontier");
    assertThat(seen.fact("before")).isEqualTo("light rgb(246, 247, 249)");
    assertThat(seen.fact("after")).isEqualTo("dark rgb(20, 23, 27)");
  }

  @Test
  void stays_small_withTenThousandTrials() throws Exception {
    var seen = open(Scenes.plain(10_000), 1280);
    assertThat(seen.fact("shown")).isEqualTo("10,000 of 10,000 shown");
    assertThat(Integer.parseInt(seen.fact("rows"))).isLessThan(60);
  }

  @Test
  void shows_everyKindOfParameter() throws Exception {
    var seen = open(Scenes.odd(80), 1280);
    assertThat(seen.fact("sections").split(" "))
        .contains("constraints")
        .contains(CHARTS.split(" "));
    assertThat(seen.fact("shown")).isEqualTo("80 of 80 shown");
  }

  @Test
  void shows_studiesWithoutResults() throws Exception {
    assertThat(open(Scenes.boosting(0), 1280).fact("shown")).isEqualTo("0 of 0 shown");
    assertThat(open(Scenes.boosting(1), 1280).fact("shown")).isEqualTo("1 of 1 shown");
    assertThat(open(Scenes.tradeoff(0, true), 1280).fact("shown")).isEqualTo("0 of 0 shown");
    assertThat(open(Scenes.broken(5), 1280).fact("failed")).isEqualTo("5 of 5 shown");
  }

  @Test
  void shows_studiesSideBySide_overComputeAndTime_onAnyAxes() throws Exception {
    for (int width : new int[] {1280, 390}) {
      var seen = open(Ways.three(), width);
      assertThat(seen.fact("sections")).isEqualTo("courses studies settings schedules");
      assertThat(seen.fact("charts")).isEqualTo("4");
      assertThat(seen.fact("heading"))
          .isEqualTo("digits-auto, digits-hypergradient, digits-self-tuning");
      assertThat(seen.fact("first")).startsWith("digits-auto auto asha 12 6000 ");
      assertThat(seen.fact("moved")).matches("l2 0.001 0.1 → 0.005\\d* 0.1 → 0.001\\d*");
      assertThat(seen.fact("tip")).startsWith("digits-").contains("loss: ", " gradients, ");
      assertThat(seen.fact("drawings")).isEqualTo("8");
    }
  }

  @Test
  void shows_manyStudies_andThoseWithoutAValue() throws Exception {
    var seen = open(Ways.accuracies(9), 1280);
    assertThat(seen.fact("sections")).isEqualTo("courses studies settings");
    assertThat(seen.fact("heading")).isEqualTo("9 studies");
    assertThat(seen.fact("last")).isEqualTo("sampler-number-8 tpe 0 0 0 none none none none none");
    seen = open(Ways.nothing(), 1280);
    assertThat(seen.fact("sections")).isEqualTo("courses studies");
    assertThat(seen.fact("charts")).isEqualTo("0");
  }
}
