package dev.cairn.gradient.response;

import dev.cairn.gradient.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** How a hypernetwork is told hyperparameters, which are places between their bounds, in [0, 1]. */
enum Code {
  /** The places. Weights grow with the norm of what a hypernetwork is told, which here varies. */
  PLAIN {
    @Override
    Tensor of(Tensor places) {
      return places;
    }

    @Override
    long size(long places) {
      return places;
    }

    @Override
    double square(long places) {
      return places / 3.0;
    }
  },

  /**
   * The cosine and the sine of each place in a quarter of a circle, together of norm 1 everywhere
   * and for any number of them (Ortiz, Guttag and Dalca 2023).
   */
  CIRCLE {
    @Override
    Tensor of(Tensor places) {
      Tensor angles = places.mul(new Scalar(Math.PI / 2));
      return Tensors.of(angles.cos(), angles.sin())
          .flat()
          .div(new Scalar(Math.sqrt((double) places.numel())));
    }

    @Override
    long size(long places) {
      return 2 * places;
    }

    @Override
    double square(long places) {
      return 1;
    }
  };

  /** What so many places are told as; can be differentiated. */
  abstract Tensor of(Tensor places);

  /** How many numbers that is. */
  abstract long size(long places);

  /** The mean of its squared norm over all places. */
  abstract double square(long places);
}
