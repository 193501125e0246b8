package dev.cairn.gradient.problem;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** For how much of a network one number of a hyperparameter holds. */
public enum Spread {
  /** One number for the whole network. */
  NETWORK,
  /** One number for each weight tensor. */
  LAYER,
  /** One number for each weight. */
  WEIGHT;

  /** Coordinates that all start at the same place. */
  Tensors start(double coordinate, Tensors weights) {
    return switch (this) {
      case NETWORK -> Tensors.of(Torch.of(coordinate));
      case LAYER -> weights.map(each -> Torch.of(coordinate));
      case WEIGHT -> weights.map(each -> full(each, coordinate));
    };
  }

  private static Tensor full(Tensor like, double number) {
    return torch.zeros_like(like).add(new Scalar(number));
  }
}
