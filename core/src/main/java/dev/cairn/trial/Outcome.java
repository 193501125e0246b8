package dev.cairn.trial;

import java.util.Map;

/** What a trial ended with. */
record Outcome(
    double[] objectives,
    double[] constraints,
    Map<String, Double> metrics,
    double cost,
    String failure) {
  private static final double[] NONE = {};

  static final Outcome NOTHING = new Outcome(NONE, NONE, Map.of(), Double.NaN, "");
}
