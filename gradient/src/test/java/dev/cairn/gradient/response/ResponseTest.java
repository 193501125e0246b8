package dev.cairn.gradient.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(Real.log("a", 0.01, 100), Real.of("b", 0, 0.9));
  private static final int SEEDS = 200;
  private static final Tensors WEIGHTS = weights(1, 3, 2);

  /** A matrix, a bias and a single number. */
  private static Tensors weights(long seed, int rows, int columns) {
    Draws draws = Draws.of(seed);
    return Tensors.of(
        draws.normal(rows, columns).mul(new Scalar(1 / Math.sqrt(columns))),
        draws.normal(rows),
        Torch.of(0.7));
  }

  private static Hyperparameters settings(Spread spread) {
    List<Dial> dials = SPACE.columns().stream().map(Dial::of).toList();
    var start = SPACE.configuration(new double[] {2, 0.3});
    return Hyperparameters.of(start, dials, spread, WEIGHTS);
  }

  static List<Response> responses() {
    Hyperparameters at = settings(Spread.NETWORK);
    return List.of(
        Structured.of(at.coordinates(), WEIGHTS, weights(2, 3, 2), Draws.of(3)),
        Generator.invariant(at, WEIGHTS, 0, Draws.of(3)),
        Generator.invariant(at, WEIGHTS, 5, Draws.of(3)),
        Generator.plain(at, WEIGHTS, 5, Draws.of(3)));
  }

  private static Tensor loss(Response response, Tensors coordinates) {
    Tensors weights = response.weights(coordinates);
    Tensors factors = weights(4, 3, 2);
    return weights.dot(factors).add(weights.dot(weights));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void derivatives_byParametersAndHyperparameters_areThoseOfFiniteDifferences(Response response) {
    Tensors coordinates = Tensors.of(Torch.of(1.2), Torch.of(-0.4)).leaves();
    Tensors by = response.parameters().and(coordinates);
    Tensors gradient = Gradients.of(loss(response, coordinates), by);
    for (int i = 0; i < by.parts().size(); i++) {
      double[] numbers = Torch.numbers(by.get(i));
      double[] derivatives = Torch.numbers(gradient.get(i));
      for (int k = 0; k < numbers.length; k++) {
        double up = moved(response, coordinates, by.get(i), numbers, k, 1e-5);
        double down = moved(response, coordinates, by.get(i), numbers, k, -1e-5);
        assertThat((up - down) / 2e-5)
            .isCloseTo(derivatives[k], within(1e-6 * (1 + Math.abs(derivatives[k]))));
      }
    }
  }

  private static double moved(
      Response response, Tensors coordinates, Tensor part, double[] numbers, int k, double by) {
    double[] elsewhere = numbers.clone();
    elsewhere[k] += by;
    var parts = Tensors.of(part);
    parts.assign(List.of(elsewhere));
    double loss = loss(response, coordinates).item_double();
    parts.assign(List.of(numbers));
    return loss;
  }

  @Test
  void aStructuredResponse_beginsAsTheNetwork_andScalesRows() {
    Hyperparameters at = settings(Spread.NETWORK);
    Tensors gated = weights(2, 3, 2);
    var response = Structured.of(at.coordinates(), WEIGHTS, gated, Draws.of(3));
    assertThat(response.weights(at.coordinates()).numbers())
        .usingRecursiveComparison()
        .isEqualTo(WEIGHTS.numbers());
    Tensors away = at.coordinates().plus(1, Tensors.of(Torch.of(1), Torch.of(-2)));
    double[] changes = Torch.numbers(response.weights(away).minus(WEIGHTS).get(0));
    double[] rows = Torch.numbers(gated.get(0));
    double[] gates = Torch.numbers(response.gates().get(0));
    for (int i = 0; i < changes.length; i++) {
      int row = i / 2;
      double gate = gates[2 * row] - 2 * gates[2 * row + 1];
      assertThat(changes[i]).isCloseTo(gate * rows[i], within(1e-12));
    }
  }

  @Test
  void everyHyperparameterOfASpread_hasAPartInTheResponse() {
    Hyperparameters at = settings(Spread.WEIGHT);
    var response = Generator.invariant(at, WEIGHTS, 0, Draws.of(3));
    assertThat(response.outputs().get(0).size(1)).isEqualTo(2 * 2 * 10);
    Tensors coordinates = at.coordinates().leaves();
    Tensors gradient =
        Gradients.of(response.weights(coordinates).dot(weights(4, 3, 2)), coordinates);
    assertThat(gradient.numbers())
        .allSatisfy(part -> assertThat(Arrays.stream(part)).noneMatch(each -> each == 0));
  }

  @Test
  void aResponseLargerThanMemory_isRefused() {
    Tensors wide = Tensors.of(Torch.zeros(20_000));
    assertThatThrownBy(() -> Structured.of(wide, wide, wide, Draws.of(3)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("20000 hyperparameters")
        .hasMessageContaining("hypergradient");
  }

  private static double[] sizes(boolean invariant, int hidden) {
    Tensors weights = Tensors.of(weights(1, 60, 50).get(0));
    Hyperparameters at = settings(Spread.NETWORK);
    Response response =
        invariant
            ? Generator.invariant(at, weights, hidden, Draws.of(3))
            : Generator.plain(at, weights, hidden, Draws.of(3));
    Tensors base = ((Generator) response).base();
    double[] sizes = new double[21];
    for (int i = 0; i < sizes.length; i++) {
      Tensor place = Torch.of(i / 20.0);
      Tensors coordinates =
          Tensors.of(at.dials().get(0).atPlace(place), at.dials().get(1).atPlace(place));
      sizes[i] = response.weights(coordinates).minus(base).norm();
    }
    return sizes;
  }

  private static double variation(double[] numbers) {
    double mean = Arrays.stream(numbers).average().orElseThrow();
    double square = Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).sum();
    return Math.sqrt(square / numbers.length) / mean;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200})
  void withMagnitudesApart_whatIsMadeIsAsLargeEverywhere(int hidden) {
    assertThat(variation(sizes(true, hidden))).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200})
  void without_itGrowsInProportionToTheHyperparameters(int hidden) {
    double[] sizes = sizes(false, hidden);
    assertThat(variation(sizes)).isGreaterThan(0.5);
    for (int i = 0; i < sizes.length; i++) {
      assertThat(sizes[i]).isCloseTo(sizes[20] * i / 20, within(1e-9 * sizes[20]));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200})
  void madeWeights_beginWithTheVarianceOfTheNetworks(int hidden) {
    Tensors weights = Tensors.of(weights(1, 10, 50).get(0));
    Hyperparameters at = settings(Spread.NETWORK);
    for (boolean invariant : new boolean[] {true, false}) {
      double sum = 0;
      for (int seed = 0; seed < SEEDS; seed++) {
        Response response =
            invariant
                ? Generator.invariant(at, weights, hidden, Draws.of(seed))
                : Generator.plain(at, weights, hidden, Draws.of(seed));
        Tensors anywhere = new Global().draw(at, Draws.of(seed, 1));
        Tensors made = response.weights(anywhere);
        sum += made.product(made) / made.size();
      }
      assertThat(sum / SEEDS).isCloseTo(1 / 50.0, within(0.2 / 50));
    }
  }

  @Test
  void overHyperparameters_theSizeOfWeightsVariesFiveTimesLess_withMagnitudesApart() {
    assertThat(variation(sizes(false, 200)) / variation(sizes(true, 200))).isGreaterThan(5);
  }
}
