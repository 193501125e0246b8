package dev.cairn.runners.process;

import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What programs are told of the fidelity, and how they say where they are. */
final class Steps {
  private Steps() {}

  /** A report and the fidelity it was made at, NaN without one. */
  record Report(double at, Evaluation values) {}

  /** The value of each fidelity: {@code {"epoch": 9, "fraction": 0.5}}. */
  static Map<String, Value> named(Fidelity fidelity, double at) {
    var named = new LinkedHashMap<String, Value>();
    fidelity.values(at).forEach((name, value) -> named.put(name, Json.number(value)));
    return named;
  }

  /** How far the study has reports: a number or, of a grid, the value of each fidelity. */
  static Value reached(Optional<Fidelity> fidelity, double at) {
    return fidelity
        .filter(each -> each.grid().isPresent())
        .map(each -> Value.of(named(each, at)))
        .orElse(Json.number(at));
  }

  /** Reads a report; an error when it does not say where it was made. */
  static Report report(Optional<Fidelity> fidelity, Value report) {
    Map<String, Double> values = Json.numbers(report);
    double at = Double.NaN;
    if (fidelity.isPresent()) {
      at = at(fidelity.get(), values, report);
      values.keySet().removeAll(fidelity.get().names());
    }
    return new Report(at, Evaluation.of(values));
  }

  private static double at(Fidelity fidelity, Map<String, Double> values, Value report) {
    try {
      return fidelity.at(values);
    } catch (InvalidInputException e) {
      String shown = Lines.shown(report.toString());
      throw new InvalidInputException(e.path(), e.getMessage() + " It was " + shown);
    }
  }
}
