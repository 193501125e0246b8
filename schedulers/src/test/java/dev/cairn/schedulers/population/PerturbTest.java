package dev.cairn.schedulers.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerturbTest {
  private static final Categorical<String> KIND = Categorical.of("kind", "plain", "deep");
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Real.log("rate", 1e-3, 1),
          Real.of("decay", 0, 1),
          Int.of("batch", 1, 64),
          Categorical.of("order", "a", "b", "c"),
          KIND,
          Int.of("layers", 1, 9).when(KIND.is("deep")));
  private static final double[] ROW = {0.1, 0, 2, 1, 1, 5};

  private static double[] explored(PbtProvider.Options options, int number) {
    Pause start = new Pause(new Origin(0, 1), ROW, null);
    return options
        .perturb(SPACE)
        .explore(new double[0], start, List.of(), Stream.of(1, number))
        .row();
  }

  private static PbtProvider.Options withResampling(double chance) {
    return new PbtProvider.Options(
        10, 0, PbtProvider.Exploit.TRUNCATION, 0.2, PbtProvider.Moves.AUTO, 0.8, 1.2, 0.1, chance);
  }

  @Test
  void multipliesByOneOfTwoFactors_whatIsNeverZero() {
    for (int number = 0; number < 50; number++) {
      double factor = explored(withResampling(0), number)[0] / 0.1;
      assertThat(Math.min(Math.abs(factor - 0.8), Math.abs(factor - 1.2))).isLessThan(1e-9);
    }
  }

  @Test
  void addsToWhatMayBeZero_andSoLeavesZero() {
    double most = 0;
    for (int number = 0; number < 50; number++) {
      most = Math.max(most, explored(withResampling(0), number)[1]);
    }
    assertThat(most).isBetween(0.05, 0.5);
  }

  @Test
  void movesWholeNumbersByOneAtLeast() {
    for (int number = 0; number < 50; number++) {
      assertThat(explored(withResampling(0), number)[2]).isIn(1.0, 3.0);
    }
  }

  @Test
  void copiesCategories_andWhatShapesTheModel() {
    for (int number = 0; number < 50; number++) {
      double[] row = explored(withResampling(1), number);
      assertThat(row[4]).isEqualTo(1);
      assertThat(row[5]).isEqualTo(5);
      assertThat(explored(withResampling(0), number)[3]).isEqualTo(1);
    }
  }
}
