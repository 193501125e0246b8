package dev.cairn.transfer.law;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;

/**
 * The loss of a model with N parameters after D tokens: {@code E + A / N^alpha + B / D^beta}
 * (Hoffmann et al. 2022, equation 2).
 */
public record LossLaw(double e, double a, double b, double alpha, double beta) {
  /** Refitted to the data of Hoffmann et al. by Besiroglu et al. 2024. */
  public static final LossLaw REFITTED = new LossLaw(1.8172, 482.01, 2085.43, 0.3478, 0.3658);

  /** As first published, rounded. */
  public static final LossLaw FIRST = new LossLaw(1.69, 406.4, 410.7, 0.34, 0.28);

  public LossLaw {
    require(
        e >= 0 && Double.isFinite(e),
        "loss",
        "The least loss E is %s; expected a finite number of at least 0.",
        e);
    Sizes.positive("a", a);
    Sizes.positive("b", b);
    Sizes.positive("alpha", alpha);
    Sizes.positive("beta", beta);
  }

  public double at(double parameters, double tokens) {
    return e
        + a / Math.pow(Sizes.positive("parameters", parameters), alpha)
        + b / Math.pow(Sizes.positive("tokens", tokens), beta);
  }
}
