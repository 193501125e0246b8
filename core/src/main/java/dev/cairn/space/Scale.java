package dev.cairn.space;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The transform in which a numeric parameter is searched evenly. */
public enum Scale {
  LINEAR,
  LOG,
  LOGIT;

  /** The word of a study file. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Scale::word).toList();
  }

  /** From the parameter's own units to the scale. */
  public double forward(double x) {
    return switch (this) {
      case LINEAR -> x;
      case LOG -> StrictMath.log(x);
      case LOGIT -> StrictMath.log(x / (1 - x));
    };
  }

  /** From the scale back to the parameter's own units. */
  public double backward(double t) {
    return switch (this) {
      case LINEAR -> t;
      case LOG -> StrictMath.exp(t);
      case LOGIT -> 1 / (1 + StrictMath.exp(-t));
    };
  }
}
