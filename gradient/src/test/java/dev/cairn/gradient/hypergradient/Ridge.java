package dev.cairn.gradient.hypergradient;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Ridge regression, of which all is known in closed form: {@code |Xw - y|^2 / 2n} and half of each
 * penalty times the square of its weight; penalties in their logarithms.
 */
final class Ridge {
  static final int WEIGHTS = 6;
  private static final int ROWS = 30;

  final double[][] x = numbers(1);
  final double[] y = targets(x, 2);
  final double[][] heldX = numbers(3);
  final double[] heldY = targets(heldX, 4);

  private static double[][] numbers(long seed) {
    double[] flat = Torch.numbers(Draws.of(seed).normal(ROWS * WEIGHTS));
    var rows = new double[ROWS][WEIGHTS];
    for (int i = 0; i < flat.length; i++) {
      rows[i / WEIGHTS][i % WEIGHTS] = flat[i] * (1 + i % WEIGHTS / 2.0);
    }
    return rows;
  }

  private static double[] targets(double[][] x, long seed) {
    double[] noise = Torch.numbers(Draws.of(seed).normal(ROWS));
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < WEIGHTS; i++) {
        noise[row] += x[row][i] * (i - 2.5);
      }
    }
    return noise;
  }

  private static Tensor tensor(double[][] rows) {
    double[] flat = new double[ROWS * WEIGHTS];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = rows[i / WEIGHTS][i % WEIGHTS];
    }
    return Torch.of(flat, ROWS, WEIGHTS);
  }

  private static Tensor loss(double[][] x, double[] y, Tensor weights) {
    Tensor off = tensor(x).matmul(weights).sub(Torch.of(y, ROWS));
    return off.mul(off).mean().mul(new Scalar(0.5));
  }

  Tensor trainingLoss(Tensors weights, Tensors logarithms) {
    Tensor w = weights.get(0);
    Tensor penalty = logarithms.get(0).exp().mul(w.mul(w)).sum().mul(new Scalar(0.5));
    return loss(x, y, w).add(penalty);
  }

  Tensor validationLoss(Tensors weights) {
    return loss(heldX, heldY, weights.get(0));
  }

  /** The second derivatives of the training loss. */
  double[][] curvature(double[] penalties) {
    var sum = new double[WEIGHTS][WEIGHTS];
    for (int i = 0; i < WEIGHTS; i++) {
      for (int j = 0; j < WEIGHTS; j++) {
        for (double[] row : x) {
          sum[i][j] += row[i] * row[j] / ROWS;
        }
      }
      sum[i][i] += penalties[i];
    }
    return sum;
  }

  /** The weights that minimise the training loss. */
  double[] best(double[] penalties) {
    double[] right = new double[WEIGHTS];
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < WEIGHTS; i++) {
        right[i] += x[row][i] * y[row] / ROWS;
      }
    }
    return solve(curvature(penalties), right);
  }

  /** The derivative of the validation loss at the best weights by the logarithm of each penalty. */
  double[] hypergradient(double[] penalties) {
    double[] w = best(penalties);
    double[] uphill = new double[WEIGHTS];
    for (int row = 0; row < ROWS; row++) {
      double off = -heldY[row];
      for (int i = 0; i < WEIGHTS; i++) {
        off += heldX[row][i] * w[i];
      }
      for (int i = 0; i < WEIGHTS; i++) {
        uphill[i] += off * heldX[row][i] / ROWS;
      }
    }
    double[] solved = solve(curvature(penalties), uphill);
    double[] gradient = new double[WEIGHTS];
    for (int i = 0; i < WEIGHTS; i++) {
      gradient[i] = -penalties[i] * solved[i] * w[i];
    }
    return gradient;
  }

  /** By elimination; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    double[] x = right.clone();
    for (int k = 0; k < x.length; k++) {
      for (int i = k + 1; i < x.length; i++) {
        double factor = matrix[i][k] / matrix[k][k];
        for (int j = k; j < x.length; j++) {
          matrix[i][j] -= factor * matrix[k][j];
        }
        x[i] -= factor * x[k];
      }
    }
    for (int k = x.length - 1; k >= 0; k--) {
      for (int j = k + 1; j < x.length; j++) {
        x[k] -= matrix[k][j] * x[j];
      }
      x[k] /= matrix[k][k];
    }
    return x;
  }
}
