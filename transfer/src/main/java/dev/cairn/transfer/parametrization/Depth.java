package dev.cairn.transfer.parametrization;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Optional;

/**
 * Transfer over the depth of a residual network, on top of {@link MaximalUpdate}: each of L
 * branches is multiplied by 1/sqrt(L), and Adam's learning rate in them falls as 1/sqrt(L), while
 * that of SGD stays (Bordelon et al. 2023 for SGD; Yang, Yu, Zhu and Hayou 2023 for Adam).
 *
 * @param base residual blocks of the tuned model
 * @param blocks residual blocks of the target
 */
public record Depth(int base, int blocks) {
  public static final String SOURCE =
      "Bordelon et al., Depthwise Hyperparameter Transfer in Residual Networks, 2023 (arXiv"
          + " 2309.16620); Yang et al., Tensor Programs VI, 2023 (arXiv 2310.02244)";

  public Depth {
    require(
        base >= 1 && blocks >= 1,
        "depth",
        "The depths are %d and %d residual blocks; expected at least 1, that of the tuned model"
            + " first.",
        base,
        blocks);
  }

  /**
   * What changes in the branches; the forward multiplier is that of a branch before it is added.
   */
  public Multipliers branch(Optimizer optimizer) {
    double root = Math.sqrt((double) base / blocks);
    return new Multipliers(1, root, optimizer == Optimizer.ADAM ? root : 1);
  }

  /** What to know before trusting the rule for blocks of so many layers. */
  public static Optional<String> doubt(int layersPerBlock) {
    require(
        layersPerBlock >= 1,
        "layers_per_block",
        "There are %d layers in a block; expected at least 1.",
        layersPerBlock);
    return layersPerBlock == 1
        ? Optional.empty()
        : Optional.of(
            "Blocks of several layers, such as those of transformers, have no optimal limit under"
                + " this rule: expect the best learning rate to move somewhat with depth.");
  }
}
