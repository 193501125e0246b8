package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EfficiencyCheckTest {
  private static final Path DATA = Path.of("..", "examples", "data");

  private static Table cancer() throws IOException {
    return LabelledData.read(DATA.resolve("breast_cancer.csv"), y -> y == 1, 0);
  }

  @Test
  void tables_areRead_whole_andScaled() throws IOException {
    Table digits = LabelledData.read(DATA.resolve("digits.csv.gz"), y -> y % 2 == 0, 0);
    assertThat(digits.rows()).isEqualTo(1797);
    assertThat(digits.x()[0]).hasSize(64);
    assertThat(Arrays.stream(cancer().y()).sum()).isEqualTo(357);
    assertThat(Arrays.stream(cancer().x()).flatMapToDouble(Arrays::stream))
        .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
  }

  @Test
  void forestsAndNetworks_learn_atACost() throws IOException {
    Table table = cancer();
    List<Classifier> trained =
        IntStream.range(0, 12)
            .mapToObj(i -> Classifier.SPACE.sample(Stream.of(i)))
            .map(row -> Classifier.train(Classifier.SPACE.configuration(row), table))
            .toList();
    assertThat(trained).allSatisfy(c -> assertThat(c.operations()).isBetween(1e3, 1e9));
    assertThat(trained.stream().mapToDouble(Classifier::validation).min().orElseThrow())
        .isLessThan(0.08);
  }

  @Test
  void weight_choosesAModelThatIsCheaper_andHardlyWorse() throws IOException {
    EfficiencyCheck check = new EfficiencyCheck(new Table[] {cancer()}, 20);
    EfficiencyCheck.Pair pair = check.pair(check.chosen("gp", 0, 0), 0.01, 0);
    assertThat(pair.ratio()).isLessThan(0.5);
    assertThat(pair.loss()).isLessThan(0.04);
  }
}
