package dev.cairn.analysis.importance;

import dev.cairn.math.forest.Boxes;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * The functional analysis of variance of one tree under the uniform measure on the cube, exact up
 * to rounding (Hutter, Hoos and Leyton-Brown 2014).
 */
final class Decomposition {
  private final Boxes boxes;
  private final int width;
  private final double mean;

  Decomposition(Boxes boxes) {
    this.boxes = boxes;
    this.width = boxes.low()[0].length;
    double sum = 0;
    for (int b = 0; b < boxes.size(); b++) {
      sum += boxes.volume(b) * boxes.value()[b];
    }
    this.mean = sum;
  }

  /** The variance of the tree. */
  double variance() {
    double sum = 0;
    for (int b = 0; b < boxes.size(); b++) {
      double centred = boxes.value()[b] - mean;
      sum += boxes.volume(b) * centred * centred;
    }
    return sum;
  }

  /** By column, the variance of the mean over all other columns. Linear in boxes and cells. */
  double[] main() {
    double[] variances = new double[width];
    for (int j = 0; j < width; j++) {
      double[] cuts = cuts(j);
      double[] marginal = new double[cuts.length - 1];
      for (int b = 0; b < boxes.size(); b++) {
        double part = boxes.volume(b) / boxes.side(b, j) * (boxes.value()[b] - mean);
        int to = cell(cuts, boxes.high()[b][j]);
        for (int c = cell(cuts, boxes.low()[b][j]); c < to; c++) {
          marginal[c] += part;
        }
      }
      for (int c = 0; c < marginal.length; c++) {
        variances[j] += (cuts[c + 1] - cuts[c]) * marginal[c] * marginal[c];
      }
    }
    return variances;
  }

  /** The variance of the mean over all columns but two, their main effects included. */
  double pair(int j, int k) {
    double[] cutsJ = cuts(j);
    double[] cutsK = cuts(k);
    double[][] marginal = new double[cutsJ.length - 1][cutsK.length - 1];
    for (int b = 0; b < boxes.size(); b++) {
      double area = boxes.side(b, j) * boxes.side(b, k);
      double part = boxes.volume(b) / area * (boxes.value()[b] - mean);
      int fromK = cell(cutsK, boxes.low()[b][k]);
      int toK = cell(cutsK, boxes.high()[b][k]);
      int toJ = cell(cutsJ, boxes.high()[b][j]);
      for (int c = cell(cutsJ, boxes.low()[b][j]); c < toJ; c++) {
        for (int d = fromK; d < toK; d++) {
          marginal[c][d] += part;
        }
      }
    }
    double variance = 0;
    for (int c = 0; c < marginal.length; c++) {
      for (int d = 0; d < marginal[c].length; d++) {
        double area = (cutsJ[c + 1] - cutsJ[c]) * (cutsK[d + 1] - cutsK[d]);
        variance += area * marginal[c][d] * marginal[c][d];
      }
    }
    return variance;
  }

  /**
   * By column, the variance that is left on average when all other columns are fixed (the total
   * effect of Homma and Saltelli 1996). Quadratic in the boxes.
   */
  double[] total() {
    double[] explained = new double[width];
    double[] overlap = new double[width];
    for (int a = 0; a < boxes.size(); a++) {
      for (int b = 0; b <= a; b++) {
        addPair(a, b, overlap, explained);
      }
    }
    double variance = variance();
    double[] total = new double[width];
    Arrays.setAll(total, j -> Math.max(0, variance - explained[j]));
    return total;
  }

  /** Adds what two boxes give to the variance of the mean over each single column. */
  private void addPair(int a, int b, double[] overlap, double[] explained) {
    double product = (boxes.value()[a] - mean) * (boxes.value()[b] - mean) * (a == b ? 1 : 2);
    int apart = -1;
    for (int j = 0; j < width; j++) {
      overlap[j] =
          Math.min(boxes.high()[a][j], boxes.high()[b][j])
              - Math.max(boxes.low()[a][j], boxes.low()[b][j]);
      if (overlap[j] <= 0) {
        if (apart >= 0) {
          return;
        }
        apart = j;
      } else {
        product *= overlap[j];
      }
    }
    if (apart >= 0) {
      explained[apart] += product * boxes.side(a, apart) * boxes.side(b, apart);
      return;
    }
    for (int j = 0; j < width; j++) {
      explained[j] += product / overlap[j] * boxes.side(a, j) * boxes.side(b, j);
    }
  }

  /** The places where the tree splits a column, with 0 and 1. */
  private double[] cuts(int j) {
    var cuts = new TreeSet<Double>();
    for (int b = 0; b < boxes.size(); b++) {
      cuts.add(boxes.low()[b][j]);
      cuts.add(boxes.high()[b][j]);
    }
    return cuts.stream().mapToDouble(c -> c).toArray();
  }

  private static int cell(double[] cuts, double at) {
    return Arrays.binarySearch(cuts, at);
  }
}
