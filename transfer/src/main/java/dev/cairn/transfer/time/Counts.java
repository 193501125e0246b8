package dev.cairn.transfer.time;

/**
 * What a training step does: floating point operations, numbers copied between memory and
 * arithmetic, and operations started. Counted from the architecture, not measured.
 */
public record Counts(double flops, double copies, double operations) {
  static final Counts NONE = new Counts(0, 0, 0);

  /** The product of matrices of m x k and k x n. */
  static Counts product(double m, double k, double n) {
    return new Counts(2 * m * k * n, m * k + k * n + m * n, 1);
  }

  /** A function of each of n numbers: each is read and written. */
  static Counts each(double n) {
    return new Counts(n, 2 * n, 1);
  }

  /** The product in training: forward, and backward to the inputs and to the weights. */
  static Counts layer(double rows, double inputs, double outputs) {
    return product(rows, inputs, outputs)
        .plus(product(rows, outputs, inputs))
        .plus(product(inputs, rows, outputs));
  }

  /** A step of Adam: reads gradient, weight and two moments, writes the latter three. */
  static Counts update(double parameters, double tensors) {
    return new Counts(10 * parameters, 7 * parameters, tensors);
  }

  Counts plus(Counts other) {
    return new Counts(flops + other.flops, copies + other.copies, operations + other.operations);
  }

  Counts times(double number) {
    return new Counts(flops * number, copies * number, operations * number);
  }
}
