package dev.cairn.gradient.sharpness;

import dev.cairn.gradient.hypergradient.Curvature;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Eigenvalues of second derivatives, and of the neural tangent kernel, by products alone.
 *
 * @param products of the Lanczos method, at most
 * @param probes of the trace
 */
public record Sharpness(int products, int probes) {
  /**
   * The greatest eigenvalue of the second derivatives of a loss, its sharpness; a product costs
   * about two gradients.
   *
   * @param loss a number that depends on the weights
   */
  public double greatest(Tensor loss, Tensors weights, Draws draws) {
    var curvature = new Curvature(Gradients.graph(loss, weights), weights);
    return Lanczos.greatest(curvature::times, weights.detached(), products, draws);
  }

  /** The sum of the eigenvalues, by random signs (Hutchinson 1990): unbiased, of some spread. */
  public double trace(Tensor loss, Tensors weights, Draws draws) {
    var curvature = new Curvature(Gradients.graph(loss, weights), weights);
    double sum = 0;
    for (int i = 0; i < probes; i++) {
      Tensors signs =
          weights
              .detached()
              .map(each -> draws.ones(0.5, each.shape()).mul(new Scalar(2)).sub(new Scalar(1)));
      sum += signs.product(curvature.times(signs));
    }
    return sum / probes;
  }

  /**
   * The greatest eigenvalue of the neural tangent kernel over the number of examples: of the
   * products of the outputs' gradients with each other (Jacot, Gabriel and Hongler 2018).
   *
   * @param outputs one row an example
   */
  public double kernel(Tensor outputs, Tensors weights, Draws draws) {
    Tensors dual = Tensors.of(torch.zeros_like(outputs).detach().set_requires_grad(true));
    Tensors pulled = Gradients.graph(outputs.mul(dual.get(0)).sum(), weights);
    double size = outputs.size(0);
    return Lanczos.greatest(
        vector -> {
          Tensors pushed = Gradients.product(pulled, vector, dual).detached();
          return Gradients.kept(outputs.mul(pushed.get(0)).sum(), weights).times(1 / size);
        },
        weights.detached(),
        products,
        draws);
  }
}
