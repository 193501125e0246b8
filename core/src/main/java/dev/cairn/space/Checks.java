package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;

/** What every parameter checks. */
final class Checks {
  private Checks() {}

  static void name(String name) {
    require(
        !name.isBlank() && name.chars().noneMatch(c -> c < ' ' || "{}[],\"".indexOf(c) >= 0),
        name,
        "The parameter name '%s' must be a text without braces, brackets, commas or quotes.",
        name);
  }

  static void range(String name, double low, double high, Scale scale) {
    require(
        Double.isFinite(low) && Double.isFinite(high) && low <= high,
        name + ".high",
        "The parameter %s has low %s and high %s; expected finite numbers with low <= high.",
        name,
        low,
        high);
    require(
        scale != Scale.LOG || low > 0,
        name + ".low",
        "The parameter %s is on a log scale but its low (%s) is not positive; try low: %s or no log.",
        name,
        low,
        high > 0 ? Double.toString(high / 1000) : "1.0e-3");
    require(
        scale != Scale.LOGIT || (low > 0 && high < 1),
        name + ".low",
        "The parameter %s is on a logit scale but [%s, %s] does not lie inside (0, 1).",
        name,
        low,
        high);
  }

  static InvalidInputException unexpected(String path, Value found, Parameter<?> parameter) {
    return new InvalidInputException(
        path,
        String.format(
            "%s is %s; the parameter %s expects %s.",
            path, found, parameter.name(), parameter.expected()));
  }
}
