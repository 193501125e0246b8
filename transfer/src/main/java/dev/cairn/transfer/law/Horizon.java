package dev.cairn.transfer.law;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;
import dev.cairn.transfer.Validity;
import dev.cairn.transfer.Validity.Range;
import java.util.List;

/**
 * The best learning rate when only the length of training changes, the model and the batch staying
 * as they are: it falls as {@code tokens^-beta} (Bjorck et al. 2025). A parametrisation that
 * transfers over width does not take this away.
 *
 * @param beta how fast it falls; 0 were not at all
 */
public record Horizon(double beta) {
  /**
   * The joint fit to models of at least 760 million parameters, at half a million tokens a step.
   */
  public static final Horizon PUBLISHED = new Horizon(0.32);

  public static final Validity VALIDITY =
      new Validity(
          List.of(new Range("tokens", 2.5e10, 8e11)),
          "Bjorck et al., Scaling Optimal LR Across Token Horizons, 2025 (arXiv 2409.19913),"
              + " section 4; smaller models fall faster, by 0.38 at 350 million parameters, 0.65 at"
              + " 125 and 0.70 at 50 (table 5)");

  public Horizon {
    require(
        beta >= 0 && beta <= 2,
        "beta",
        "The beta is %s; expected a number from 0 to 2, published is 0.32.",
        beta);
  }

  /** The learning rate for another number of tokens. */
  public double learningRate(double rate, double fromTokens, double toTokens) {
    Sizes.positive("learning_rate", rate);
    Sizes.positive("from_tokens", fromTokens);
    Sizes.positive("to_tokens", toTokens);
    return rate * Math.pow(fromTokens / toTokens, beta);
  }
}
