package dev.cairn.transfer.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The best settings of a sweep, and how they were found. */
public final class Optimum {

  /** How the best settings were found. */
  public enum Method {
    /** The minimum of a convex quadratic of the logarithms, fitted to the best runs. */
    INTERPOLATED,
    /** The best run: there are too few, no convex loss, or the best lie at the edge. */
    BEST_RUN
  }

  private final double[] logs;
  private final Optional<Bowl> bowl;

  private Optimum(double[] logs, Optional<Bowl> bowl) {
    this.logs = logs;
    this.bowl = bowl;
  }

  static Optimum of(Points runs) {
    Optional<Bowl> bowl = Bowl.of(runs);
    return new Optimum(bowl.map(Bowl::minimum).orElse(runs.logs()[0]), bowl);
  }

  public List<Double> settings() {
    return Arrays.stream(logs).map(Math::exp).boxed().toList();
  }

  public Method method() {
    return bowl.isPresent() ? Method.INTERPOLATED : Method.BEST_RUN;
  }

  double log(int setting) {
    return logs[setting];
  }

  /** By what part the loss is above the least one; not a number where it was not interpolated. */
  double excess(double[] other) {
    return bowl.map(b -> b.excess(other)).orElse(Double.NaN);
  }
}
