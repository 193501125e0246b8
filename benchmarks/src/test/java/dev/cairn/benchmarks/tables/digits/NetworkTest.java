package dev.cairn.benchmarks.tables.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
  private static final Path DATA = Path.of("../examples/data/digits.csv.gz");

  @Test
  void a_product_isThatOfItsMatrices_alsoOfAPartOfThem() {
    RandomGenerator random = Stream.of(1);
    float[] a = random(4 * 7, random);
    a[3] = 0;
    float[] b = random(5 * 16, random);
    float[] out = random(4 * 16, random);
    float[] before = out.clone();
    new Product(8).add(a, 7, 1, 4, 5, b, 16, out);
    for (int row = 0; row < 4; row++) {
      for (int j = 0; j < 16; j++) {
        double sum = before[row * 16 + j];
        for (int k = 0; k < 5; k++) {
          sum += (double) a[row * 7 + k] * b[k * 16 + j];
        }
        assertThat(out[row * 16 + j]).isCloseTo((float) sum, within(1e-5f));
      }
    }
  }

  @Test
  void a_layer_learnsTheGradientOfItsSums() {
    RandomGenerator random = Stream.of(2);
    Layer layer = new Layer(3, 2, random);
    Product product = new Product(16);
    float[] x = random(4 * 5, random);
    float[] errors = new float[4 * layer.width];
    for (int b = 0; b < 4; b++) {
      errors[b * layer.width] = (float) random.nextGaussian();
      errors[b * layer.width + 1] = (float) random.nextGaussian();
    }
    layer.learn(x, 5, errors, 4, product);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 2; j++) {
        int at = i * layer.width + j;
        float was = layer.weights[at];
        layer.weights[at] = was + 0.5f;
        double above = weighted(layer, x, errors, product);
        layer.weights[at] = was - 0.5f;
        double below = weighted(layer, x, errors, product);
        layer.weights[at] = was;
        assertThat(layer.gradient[at]).isCloseTo((float) (above - below), within(1e-4f));
      }
    }
  }

  @Test
  void errors_goBackByTheWeights() {
    RandomGenerator random = Stream.of(3);
    Layer layer = new Layer(3, 2, random);
    Product product = new Product(16);
    float[] x = random(8, random);
    float[] errors = new float[layer.width];
    errors[0] = 1.5f;
    errors[1] = -0.5f;
    float[] back = new float[8];
    layer.back(errors, 1, product, back, 8);
    for (int i = 0; i < 3; i++) {
      float was = x[i];
      x[i] = was + 0.5f;
      double above = weighted(layer, x, errors, product);
      x[i] = was - 0.5f;
      double below = weighted(layer, x, errors, product);
      x[i] = was;
      assertThat(back[i]).isCloseTo((float) (above - below), within(1e-5f));
    }
  }

  /** The sum of the layer's sums, weighted by the errors. */
  private static double weighted(Layer layer, float[] x, float[] errors, Product product) {
    int batch = errors.length / layer.width;
    float[] sums = new float[errors.length];
    layer.sums(x, x.length / batch, batch, product, sums);
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += sums[i] * errors[i];
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void errors_goBackByTheSlopeOfTheActivation(Activation activation) {
    for (float x = -6.05f; x < 6; x += 0.1f) {
      float[] three = {x - 0.01f, x, x + 0.01f};
      activation.apply(three, 3);
      float[] error = {1};
      activation.back(new float[] {three[1]}, error, 1);
      assertThat(error[0]).isCloseTo((three[2] - three[0]) / 0.02f, within(2e-3f));
      double exact = activation == Activation.TANH ? Math.tanh(x) : Math.max(0, x);
      assertThat((double) three[1]).isCloseTo(exact, within(1e-4));
    }
  }

  @Test
  void a_network_learnsTheDigits_withDropoutToo() throws IOException {
    Digits digits = Digits.read(DATA);
    assertThat(digits.train().rows() + digits.validation().rows() + digits.test().rows())
        .isEqualTo(1797);
    for (double dropout : new double[] {0, 0.3}) {
      Settings settings =
          new Settings(
              0.01,
              32,
              true,
              new int[] {16, 24},
              new Activation[] {Activation.TANH, Activation.RELU},
              new double[] {dropout, dropout});
      Network network = new Network(settings, digits.train().rows(), Stream.of(7));
      int before = network.wrong(digits.test());
      for (int epoch = 0; epoch < 20; epoch++) {
        network.epoch(digits.train(), settings.rate(epoch, 20));
      }
      assertThat(before).isGreaterThan(400);
      assertThat(network.wrong(digits.train())).isLessThan(30);
      assertThat(network.wrong(digits.test())).isLessThan(50);
    }
  }

  private static float[] random(int size, RandomGenerator random) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
