package dev.cairn.benchmarks.tables.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DigitsTrainingTest {
  @Test
  void an_epoch_leavesTheTrainingAsItWas() throws IOException {
    DigitsTraining begun =
        DigitsTraining.on(Path.of("../examples/data/digits.csv.gz")).anew(3).next(0.01, 0, 0.3);
    double before = begun.validation();
    DigitsTraining next = begun.next(0.01, 0.3, 0);
    assertThat(begun.validation()).isEqualTo(before);
    assertThat(next.validation()).isLessThan(before);
    assertThat(next.epochs()).isEqualTo(2);
    assertThat(begun.next(0.01, 0.3, 0).test()).isEqualTo(next.test());
  }
}
