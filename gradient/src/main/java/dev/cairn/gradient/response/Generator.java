package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * A hypernetwork (Ha, Dai and Le 2017) from hyperparameters to weights: {@code base + A h}, where h
 * is a {@link Code} of the hyperparameters or one layer of rectified units on it. As many numbers
 * as weights times what h has.
 *
 * @param settings whose dials have the bounds
 * @param code of the hyperparameters
 * @param base what is added, of the shapes of the weights
 * @param hidden a matrix and a bias of the hidden layer; none for a linear hypernetwork
 * @param outputs A, a matrix for each tensor: its numbers by those of h
 */
record Generator(Hyperparameters settings, Code code, Tensors base, Tensors hidden, Tensors outputs)
    implements Response {
  /** The share of the first weights' standard deviation that depends on hyperparameters. */
  private static final double SHARE = 0.01;

  /**
   * One that keeps magnitudes apart from what it is told (Ortiz, Guttag and Dalca 2023): by a code
   * of constant norm, and by learning what to add to weights that begin as a network's.
   *
   * @param units of the hidden layer; 0 for none
   */
  static Generator invariant(Hyperparameters settings, Tensors weights, int units, Draws draws) {
    return of(settings, Code.CIRCLE, weights.leaves(), weights, SHARE, units, draws);
  }

  /**
   * One without that: it is told the plain places and makes the weights, whose variance over all
   * places begins as that of a network's (Chang, Flokas and Lipson 2020).
   */
  static Generator plain(Hyperparameters settings, Tensors weights, int units, Draws draws) {
    return of(settings, Code.PLAIN, weights.zeros().leaves(), weights, 1, units, draws);
  }

  private static Generator of(
      Hyperparameters settings,
      Code code,
      Tensors base,
      Tensors weights,
      double share,
      int units,
      Draws draws) {
    long places = settings.coordinates().size();
    long inputs = code.size(places);
    long features = units == 0 ? inputs : units;
    Response.checkSize(weights.size() * features, places);
    // each hidden sum has a variance of 2, and each rectified unit a mean square of 1
    double square = units == 0 ? code.square(places) : units;
    Tensors hidden =
        units == 0
            ? new Tensors(List.of())
            : Tensors.of(
                    draws.normal(units, inputs).mul(new Scalar(Math.sqrt(2 / code.square(places)))),
                    Torch.zeros(units))
                .leaves();
    Tensors outputs =
        weights.map(
            each -> {
              double size = Tensors.of(each).norm() / Math.sqrt((double) each.numel());
              return draws
                  .normal(each.numel(), features)
                  .mul(new Scalar(share * size / Math.sqrt(square)));
            });
    return new Generator(settings, code, base, hidden, outputs.leaves());
  }

  @Override
  public Tensors weights(Tensors coordinates) {
    Tensor told = features(coordinates);
    var weights = new ArrayList<Tensor>();
    for (int i = 0; i < base.parts().size(); i++) {
      Tensor each = base.get(i);
      weights.add(each.add(outputs.get(i).matmul(told).reshape(each.shape())));
    }
    return new Tensors(weights);
  }

  private Tensor features(Tensors coordinates) {
    Tensor told = code.of(settings.at(coordinates).mapCoordinates(Dial::place).flat());
    return hidden.parts().isEmpty() ? told : hidden.get(0).matmul(told).add(hidden.get(1)).relu();
  }

  @Override
  public Tensors parameters() {
    return base.and(hidden).and(outputs);
  }
}
