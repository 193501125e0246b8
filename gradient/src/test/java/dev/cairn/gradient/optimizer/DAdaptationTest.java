package dev.cairn.gradient.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.gradient.tensor.Torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DAdaptationTest {
  private final DAdaptAveraging averaging = new DAdaptAveraging(new DAdaptAveraging.Options());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theAnalysedEstimate_isNeverAboveTheDistance_onMaximaOfAffineFunctions(long seed) {
    MaxAffine problem = MaxAffine.random(1 + (int) (seed % 6), seed);
    MaxAffine.Run run = Torch.scoped(() -> problem.run(averaging, 500));
    assertThat(run.greatestEstimate()).isLessThanOrEqualTo(problem.distance() * (1 + 1e-9));
    assertThat(run.greatestEstimate()).isGreaterThan(problem.distance() / 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 6})
  void theGapOfTheMeanWeights_onceTheEstimateHasGrown_isBelowThatOfTheBestRate(long seed) {
    int steps = 1600;
    MaxAffine problem = MaxAffine.random(1 + (int) (seed % 6), seed);
    double gap = Torch.scoped(() -> problem.run(averaging, steps)).gap();
    double order = problem.distance() * problem.steepness() / Math.sqrt(steps);
    assertThat(gap).isBetween(0.0, order);
  }
}
