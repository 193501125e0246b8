package dev.cairn.gradient.hypergradient;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import java.util.function.ToDoubleFunction;
import org.bytedeco.pytorch.Tensor;

/**
 * The derivative of the validation loss by hyperparameters through weights that minimise the
 * training loss, by the implicit function theorem: minus the validation gradient, times the inverse
 * of the training loss's second derivatives, times its mixed ones (Lorraine, Vicol and Duvenaud
 * 2020). Where the validation loss depends on hyperparameters directly, that is not part of it.
 *
 * @param inverse how the inverse is approximated
 * @param terms how many terms of its series are summed
 */
public record Implicit(Inverse inverse, int terms) {
  /**
   * The hypergradient.
   *
   * @param trainingLoss a number that depends on weights and coordinates
   * @param validationLoss a number that depends on weights
   * @param weights that nearly minimise the training loss
   * @param coordinates what is differentiated by
   * @param step of the Neumann series
   * @param meter counts what it costs: two gradients, one more a product, and the mixed derivatives
   */
  public Tensors of(
      Tensor trainingLoss,
      Tensor validationLoss,
      Tensors weights,
      Tensors coordinates,
      ToDoubleFunction<Curvature> step,
      Meter meter) {
    Tensors uphill = Gradients.of(validationLoss, weights);
    Tensors gradient = Gradients.graph(trainingLoss, weights);
    var curvature = new Curvature(gradient, weights);
    double length = inverse == Inverse.NEUMANN ? step.applyAsDouble(curvature) : 1;
    Tensors solved = inverse.solve(curvature, uphill, terms, length, meter);
    meter.add(2 + Inverse.PRODUCT);
    return Gradients.product(gradient, solved, coordinates).times(-1);
  }
}
