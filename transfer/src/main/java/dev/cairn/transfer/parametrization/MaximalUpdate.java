package dev.cairn.transfer.parametrization;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;

/**
 * The maximal update parametrisation (Yang et al. 2022): what to multiply so that learning rate,
 * schedule, momentum and scale of initialisation of a narrow model hold for a wide one. What
 * regularises (dropout, weight decay) does not transfer; the length of training neither.
 *
 * <p>Numbers are those of the authors' package {@code mup}: at the base width everything is 1.
 */
public record MaximalUpdate(Optimizer optimizer, Form form) {
  public static final String SOURCE =
      "Yang et al., Tensor Programs V, 2022 (arXiv 2203.03466), tables 3 and 8";

  /** What changes for a weight. */
  public Multipliers of(Weight weight) {
    double in = weight.inputs();
    double out = weight.outputs();
    boolean sgd = optimizer == Optimizer.SGD;
    return switch (weight.role()) {
      case FIXED -> new Multipliers(1, 1, 1);
      case INPUT -> new Multipliers(1, 1, sgd ? out : 1);
      case HIDDEN -> new Multipliers(1 / Math.sqrt(in), 1, sgd ? out / in : 1 / in);
      case OUTPUT ->
          form == Form.MULTIPLIER
              ? new Multipliers(1, 1 / in, sgd ? in : 1)
              : new Multipliers(1 / in, 1, 1 / in);
    };
  }

  /**
   * What queries times keys are multiplied by: {@code sqrt(base) / size}, which is the usual
   * 1/sqrt(size) at the base and falls as 1/size.
   *
   * @param base the size of a head of the base model
   */
  public static double attention(double base, double size) {
    return Math.sqrt(Sizes.positive("base_head", base)) / Sizes.positive("head", size);
  }

  /** How many times wider. */
  public static double ratio(double baseWidth, double width) {
    require(
        baseWidth >= 1 && width >= 1 && Double.isFinite(baseWidth) && Double.isFinite(width),
        "width",
        "The widths are %s and %s; expected finite numbers from 1, that of the tuned model first.",
        baseWidth,
        width);
    return width / baseWidth;
  }
}
