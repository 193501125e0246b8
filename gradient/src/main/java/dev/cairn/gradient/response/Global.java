package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import org.bytedeco.pytorch.Tensor;

/** Everywhere between the bounds, evenly in the coordinates. */
record Global() implements Neighbourhood {
  @Override
  public Tensors draw(Hyperparameters settings, Draws draws) {
    return settings.mapCoordinates((dial, at) -> anywhere(dial, at, draws));
  }

  private static Tensor anywhere(Dial dial, Tensor at, Draws draws) {
    return dial.atPlace(draws.uniform(at.shape()));
  }
}
