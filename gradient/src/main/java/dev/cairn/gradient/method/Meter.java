package dev.cairn.gradient.method;

/**
 * What a training has used: computations of one gradient of the training loss on one batch of the
 * usual size, and what costs about as much.
 */
public final class Meter {
  private double gradients;
  private long steps;

  public Meter() {
    this(0, 0);
  }

  /** As after earlier steps. */
  public Meter(double gradients, long steps) {
    this.gradients = gradients;
    this.steps = steps;
  }

  public void add(double more) {
    gradients += more;
  }

  /** One step is done. */
  public void step() {
    steps++;
  }

  public double gradients() {
    return gradients;
  }

  public long steps() {
    return steps;
  }
}
