package dev.cairn.benchmarks.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.transfer.parametrization.Multipliers;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class NetTest {
  private static final Shape RESIDUAL = new Shape(3, 8, 2, 2, true);
  private static final Shape PLAIN = new Shape(3, 8, 2, 2, false);

  private static double slope(DoubleUnaryOperator function) {
    double h = 1e-5;
    return (function.applyAsDouble(h) - function.applyAsDouble(-h)) / (2 * h);
  }

  private static double[] with(double[] x, int i, double more) {
    double[] changed = x.clone();
    changed[i] += more;
    return changed;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void dense_blamesInputs_asDifferencesDo() {
    var random = Stream.of(1);
    var dense = new Dense(5, 7, 1, new Multipliers(1, 1, 1), random);
    double[] x = random.doubles(10, -1, 1).toArray();
    double[] errors = random.doubles(14, -1, 1).toArray();
    double[] back = new double[10];
    dense.back(errors, 2, back);
    for (int i = 0; i < x.length; i++) {
      int at = i;
      DoubleUnaryOperator along =
          h -> {
            double[] out = new double[14];
            dense.forward(with(x, at, h), 2, out);
            return dot(out, errors);
          };
      assertThat(back[i]).isCloseTo(slope(along), within(1e-8));
    }
  }

  @Test
  void norm_blamesInputs_asDifferencesDo() {
    var random = Stream.of(2);
    var norm = new Norm(6, true);
    double[] x = random.doubles(12, -1, 1).toArray();
    double[] errors = random.doubles(12, -1, 1).toArray();
    double[] back = errors.clone();
    norm.back(x, back, 2);
    for (int i = 0; i < x.length; i++) {
      int at = i;
      DoubleUnaryOperator along =
          h -> {
            double[] out = new double[12];
            norm.forward(with(x, at, h), 2, out);
            return dot(out, errors);
          };
      assertThat(back[i]).isCloseTo(slope(along), within(1e-7));
    }
  }

  /** Adam's first step is the rate times the sign of the gradient of every weight. */
  @Test
  void theFirstStep_lowersTheLoss_inEveryKindOfNet() {
    double[] x = Stream.of(3).doubles(12, -1, 1).toArray();
    double[] y = Stream.of(4).doubles(8, -1, 1).toArray();
    for (Shape shape : new Shape[] {PLAIN, RESIDUAL}) {
      Recipe standard = Recipe.standard(shape);
      for (Recipe recipe :
          new Recipe[] {standard, standard.normalised(true), standard.depthRule()}) {
        var net = new Net(shape, recipe, 4, Stream.of(5));
        double before = net.learn(x, y, 4, 1e-6);
        double after = net.loss(x, y, 4);
        assertThat(after).as("%s %s", shape, recipe).isLessThan(before);
        assertThat(before - after).isGreaterThan(1e-7);
      }
    }
  }

  @Test
  void atTheBaseWidth_theRuleChangesNothing() {
    double[] x = Stream.of(3).doubles(12, -1, 1).toArray();
    double[] y = Stream.of(4).doubles(8, -1, 1).toArray();
    var one = new Net(PLAIN, Recipe.standard(PLAIN), 4, Stream.of(5));
    var two = new Net(PLAIN, Recipe.standard(PLAIN).maximalUpdate(), 4, Stream.of(5));
    for (int step = 0; step < 5; step++) {
      assertThat(two.learn(x, y, 4, 0.01)).isEqualTo(one.learn(x, y, 4, 0.01));
    }
  }

  @Test
  void answersOfATeacher_haveMean0AndVariance1_plusTheNoise() {
    double[] y = new Teacher(8, 16, 3).examples(20_000, 0.1, Stream.of(9)).y();
    double mean = Arrays.stream(y).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.05));
    assertThat(Arrays.stream(y).map(v -> v * v).average().orElseThrow())
        .isCloseTo(1.1, within(0.1));
  }

  @Test
  void students_learn_andTheSameSettingsGiveTheSameLoss() {
    var students = new Students(2048, 0.3, 1);
    double loss = students.loss(16, 2048, 0.02, 16);
    assertThat(loss).isLessThan(1).isGreaterThan(0.3);
    assertThat(students.loss(16, 2048, 0.02, 16)).isEqualTo(loss);
  }
}
