package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.space.Configuration;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModeChoiceTest {
  private static final ModeChoice CHOICE = new ModeChoice(1);
  private static final Problem PROBLEM = CHOICE.problem();

  @Test
  void planted_constantsGiveTheShares_butForChance() {
    assertThat(PROBLEM.evaluate(CHOICE.planted(), 20).objectives()[0]).isZero();
    double drawn = PROBLEM.evaluate(CHOICE.planted(), 20, 7).objectives()[0];
    assertThat(drawn).isBetween(0.001, 0.1); // some 6,000 choices
    assertThat(PROBLEM.evaluate(CHOICE.planted(), 20, 7).score()).isZero();
  }

  @Test
  void a_fewDays_sayRoughlyWhatAllDo() {
    Configuration zero = PROBLEM.space().configuration(new double[8]);
    double full = PROBLEM.evaluate(zero, 20).objectives()[0];
    assertThat(full).isBetween(0.1, 2.0);
    assertThat(PROBLEM.evaluate(zero, 4).objectives()[0]).isCloseTo(full, within(0.1));
  }

  @Test
  void stopping_saves() throws IOException {
    Contender contender = Contender.of("random+extrapolation");
    assertThat(ModeChoiceCheck.run(contender, 20, 0).trials()).isGreaterThan(30);
  }
}
