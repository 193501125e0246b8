package dev.cairn.trial;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an objective answers: named values in the user's own direction, and what it cost (NaN when
 * not said). A single objective may leave its value unnamed.
 */
public record Evaluation(Map<String, Double> values, double cost) {
  /** The name of an unnamed value. */
  public static final String UNNAMED = "";

  public Evaluation {
    values = Map.copyOf(values);
  }

  public static Evaluation of(double value) {
    return of(UNNAMED, value);
  }

  public static Evaluation of(String name, double value) {
    return new Evaluation(Map.of(name, value), Double.NaN);
  }

  public static Evaluation of(Map<String, Double> values) {
    return new Evaluation(values, Double.NaN);
  }

  public Evaluation and(String name, double value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Evaluation(more, cost);
  }

  public Evaluation cost(double amount) {
    return new Evaluation(values, amount);
  }
}
