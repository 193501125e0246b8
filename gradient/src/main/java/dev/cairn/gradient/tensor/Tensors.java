package dev.cairn.gradient.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Several tensors taken as one long vector, such as all weights of a network or a gradient by them.
 * Operations make new tensors and can be differentiated, but for {@link #assign} and {@link #add},
 * which change the numbers in place.
 */
public record Tensors(List<Tensor> parts) {
  public Tensors {
    parts = List.copyOf(parts);
  }

  public static Tensors of(Tensor... parts) {
    return new Tensors(Arrays.asList(parts));
  }

  TensorVector vector() {
    return new TensorVector(parts.toArray(Tensor[]::new));
  }

  public Tensor get(int part) {
    return parts.get(part);
  }

  /** All numbers as one vector; can be differentiated. */
  public Tensor flat() {
    return torch.cat(map(part -> part.reshape(-1)).vector());
  }

  /** How many numbers there are. */
  public long size() {
    return parts.stream().mapToLong(Tensor::numel).sum();
  }

  public Tensors map(UnaryOperator<Tensor> change) {
    return new Tensors(parts.stream().map(change).toList());
  }

  public Tensors zip(Tensors others, BinaryOperator<Tensor> join) {
    var joined = new ArrayList<Tensor>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      joined.add(join.apply(parts.get(i), others.parts.get(i)));
    }
    return new Tensors(joined);
  }

  public Tensors plus(Tensors others) {
    return zip(others, Tensor::add);
  }

  public Tensors minus(Tensors others) {
    return zip(others, Tensor::sub);
  }

  public Tensors times(double factor) {
    var scalar = new Scalar(factor);
    return map(part -> part.mul(scalar));
  }

  /** These and a multiple of others. */
  public Tensors plus(double factor, Tensors others) {
    var scalar = new Scalar(factor);
    return zip(others, (a, b) -> a.add(b, scalar));
  }

  /** The inner product, as a number that can be differentiated. */
  public Tensor dot(Tensors others) {
    Tensor sum = Torch.of(0);
    for (int i = 0; i < parts.size(); i++) {
      sum = sum.add(parts.get(i).mul(others.parts.get(i)).sum());
    }
    return sum;
  }

  /** The inner product as a plain number. */
  public double product(Tensors others) {
    return dot(others).item_double();
  }

  public double norm() {
    return Math.sqrt(product(this));
  }

  public Tensors zeros() {
    return map(torch::zeros_like);
  }

  /** Copies that derivatives can be taken by. */
  public Tensors leaves() {
    return map(part -> part.detach().clone().set_requires_grad(true));
  }

  /** The same numbers, outside of the graph; shares their memory. */
  public Tensors detached() {
    return map(Tensor::detach);
  }

  /** Copies numbers into these tensors. */
  public void assign(Tensors numbers) {
    Torch.change(() -> zip(numbers, Tensor::copy_));
  }

  /** Adds a multiple of others to these tensors. */
  public void add(double factor, Tensors others) {
    var scalar = new Scalar(factor);
    Torch.change(() -> zip(others, (a, b) -> a.add_(b, scalar)));
  }

  /** All parts of both, these first. */
  public Tensors and(Tensors others) {
    var all = new ArrayList<Tensor>(parts);
    all.addAll(others.parts);
    return new Tensors(all);
  }

  /** The numbers of each part, in row-major order. */
  public List<double[]> numbers() {
    return parts.stream().map(Torch::numbers).toList();
  }

  /** Copies numbers as {@link #numbers} gave them into these tensors. */
  public void assign(List<double[]> numbers) {
    var given = new ArrayList<Tensor>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      given.add(Torch.of(numbers.get(i), parts.get(i).shape()));
    }
    assign(new Tensors(given));
  }
}
