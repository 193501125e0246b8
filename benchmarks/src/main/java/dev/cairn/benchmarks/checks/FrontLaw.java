package dev.cairn.benchmarks.checks;

import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The law of a front of cost and loss, by least squares.
 *
 * @param exponent e of loss = a + b cost^-e
 * @param drifts what each hyperparameter's place in its range moves by for a decade of the cost
 */
record FrontLaw(double exponent, double[] drifts) {
  static FrontLaw of(List<Trial> trials) {
    List<Trial> front = front(trials);
    double[] costs = front.stream().mapToDouble(Trial::cost).toArray();
    double[] losses = front.stream().mapToDouble(trial -> trial.objectives()[0]).toArray();
    double[] logs = front.stream().mapToDouble(trial -> StrictMath.log10(trial.cost())).toArray();
    double[] drifts = new double[PlantedLaw.HYPERPARAMETERS];
    for (int h = 0; h < drifts.length; h++) {
      int column = h + 1;
      drifts[h] =
          Line.of(logs, front.stream().mapToDouble(trial -> trial.unit()[column]).toArray()).slope;
    }
    return new FrontLaw(exponent(costs, losses), drifts);
  }

  private static List<Trial> front(List<Trial> trials) {
    List<Trial> sorted = new ArrayList<>(trials);
    sorted.sort(Comparator.comparingDouble(Trial::cost));
    sorted = sorted.subList(sorted.size() / 5, sorted.size());
    List<Trial> front = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (Trial trial : sorted) {
      if (trial.objectives()[0] < best) {
        best = trial.objectives()[0];
        front.add(trial);
      }
    }
    return front;
  }

  private static double exponent(double[] costs, double[] losses) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (double e = 0.02; e < 1; e += 0.002) {
      double[] powers = new double[costs.length];
      for (int i = 0; i < powers.length; i++) {
        powers[i] = StrictMath.pow(costs[i], -e);
      }
      double error = Line.of(powers, losses).error;
      if (error < least) {
        least = error;
        best = e;
      }
    }
    return best;
  }

  /** The straight line nearest to some points, and the sum of its squared errors. */
  private record Line(double slope, double error) {
    static Line of(double[] x, double[] y) {
      double meanX = mean(x);
      double meanY = mean(y);
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (int i = 0; i < x.length; i++) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        xy += (x[i] - meanX) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
      }
      return new Line(xy / xx, yy - xy * xy / xx);
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }
  }
}
