package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the values of several parameters must satisfy together. Parameters are named as in the root
 * group, or by the path of their column ({@code model.forest.trees}).
 */
public sealed interface Relation {
  /** Reads {@code a + 2*b <= c}, {@code a + b + c = 1} and the like. */
  static Relation of(String text) {
    return RelationParser.parse("relations", text);
  }

  /** No configuration satisfies the condition. */
  static Relation forbid(Condition condition) {
    return new Forbidden(condition);
  }

  /** How the two sides of a linear relation compare. */
  enum Sense {
    AT_MOST("<="),
    EQUAL("=");

    private final String sign;

    Sense(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /**
   * The sum of coefficient times value is at most, or equal to, the bound; satisfied also while one
   * of the parameters is inactive. Holds to rounding: 1e-10 of the largest possible sum.
   */
  record Linear(Map<String, Double> coefficients, Sense sense, double bound) implements Relation {
    public Linear {
      var terms = new LinkedHashMap<String, Double>();
      coefficients.forEach(
          (name, coefficient) -> {
            require(
                Double.isFinite(coefficient),
                "relations",
                "The coefficient of %s is %s; expected a finite number.",
                name,
                coefficient);
            if (coefficient != 0) {
              terms.put(name, coefficient);
            }
          });
      require(!terms.isEmpty(), "relations", "A linear relation needs at least one parameter.");
      require(Double.isFinite(bound), "relations", "The bound (%s) must be finite.", bound);
      coefficients = Collections.unmodifiableMap(terms);
    }

    /** The form that {@link Relation#of} reads: all parameters on the left. */
    @Override
    public String toString() {
      var text = new StringBuilder();
      coefficients.forEach((name, coefficient) -> term(text, name, coefficient));
      return text + " " + sense.sign() + " " + Numbers.value(bound);
    }

    private static void term(StringBuilder text, String name, double coefficient) {
      if (text.length() > 0) {
        text.append(coefficient < 0 ? " - " : " + ");
      } else if (coefficient < 0) {
        text.append('-');
      }
      double size = Math.abs(coefficient);
      text.append(size == 1 ? "" : Numbers.value(size) + "*").append(RelationParser.quoted(name));
    }
  }

  /** The condition never holds. */
  record Forbidden(Condition condition) implements Relation {
    @Override
    public String toString() {
      return "forbid: " + ConditionFormat.format(condition);
    }
  }
}
