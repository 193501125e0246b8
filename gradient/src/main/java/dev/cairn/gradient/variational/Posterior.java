package dev.cairn.gradient.variational;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Independent Gaussians over weights.
 *
 * @param mean of each weight
 * @param logarithm of the standard deviation of each weight
 */
record Posterior(Tensors mean, Tensors logarithm) {

  /** With the same deviation everywhere, as something that derivatives can be taken by. */
  static Posterior around(Tensors mean, double deviation) {
    var logarithm = new Scalar(Math.log(deviation));
    return new Posterior(
        mean.leaves(), mean.detached().zeros().map(each -> each.add(logarithm)).leaves());
  }

  /** Means and deviations as one vector. */
  Tensors all() {
    return mean.and(logarithm);
  }

  /** Weights drawn so that derivatives pass through them. */
  Tensors draw(Draws draws) {
    return mean.zip(logarithm, (m, s) -> m.add(draws.normal(m.shape()).mul(s.exp())));
  }

  /**
   * The variance of a prior with mean 0 that is nearest: for each weight tensor the mean of squares
   * and variances.
   */
  List<Double> variances() {
    return Torch.detached(
        () -> {
          var variances = new ArrayList<Double>();
          for (int i = 0; i < mean.parts().size(); i++) {
            variances.add(squares(i).item_double() / mean.get(i).numel());
          }
          return variances;
        });
  }

  private Tensor squares(int part) {
    Tensor m = mean.get(part);
    return m.mul(m).add(logarithm.get(part).mul(new Scalar(2)).exp()).sum();
  }

  /**
   * How far it is from a prior (Kullback and Leibler), a number.
   *
   * @param variances of the prior, one for each weight tensor
   */
  Tensor divergence(List<Double> variances) {
    Tensor sum = Torch.of(0);
    for (int i = 0; i < variances.size(); i++) {
      double count = mean.get(i).numel();
      Tensor fit = squares(i).mul(new Scalar(0.5 / variances.get(i)));
      Tensor width = logarithm.get(i).sum().neg();
      double rest = 0.5 * count * (Math.log(variances.get(i)) - 1);
      sum = sum.add(fit).add(width).add(new Scalar(rest));
    }
    return sum;
  }
}
