package dev.cairn.gradient.tensor;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Numbers into tensors and out of them. All tensors are of doubles on the processor. An operation
 * uses one thread, so that the same numbers come out of every run and trials can run side by side.
 *
 * <p>A tensor's memory is freed when the innermost {@link PointerScope} in which it was made is
 * closed; without one, whenever the garbage collector finds it, which may be too late.
 */
public final class Torch {
  static {
    torch.set_num_threads(1);
  }

  private Torch() {}

  /** A tensor of these numbers, in row-major order. */
  public static Tensor of(double[] numbers, long... shape) {
    return AbstractTensor.create(numbers, shape);
  }

  /** A single number, without dimensions. */
  public static Tensor of(double number) {
    return torch.scalar_tensor(new Scalar(number), new TensorOptions(ScalarType.Double));
  }

  /** Whole numbers, such as classes or places. */
  public static Tensor of(long[] numbers) {
    return AbstractTensor.create(numbers);
  }

  public static Tensor zeros(long... shape) {
    return torch.zeros(shape, new TensorOptions(ScalarType.Double));
  }

  /** The numbers of a tensor, in row-major order. */
  public static double[] numbers(Tensor tensor) {
    return scoped(
        () -> {
          double[] numbers = new double[Math.toIntExact(tensor.numel())];
          tensor.detach().contiguous().data_ptr_double().get(numbers);
          return numbers;
        });
  }

  /** Some work that may throw. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does some work, and then frees all tensors that it made. */
  public static <T, E extends Exception> T scoped(Work<T, E> work) throws E {
    var scope = new PointerScope();
    try {
      return work.run();
    } finally {
      scope.close();
    }
  }

  /** Computes outside of any graph: nothing can be differentiated through the result. */
  public static <T> T detached(Supplier<T> work) {
    var guard = new NoGradGuard();
    try {
      return work.get();
    } finally {
      guard.close();
    }
  }

  /** As {@link #detached}, for what changes tensors in place. */
  public static void change(Runnable work) {
    detached(
        () -> {
          work.run();
          return true;
        });
  }
}
