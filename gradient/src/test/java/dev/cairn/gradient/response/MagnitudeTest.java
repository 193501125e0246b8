package dev.cairn.gradient.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it is worth to keep magnitudes apart: steps until a hypernetwork is near the response. */
@Tag("slow")
class MagnitudeTest {
  private static final double HIGH = Math.log(10);
  private static final SearchSpace SPACE =
      SearchSpace.of(Real.log(DiagonalRidge.PENALTY, Math.exp(-HIGH), Math.exp(HIGH)));
  private static final int SEEDS = 10;
  private static final int MOST = 1500;
  private static final int EACH = 10;
  private static final int HIDDEN = 20;

  private final DiagonalRidge ridge = DiagonalRidge.of(8, 3);

  /**
   * Steps until what is left of the weights, over the range, is a hundredth of their square; one
   * more than the most where it takes more.
   */
  private int steps(boolean invariant, Optimizer optimizer, long seed, int most) {
    var options =
        new Hypernetwork.Options(
            Hypernetwork.Region.GLOBAL, HIDDEN, invariant, 0.1, 1, 1, MOST, 0.01, 1);
    Start start = Trainings.start(ridge, SPACE, new double[] {1}, optimizer, seed);
    var training = (Alternation) new Hypernetwork(options).start(start);
    for (int steps = 0; steps <= most; steps += EACH) {
      if (left(training) < 0.01) {
        return steps;
      }
      for (int i = 0; i < EACH; i++) {
        Trainings.step(training);
      }
    }
    return most + 1;
  }

  private double left(Alternation training) {
    double left = 0;
    double all = 0;
    for (double at = -HIGH; at <= HIGH; at += HIGH / 5) {
      double place = at;
      double[] found = Torch.scoped(() -> Torch.numbers(Trainings.at(training, place).get(0)));
      double[] exact = ridge.best(Math.exp(at));
      for (int i = 0; i < exact.length; i++) {
        left += Math.pow(found[i] - exact[i], 2);
        all += exact[i] * exact[i];
      }
    }
    return left / all;
  }

  /** In how many seeds it takes fewer steps than without. */
  private int fewer(Optimizer optimizer) {
    int fewer = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      int apart = steps(true, optimizer, seed, MOST);
      fewer += apart <= MOST && steps(false, optimizer, seed, apart) > apart ? 1 : 0;
    }
    return fewer;
  }

  @Test
  void descentTakesFewerSteps_inNineOfTenSeeds() {
    assertThat(fewer(Trainings.sgd(0.02))).isGreaterThanOrEqualTo(9);
  }

  @Test
  void adamTakesFewerSteps_inNineOfTenSeeds() {
    assertThat(fewer(Trainings.adam(0.01))).isGreaterThanOrEqualTo(9);
  }
}
