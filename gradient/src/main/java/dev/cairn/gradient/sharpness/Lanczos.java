package dev.cairn.gradient.sharpness;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The greatest eigenvalue of a symmetric matrix that is known by its products alone, by the method
 * of Lanczos with full reorthogonalisation. From below, and exact after as many products as there
 * are distinct eigenvalues. Holds a vector for each product.
 */
final class Lanczos {
  private static final double ENOUGH = 1e-10; // the relative change at which it ends

  private Lanczos() {}

  /**
   * The greatest eigenvalue.
   *
   * @param times the matrix times a vector
   * @param like a vector of the right shape
   * @param products how many there may be at most
   * @param draws for the first vector
   */
  static double greatest(UnaryOperator<Tensors> times, Tensors like, int products, Draws draws) {
    var vectors = new ArrayList<Tensors>();
    var diagonal = new ArrayList<Double>();
    var beside = new ArrayList<Double>();
    Tensors vector = like.map(each -> draws.normal(each.shape()));
    double greatest = Double.NEGATIVE_INFINITY;
    double length = vector.norm();
    double size = 0;
    while (vectors.size() < products) {
      vector = vector.times(1 / length);
      vectors.add(vector);
      Tensors image = times.apply(vector);
      diagonal.add(vector.product(image));
      size = Math.max(size, image.norm());
      Tensors rest = orthogonal(orthogonal(image, vectors), vectors);
      double last = greatest;
      greatest = Tridiagonal.greatest(diagonal, beside);
      length = rest.norm();
      if (length <= 1e-12 * size || greatest - last <= ENOUGH * Math.abs(greatest)) {
        break;
      }
      beside.add(length);
      vector = rest;
    }
    return greatest;
  }

  private static Tensors orthogonal(Tensors vector, List<Tensors> to) {
    Tensors rest = vector;
    for (Tensors each : to) {
      rest = rest.plus(-each.product(rest), each);
    }
    return rest;
  }
}
