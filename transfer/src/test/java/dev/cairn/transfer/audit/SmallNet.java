package dev.cairn.transfer.audit;

import dev.cairn.random.Stream;
import dev.cairn.transfer.parametrization.MaximalUpdate;
import dev.cairn.transfer.parametrization.Multipliers;
import dev.cairn.transfer.parametrization.Weight;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A perceptron with two hidden layers of one width, trained by Adam on all of its examples at each
 * step; in the standard parametrisation, or in one that is relative to the base width.
 */
final class SmallNet {
  static final int BASE = 16;
  private static final int INPUTS = 8;
  private static final int EXAMPLES = 32;

  private final double[][] x = new double[EXAMPLES][];
  private final double[] y = new double[EXAMPLES];
  private final Layer[] layers;
  private final double forward;
  private final double[][][] values = new double[3][EXAMPLES][];

  SmallNet(int width, Optional<MaximalUpdate> rule, long seed) {
    double ratio = (double) width / BASE;
    Multipliers in = multipliers(rule, new Weight(1, ratio));
    Multipliers hidden = multipliers(rule, new Weight(ratio, ratio));
    Multipliers out = multipliers(rule, new Weight(ratio, 1));
    var random = Stream.of(seed);
    int fan = rule.isPresent() ? BASE : width;
    layers =
        new Layer[] {
          new Layer(INPUTS, width, in.initialization() / Math.sqrt(INPUTS), in, random),
          new Layer(width, width, hidden.initialization() / Math.sqrt(fan), hidden, random),
          new Layer(width, 1, out.initialization() / Math.sqrt(fan), out, random)
        };
    forward = out.forward();
    var data = Stream.of(7);
    for (int e = 0; e < EXAMPLES; e++) {
      x[e] = data.doubles(INPUTS, -1.7, 1.7).toArray();
      y[e] = Math.sin(x[e][0] + x[e][1]) + x[e][2] * x[e][3] * 0.5;
    }
  }

  private static Multipliers multipliers(Optional<MaximalUpdate> rule, Weight weight) {
    return rule.map(r -> r.of(weight)).orElse(new Multipliers(1, 1, 1));
  }

  /** The loss after so many steps. */
  double train(double rate, int steps) {
    for (int t = 1; t <= steps; t++) {
      step(rate, t);
    }
    return loss();
  }

  /** What the second hidden layer gives, of all examples. */
  double[][] features() {
    loss();
    return Arrays.stream(values[1]).map(double[]::clone).toArray(double[][]::new);
  }

  private double loss() {
    double sum = 0;
    for (int e = 0; e < EXAMPLES; e++) {
      double off = output(e) - y[e];
      sum += off * off / EXAMPLES;
    }
    return sum;
  }

  private double output(int e) {
    values[0][e] = rectified(layers[0].apply(x[e]));
    values[1][e] = rectified(layers[1].apply(values[0][e]));
    values[2][e] = layers[2].apply(values[1][e]);
    return forward * values[2][e][0];
  }

  private void step(double rate, int t) {
    for (int e = 0; e < EXAMPLES; e++) {
      double off = 2 * (output(e) - y[e]) / EXAMPLES * forward;
      double[] back = layers[2].back(values[1][e], new double[] {off});
      back = layers[1].back(values[0][e], gated(back, values[1][e]));
      layers[0].back(x[e], gated(back, values[0][e]));
    }
    for (Layer layer : layers) {
      layer.update(rate, t);
    }
  }

  private static double[] rectified(double[] v) {
    Arrays.setAll(v, i -> Math.max(0, v[i]));
    return v;
  }

  private static double[] gated(double[] gradient, double[] value) {
    Arrays.setAll(gradient, i -> value[i] > 0 ? gradient[i] : 0);
    return gradient;
  }

  /** A matrix of weights with its gradient and the moments of Adam. */
  private static final class Layer {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private final double[][] weights;
    private final double[][] gradient;
    private final double[][] first;
    private final double[][] second;
    private final double rate;

    Layer(int in, int out, double deviation, Multipliers multipliers, RandomGenerator random) {
      weights = new double[out][in];
      gradient = new double[out][in];
      first = new double[out][in];
      second = new double[out][in];
      rate = multipliers.learningRate();
      for (double[] row : weights) {
        Arrays.setAll(row, i -> deviation * random.nextGaussian());
      }
    }

    double[] apply(double[] v) {
      double[] out = new double[weights.length];
      for (int o = 0; o < out.length; o++) {
        double[] row = weights[o];
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
          sum += row[i] * v[i];
        }
        out[o] = sum;
      }
      return out;
    }

    double[] back(double[] in, double[] out) {
      double[] back = new double[in.length];
      for (int o = 0; o < out.length; o++) {
        double g = out[o];
        if (g != 0) {
          double[] row = weights[o];
          double[] slope = gradient[o];
          for (int i = 0; i < in.length; i++) {
            back[i] += g * row[i];
            slope[i] += g * in[i];
          }
        }
      }
      return back;
    }

    void update(double base, int t) {
      double scale = base * rate * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(BETA1, t));
      for (int o = 0; o < weights.length; o++) {
        for (int i = 0; i < weights[o].length; i++) {
          double g = gradient[o][i];
          first[o][i] = BETA1 * first[o][i] + (1 - BETA1) * g;
          second[o][i] = BETA2 * second[o][i] + (1 - BETA2) * g * g;
          weights[o][i] -= scale * first[o][i] / (Math.sqrt(second[o][i]) + 1e-12);
          gradient[o][i] = 0;
        }
      }
    }
  }
}
