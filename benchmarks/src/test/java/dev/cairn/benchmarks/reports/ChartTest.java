package dev.cairn.benchmarks.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.curves.Band;
import dev.cairn.benchmarks.curves.Band.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void ticks_standAtRoundNumbers() {
    assertThat(Chart.step(0.7)).isCloseTo(1, within(1e-12));
    assertThat(Chart.step(13)).isCloseTo(20, within(1e-12));
    assertThat(Chart.step(0.00021)).isCloseTo(0.0005, within(1e-12));
    assertThat(Chart.step(6000)).isCloseTo(10000, within(1e-9));
  }

  @Test
  void a_chart_hasTheMedianAndTheQuartilesOfEveryBand() {
    Band a = new Band("p", "a", 3, List.of(new Point(1, 1, 2, 3), new Point(20, 0, 1, 2)));
    Band b = new Band("p", "b<", 3, List.of(new Point(1, 5, 5, 5), new Point(20, 4, 4, 4)));
    String chart = Chart.of(List.of(a, b), List.of("a", "b<"));
    assertThat(chart.split("opacity=\"0.12\"", -1)).hasSize(3);
    assertThat(chart).contains("<title>a</title>").contains("<title>b&lt;</title>");
    assertThat(chart).contains(">0<").contains(">20<").doesNotContain("NaN");
  }

  @Test
  void a_bandOfOneValue_isDrawn() {
    Band flat = new Band("p", "a", 1, List.of(new Point(1, 7, 7, 7)));
    assertThat(Chart.of(List.of(flat), List.of("a"))).contains(">7<").doesNotContain("NaN");
  }

  @Test
  void optimizers_beyondTheColours_areDashed() {
    assertThat(Chart.stroke(0)).contains("dasharray=\"none\"");
    assertThat(Chart.stroke(9)).doesNotContain("dasharray=\"none\"").isNotEqualTo(Chart.stroke(18));
  }
}
