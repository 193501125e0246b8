package dev.cairn.benchmarks.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveFilesTest {
  private static final String HEADER = "problem,split,optimizer,seed,n,best_so_far";

  @Test
  void curves_comeBackAsTheyWereWritten_atTheCustomaryPlaces() {
    double[] best = new double[60];
    Arrays.setAll(best, i -> i < 3 ? Double.NaN : 1.0 / (i + 1));
    Curve curve = Curve.dense("gramacy", "cairn-tpe", 4, best);
    List<Curve> back = read(CurveFiles.write(List.of(curve)));
    assertThat(back).hasSize(1);
    assertThat(back.get(0).n()).containsExactly(1, 2, 5, 10, 20, 30, 40, 50, 60);
    assertThat(back.get(0).best()).startsWith(Double.NaN, Double.NaN, 0.2, 0.1, 0.05);
    assertThat(back.get(0)).extracting(Curve::problem).isEqualTo("gramacy");
    assertThat(back.get(0)).extracting(Curve::optimizer).isEqualTo("cairn-tpe");
    assertThat(back.get(0)).extracting(Curve::seed).isEqualTo(4);
    assertThat(CurveFiles.write(back)).isEqualTo(CurveFiles.write(List.of(curve)));
  }

  @Test
  void further_columnsAreIgnored() {
    List<Curve> curves =
        read(HEADER + ",cost\nbranin,dev,a,0,5,1.5,250\nbranin,dev,a,1,5,2.5,250\n");
    assertThat(curves).hasSize(2);
    assertThat(curves.get(1).at(5)).isEqualTo(2.5);
  }

  @Test
  void a_lineThatIsWrong_isNamed() {
    assertThatThrownBy(() -> read(HEADER + "\nbranin,dev,a,0,5,1\nbranin,dev,a,0,six,1\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> read(HEADER + "\nbranin,dev\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("2 columns");
  }

  @Test
  void a_folder_givesTheCurvesOfItsFilesThatHaveSome(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.csv"), HEADER + "\nbranin,dev,a,0,5,1\n");
    Files.writeString(folder.resolve("b.csv"), HEADER + "\nbranin,dev,b,0,5,2\n");
    Files.writeString(folder.resolve("overhead.csv"), "what,optimizer\nask,a\n");
    assertThat(CurveFiles.readFolder(folder))
        .extracting(Curve::optimizer)
        .containsExactly("a", "b");
  }

  @Test
  void a_folderWithoutCurves_isRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> CurveFiles.readFolder(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(HEADER);
    assertThatThrownBy(() -> CurveFiles.readFolder(folder.resolve("absent")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no folder");
  }

  private static List<Curve> read(String text) {
    return CurveFiles.read("test.csv", text.lines().toList());
  }
}
