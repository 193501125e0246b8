package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

/**
 * What a trial can be given more or less of (epochs, boosting rounds, rows), from the least that
 * says anything to a full evaluation.
 */
public record Fidelity(String name, double low, double high) {
  public Fidelity {
    require(
        low > 0 && low <= high && Double.isFinite(high),
        "fidelity.low",
        "The fidelity %s goes from %s to %s; expected 0 < low <= high.",
        name,
        low,
        high);
  }
}
