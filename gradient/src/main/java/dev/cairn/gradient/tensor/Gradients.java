package dev.cairn.gradient.tensor;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Derivatives by reverse accumulation. The gradient of a number costs about twice its evaluation,
 * whatever is differentiated by; a product with second derivatives costs about another two.
 */
public final class Gradients {
  private Gradients() {}

  /** The gradient of a number; the graph that led to the number is freed. Zero where unused. */
  public static Tensors of(Tensor number, Tensors by) {
    return zeros(torch(number, by, false, false), by);
  }

  /** The gradient of a number, which keeps its graph for further derivatives of it. */
  public static Tensors kept(Tensor number, Tensors by) {
    return zeros(torch(number, by, true, false), by);
  }

  /** The gradient of a number as something that can be differentiated. */
  public static Tensors graph(Tensor number, Tensors by) {
    return zeros(torch(number, by, true, true), by);
  }

  /**
   * The derivative of the inner product of a gradient that {@link #graph} made with a constant
   * vector: by the gradient's own variables the Hessian times the vector, by others the mixed
   * second derivatives times it. The graph is kept.
   */
  public static Tensors product(Tensors gradient, Tensors vector, Tensors by) {
    return zeros(products(gradient, vector, by), by);
  }

  /** For each part of {@code by} whether the gradient depends on it at all. */
  public static List<Boolean> depends(Tensors gradient, Tensors by) {
    TensorVector found = products(gradient, gradient.detached(), by);
    var depends = new ArrayList<Boolean>();
    for (int i = 0; i < by.parts().size(); i++) {
      depends.add(found.get(i).defined());
    }
    return depends;
  }

  private static TensorVector products(Tensors gradient, Tensors vector, Tensors by) {
    var outputs = new ArrayList<Tensor>();
    var weights = new ArrayList<Tensor>();
    for (int i = 0; i < gradient.parts().size(); i++) {
      if (gradient.get(i).requires_grad()) {
        outputs.add(gradient.get(i));
        weights.add(vector.get(i));
      }
    }
    if (outputs.isEmpty()) {
      var none = new Tensor[by.parts().size()];
      Arrays.setAll(none, i -> new Tensor());
      return new TensorVector(none);
    }
    return torch.grad(
        new Tensors(outputs).vector(),
        by.vector(),
        new Tensors(weights).vector(),
        new BoolOptional(true),
        false,
        true);
  }

  private static TensorVector torch(Tensor number, Tensors by, boolean keep, boolean graph) {
    return torch.grad(
        new TensorVector(number),
        by.vector(),
        new TensorVector(),
        new BoolOptional(keep),
        graph,
        true);
  }

  /** The list is kept for as long as its elements are looked at: they go with it. */
  private static Tensors zeros(TensorVector found, Tensors by) {
    try {
      var gradients = new ArrayList<Tensor>();
      for (int i = 0; i < by.parts().size(); i++) {
        Tensor each = found.get(i);
        gradients.add(each.defined() ? new Tensor(each) : torch.zeros_like(by.get(i)));
      }
      return new Tensors(gradients);
    } finally {
      Reference.reachabilityFence(found);
    }
  }
}
