package dev.cairn.math.optimize;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Functions to minimise. */
final class Functions {

  private Functions() {}

  /** With a gradient by central differences. */
  static Differentiable differences(ToDoubleFunction<double[]> f) {
    return (x, gradient) -> {
      double[] y = x.clone();
      for (int i = 0; i < x.length; i++) {
        double h = 1e-6 * Math.max(1, Math.abs(x[i]));
        y[i] = x[i] + h;
        double above = f.applyAsDouble(y);
        y[i] = x[i] - h;
        gradient[i] = (above - f.applyAsDouble(y)) / (2 * h);
        y[i] = x[i];
      }
      return f.applyAsDouble(x);
    };
  }

  /** Sums of 100 (x[i+1] - x[i]^2)^2 + (1 - x[i])^2 over i = 0, stride, ... */
  static Differentiable rosenbrock(int stride) {
    return (x, gradient) -> {
      double value = 0;
      Arrays.fill(gradient, 0);
      for (int i = 0; i + 1 < x.length; i += stride) {
        double a = x[i + 1] - x[i] * x[i];
        double b = 1 - x[i];
        value += 100 * a * a + b * b;
        gradient[i] -= 400 * a * x[i] + 2 * b;
        gradient[i + 1] += 200 * a;
      }
      return value;
    };
  }

  /** x'Ax/2 - b'x. */
  record Quadratic(double[][] a, double[] b) implements Differentiable {

    /** Positive definite, with eigenvalues from 1 to about the condition. */
    static Quadratic random(SplittableRandom random, int n, double condition) {
      double[][] a = new double[n][n];
      for (int k = 0; k < n; k++) {
        double[] v = random.doubles(n, -1, 1).toArray();
        double weight = Math.pow(condition, random.nextDouble()) / n;
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            a[i][j] += weight * v[i] * v[j];
          }
        }
        a[k][k] += 1;
      }
      return new Quadratic(a, random.doubles(n, -10, 10).toArray());
    }

    @Override
    public double at(double[] x, double[] gradient) {
      double value = 0;
      for (int i = 0; i < b.length; i++) {
        double product = 0;
        for (int j = 0; j < b.length; j++) {
          product += a[i][j] * x[j];
        }
        gradient[i] = product - b[i];
        value += x[i] * (product / 2 - b[i]);
      }
      return value;
    }
  }
}
