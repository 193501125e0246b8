package dev.cairn.gradient.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorTest {
  private static final double[] MEANS = {0.5, -1.5, 2};
  private final Posterior posterior =
      Posterior.around(Tensors.of(Torch.of(MEANS, 3), Torch.of(new double[] {0.1}, 1)), 0.3);

  private static double divergence(double mean, double deviation, double variance) {
    return 0.5
        * ((mean * mean + deviation * deviation) / variance
            - 1
            + Math.log(variance / (deviation * deviation)));
  }

  @Test
  void divergence_isTheSumOverWeights() {
    double expected = divergence(0.1, 0.3, 0.2);
    for (double mean : MEANS) {
      expected += divergence(mean, 0.3, 0.7);
    }
    assertThat(posterior.divergence(List.of(0.7, 0.2)).item_double())
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void thePriorsVariances_areWhereTheDivergenceIsLeast() {
    List<Double> best = posterior.variances();
    assertThat(best.get(0)).isCloseTo((0.25 + 2.25 + 4) / 3 + 0.09, within(1e-12));
    double least = posterior.divergence(best).item_double();
    for (double factor : new double[] {0.99, 1.01}) {
      assertThat(posterior.divergence(List.of(best.get(0) * factor, best.get(1))).item_double())
          .isGreaterThan(least);
      assertThat(posterior.divergence(List.of(best.get(0), best.get(1) * factor)).item_double())
          .isGreaterThan(least);
    }
  }

  @Test
  void derivatives_passThroughADraw() {
    Tensors draw = posterior.draw(Draws.of(1));
    Tensors gradient = Gradients.of(draw.get(0).sum(), posterior.all());
    double[] drawn = draw.numbers().get(0);
    double[] byLogarithm = gradient.numbers().get(2);
    for (int i = 0; i < MEANS.length; i++) {
      assertThat(gradient.numbers().get(0)[i]).isEqualTo(1);
      assertThat(byLogarithm[i]).isCloseTo(drawn[i] - MEANS[i], within(1e-12));
    }
  }
}
