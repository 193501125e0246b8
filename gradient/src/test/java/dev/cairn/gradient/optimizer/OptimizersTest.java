package dev.cairn.gradient.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Traces are from a computation with forty digits apart from this code. */
class OptimizersTest {
  private static final double[][] GRADIENTS = {
    {1, -2}, {1.5, -1}, {1, -1.5}, {2, 0.125}, {-1.5, -1}
  };
  private static final double NONE = Double.POSITIVE_INFINITY;

  private static Tensors at(double... numbers) {
    return Tensors.of(Torch.of(numbers, numbers.length));
  }

  /** Where steps along given gradients lead, from (1, -1). */
  private static double[][] trace(Optimizer optimizer, double scale) {
    Tensors weights = at(1, -1).leaves();
    Optimizer.State state = optimizer.start(weights);
    var trace = new double[GRADIENTS.length][];
    for (int i = 0; i < trace.length; i++) {
      state.step(weights, at(GRADIENTS[i][0], scale * GRADIENTS[i][1]), 1);
      trace[i] = weights.numbers().get(0);
    }
    return trace;
  }

  static Stream<Arguments> traces() {
    return Stream.of(
        Arguments.of(
            new Adam(new Adam.Options(0.1, 0.9, 0.999, 1e-8)),
            new double[][] {
              {0.900000001, -0.9000000005},
              {0.80091927532351, -0.80678203720851},
              {0.7029513363093, -0.71134854646248},
              {0.60489561617964, -0.63595746345024},
              {0.55671823093388, -0.55722487288743}
            }),
        Arguments.of(
            new Adam(new Adam.Options(0.1, 0.9, 0.999, 1e-8, 0.5)),
            new double[][] {
              {0.850000001, -0.8500000005},
              {0.70841927527351, -0.71428203718351},
              {0.57503037249563, -0.58313444457831},
              {0.44822313374118, -0.47858663933715},
              {0.37763459180837, -0.37592471680748}
            }),
        Arguments.of(
            new AdaMax(new AdaMax.Options(0.1, 0.9, 0.999, 1e-8)),
            new double[][] {
              {0.900000001, -0.9000000005},
              {0.81578947524561, -0.82624203237398},
              {0.73797488380464, -0.75192372875848},
              {0.66754743431671, -0.70098595650688},
              {0.63259758635024, -0.65018968414214}
            }),
        Arguments.of(
            new DAdaptSgd(new DAdaptSgd.Options(1, 0.5, 0.1, NONE)),
            new double[][] {
              {0.977639320225, -0.95527864045},
              {0.93291796067501, -0.91055728090001},
              {0.88819660112501, -0.85465558146251},
              {0.79216304772822, -0.83130928634513},
              {0.82291682442018, -0.7671224365262}
            }),
        Arguments.of(
            new DAdaptAveraging(new DAdaptAveraging.Options(0.1)),
            new double[][] {
              {0.95527864045, -0.91055728090001},
              {0.91296117202215, -0.89555340642658},
              {0.89679063069157, -0.86730223946059},
              {0.86037022048542, -0.88893085720431},
              {0.90766242290804, -0.87592138078268}
            }),
        Arguments.of(
            new DAdaptAdam(new DAdaptAdam.Options(1, 0.9, 0.99, 1e-8, 0.01, 0.1, NONE)),
            new double[][] {
              {0.89900001, -0.899000005},
              {0.76476768406407, -0.77237729922142},
              {0.43377739245312, -0.41918384399595},
              {-0.5293422253052, -0.14881381291583},
              {-0.1893285393921, 0.90723122125377}
            }));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void fiveSteps_leadWhereAComputationByHandDoes(Optimizer optimizer, double[][] expected) {
    double[][] found = trace(optimizer, 1);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).containsExactly(expected[i], within(1e-12));
    }
  }

  static Stream<Optimizer> scaleFree() {
    return Stream.of(
        new Adam(new Adam.Options(0.1, 0.9, 0.999, 1e-300, 0.1)),
        new AdaMax(new AdaMax.Options(0.1, 0.9, 0.999, 1e-300)));
  }

  @ParameterizedTest
  @MethodSource("scaleFree")
  void rescalingOfAGradient_changesNothing_whereEpsilonIsNothing(Optimizer optimizer) {
    double[][] plain = trace(optimizer, 1);
    double[][] scaled = trace(optimizer, 1e-6);
    for (int i = 0; i < plain.length; i++) {
      assertThat(scaled[i]).containsExactly(plain[i], within(1e-12));
    }
  }

  static Stream<Optimizer> all() {
    return Stream.of(
        new Adam(new Adam.Options()),
        new AdaMax(new AdaMax.Options()),
        new DAdaptAdam(new DAdaptAdam.Options()),
        new DAdaptAveraging(new DAdaptAveraging.Options()),
        new DAdaptSgd(new DAdaptSgd.Options()),
        new Sgd(new Sgd.Options()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCopyOfItsNumbers_goesOnAsTheOriginal(Optimizer optimizer) {
    Tensors weights = at(1, -1).leaves();
    Optimizer.State state = optimizer.start(weights);
    for (double[] gradient : GRADIENTS) {
      state.step(weights, at(gradient), 1);
    }
    List<double[]> saved = weights.and(state.tensors()).numbers();
    Tensors copy = at(1, -1).leaves();
    Optimizer.State second = optimizer.start(copy);
    copy.and(second.tensors()).assign(saved);
    state.step(weights, at(1, 1), 1);
    second.step(copy, at(1, 1), 1);
    assertThat(copy.numbers().get(0)).containsExactly(weights.numbers().get(0));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aGradientOfZero_movesNothing(Optimizer optimizer) {
    Tensors weights = at(1, -1).leaves();
    optimizer.start(weights).step(weights, at(0, 0), 1);
    assertThat(weights.numbers().get(0)).containsExactly(1, -1);
  }

  @Test
  void growth_limitsTheEstimateOfTheDistance() {
    var free = new DAdaptSgd(new DAdaptSgd.Options(1, 0, 1e-6, NONE));
    var bound = new DAdaptSgd(new DAdaptSgd.Options(1, 0, 1e-6, 1.02));
    assertThat(distance(free, 100)).isGreaterThan(1);
    assertThat(distance(bound, 100)).isBetween(1e-6, 1e-6 * Math.pow(1.02, 100) * 1.000001);
  }

  private static double distance(Optimizer optimizer, int steps) {
    Tensors weights = at(1).leaves();
    Optimizer.State state = optimizer.start(weights);
    for (int i = 0; i < steps; i++) {
      state.step(weights, at(1), 1);
    }
    return state.notes().getOrDefault("distance", Double.NaN);
  }
}
