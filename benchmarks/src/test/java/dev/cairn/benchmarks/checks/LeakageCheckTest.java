package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LeakageCheckTest {
  @Test
  void aChoiceWithoutNoise_tellsOneRecord() {
    double[] chosen = LeakageCheck.chosen();
    assertThat(chosen[0]).isNotEqualTo(chosen[1]);
  }

  @Test
  void theBestOfAPrivateStudy_tellsNoMoreThanItsEpsilonAllows() throws IOException {
    LeakageCheck check = new LeakageCheck(4, 200);
    double[] told = check.told();
    assertThat(check.epsilon()).isBetween(1.0, 3.0);
    assertThat(check.most()).isBetween(0.7, 0.95);
    assertThat(told[0]).isBetween(0.4, 0.6);
    assertThat(told[1]).isBetween(0.4, check.most());
  }
}
