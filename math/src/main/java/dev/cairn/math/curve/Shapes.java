package dev.cairn.math.curve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Ways in which curves fall, from 1 at the least fidelity to 0 at the full one: power laws,
 * log-power laws and exponential saturation (Domhan et al. 2015, table 1), each on a grid of its
 * rate and, for the log-power law, of where it falls most. Keeps what it has worked out, as curves
 * mostly have their points at the same fidelities.
 */
final class Shapes {
  private static final double[] POWERS = {0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3};
  private static final double[] LOG_POWERS = {0.7, 1, 1.5, 2, 3};
  private static final int PLACES = 13;
  private static final double[] RATES = {0.5, 1, 2, 3, 4, 6, 8, 12, 16, 32, 64};
  private static final int KEPT = 1000;

  private final List<DoubleUnaryOperator> laws = new ArrayList<>();
  private final List<Double> logShares = new ArrayList<>();
  private final Map<Double, double[]> known = new HashMap<>();
  private final double[] starts;
  private final double[] ends;

  Shapes(double low, double full) {
    for (double power : POWERS) {
      add(1.0 / POWERS.length, t -> StrictMath.pow(t / low, -power));
    }
    for (int place = 0; place < PLACES; place++) {
      double middle = low * StrictMath.pow(full / low, place / (PLACES - 1.0));
      for (double power : LOG_POWERS) {
        double share = 1.0 / (PLACES * LOG_POWERS.length);
        add(share, t -> 1 / (1 + StrictMath.pow(t / middle, power)));
      }
    }
    for (double rate : RATES) {
      add(1.0 / RATES.length, t -> StrictMath.exp(-rate * (t - low) / (full - low)));
    }
    starts = raw(low);
    ends = raw(full);
  }

  private void add(double share, DoubleUnaryOperator law) {
    laws.add(law);
    logShares.add(Math.log(share));
  }

  private double[] raw(double point) {
    return laws.stream().mapToDouble(law -> law.applyAsDouble(point)).toArray();
  }

  int size() {
    return laws.size();
  }

  /** The logarithm of the part of its family that a shape stands for. */
  double logShare(int shape) {
    return logShares.get(shape);
  }

  /** All shapes at a fidelity. */
  double[] at(double point) {
    if (known.size() > KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        point,
        t -> {
          double[] values = raw(t);
          for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - ends[i]) / (starts[i] - ends[i]);
          }
          return values;
        });
  }
}
