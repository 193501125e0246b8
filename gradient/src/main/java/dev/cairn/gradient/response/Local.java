package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;

/**
 * Normal around where the hyperparameters stand.
 *
 * @param scale the standard deviation in each coordinate
 */
record Local(double scale) implements Neighbourhood {
  @Override
  public Tensors draw(Hyperparameters settings, Draws draws) {
    return settings.mapCoordinates(
        (dial, at) -> dial.confined(at.detach().add(draws.normal(at.shape()), new Scalar(scale))));
  }
}
