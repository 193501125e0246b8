package dev.cairn.gradient.hypergradient;

import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;

/**
 * The second derivatives of a loss by weights, as a product with any vector; no matrix is made.
 *
 * @param gradient of the loss by the weights, with its graph
 * @param weights that it is differentiated by
 */
public record Curvature(Tensors gradient, Tensors weights) {
  /** The Hessian times a vector; about the cost of one gradient of the loss. */
  public Tensors times(Tensors vector) {
    return Gradients.product(gradient, vector, weights);
  }
}
