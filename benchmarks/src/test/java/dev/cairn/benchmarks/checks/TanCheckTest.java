package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.transfer.law.PrivateTraining;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TanCheckTest {
  @Test
  void aDoubleWithAQuarterOfBatchAndNoise_trainsAlike_forAQuarterOfTheGradients()
      throws IOException {
    var rows = LabelledData.rows(Path.of("..", "examples", "data", "digits.csv.gz"));
    TanCheck check = new TanCheck(rows, new PrivateTraining(1024, 64), 40, 4);
    TanCheck.Run whole = check.run(1, 1, 4);
    TanCheck.Run quarter = check.run(4, 1, 4);
    TanCheck.Run noisier = new TanCheck(rows, new PrivateTraining(256, 64), 40, 4).run(1, 1, 4);
    assertThat(whole.last()).isLessThan(0.8 * Math.log(10));
    assertThat(quarter.apart(whole)).isLessThan(0.04);
    assertThat(noisier.apart(whole)).as("with all of the noise").isGreaterThan(0.3);
    assertThat(quarter.gradients() / whole.gradients()).isCloseTo(0.25, within(0.01));
  }
}
