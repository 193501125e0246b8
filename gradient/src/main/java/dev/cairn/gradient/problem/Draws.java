package dev.cairn.gradient.problem;

import dev.cairn.gradient.tensor.Torch;
import dev.cairn.random.Stream;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;

/**
 * All chance of one step of training: which examples, which units are dropped, which noise. The
 * same keys give the same numbers on every machine.
 */
public final class Draws {
  private final Stream stream;

  private Draws(Stream stream) {
    this.stream = stream;
  }

  public static Draws of(long... keys) {
    return new Draws(Stream.of(keys));
  }

  /** Standard normal numbers. */
  public Tensor normal(long... shape) {
    double[] numbers = new double[count(shape)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = stream.nextGaussian();
    }
    return Torch.of(numbers, shape);
  }

  /** Numbers in [0, 1), all equally likely. */
  public Tensor uniform(long... shape) {
    double[] numbers = new double[count(shape)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = stream.nextDouble();
    }
    return Torch.of(numbers, shape);
  }

  /** Ones with this probability, else zeros. */
  public Tensor ones(double probability, long... shape) {
    double[] numbers = new double[count(shape)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = stream.nextDouble() < probability ? 1 : 0;
    }
    return Torch.of(numbers, shape);
  }

  /** So many of the examples, each at most once; all of them in order where there are no more. */
  public Batch batch(Batch all, int size) {
    int rows = Math.toIntExact(all.size());
    if (size >= rows) {
      return all;
    }
    long[] order = LongStream.range(0, rows).toArray();
    for (int i = 0; i < size; i++) {
      int j = i + stream.nextInt(rows - i);
      long swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return all.at(Torch.of(java.util.Arrays.copyOf(order, size)));
  }

  private static int count(long[] shape) {
    return Math.toIntExact(LongStream.of(shape).reduce(1, Math::multiplyExact));
  }
}
