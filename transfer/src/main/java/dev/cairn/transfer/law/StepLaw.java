package dev.cairn.transfer.law;

import dev.cairn.transfer.PowerLaw;
import dev.cairn.transfer.Sizes;
import dev.cairn.transfer.Validity;
import dev.cairn.transfer.Validity.Range;
import java.util.List;

/**
 * The best peak learning rate and batch of a language model, from its size and its tokens: Step Law
 * (Li et al. 2025).
 *
 * <p>Holds for AdamW, a schedule that ends at a fixed small learning rate (1e-5) rather than at a
 * part of the peak, and a batch that is chosen, too. Above a size the curve bends upward in later
 * measurements of others, so a large model deserves a sweep around the answer.
 *
 * @param learningRate by parameters and tokens
 * @param batchTokens by tokens
 */
public record StepLaw(PowerLaw learningRate, PowerLaw batchTokens) {
  /** The published constants. */
  public static final StepLaw PUBLISHED =
      new StepLaw(PowerLaw.of(1.79, -0.713, 0.307), PowerLaw.of(0.58, 0.571));

  /** The 17 pairs of sizes of the authors' table of dense models. */
  public static final Validity VALIDITY =
      new Validity(
          List.of(new Range("parameters", 2.1466e8, 1.0738e9), new Range("tokens", 4e9, 1e11)),
          "Li et al., Predictable Scale: Part I, Step Law, 2025 (arXiv 2503.04715)");

  /**
   * What to train with.
   *
   * @param learningRate the peak of the schedule
   * @param batchTokens tokens of a step
   */
  public record Answer(double learningRate, double batchTokens) {}

  /**
   * The answer for a model.
   *
   * @param parameters without the embedding
   * @param tokens seen in the whole training
   */
  public Answer at(double parameters, double tokens) {
    Sizes.positive("parameters", parameters);
    Sizes.positive("tokens", tokens);
    return new Answer(learningRate.at(parameters, tokens), batchTokens.at(tokens));
  }
}
