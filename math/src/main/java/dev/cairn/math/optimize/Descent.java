package dev.cairn.math.optimize;

import java.util.Arrays;

/** One run of {@link Lbfgsb}. */
final class Descent {

  private static final double FARTHEST = 1e10; // step, where no bound ends the line

  private final Differentiable f;
  private final Box box;
  private final Lbfgsb.Options options;
  private final CompactHessian hessian;
  private final CauchyPoint cauchy;
  private final SubspaceMinimum subspace;
  private final double[] direction;
  private final double[] x;
  private final double[] gradient;
  private final double[] trial;
  private final double[] trialGradient;
  private double value;
  private int iterations;
  private int evaluations;

  Descent(Differentiable f, Box box, double[] start, Lbfgsb.Options options) {
    int n = start.length;
    this.f = f;
    this.box = box;
    this.options = options;
    this.hessian = new CompactHessian(n, options.memory());
    this.cauchy = new CauchyPoint(box, hessian, options.memory());
    this.subspace = new SubspaceMinimum(box, hessian, options.memory());
    this.direction = new double[n];
    this.x = box.project(start);
    this.gradient = new double[n];
    this.trial = new double[n];
    this.trialGradient = new double[n];
  }

  Lbfgsb.Minimum run() {
    value = evaluate(x, gradient);
    boolean going = Double.isFinite(value) && isFinite(gradient);
    while (going
        && iterations < options.iterations()
        && box.slope(x, gradient) > options.gradientTolerance()) {
      iterations++;
      going = iterate();
    }
    return new Lbfgsb.Minimum(x, value, iterations, evaluations);
  }

  private double evaluate(double[] point, double[] gradientThere) {
    evaluations++;
    return f.at(point, gradientThere);
  }

  private static boolean isFinite(double[] v) {
    return Arrays.stream(v).allMatch(Double::isFinite);
  }

  /** One step; false if there is no more to gain. A step that fails is tried without memory. */
  private boolean iterate() {
    double before = value;
    if (!findDirection() || !search()) {
      boolean hadMemory = hessian.pairs() > 0;
      hessian.clear();
      return hadMemory;
    }
    double scale = Math.max(1, Math.max(Math.abs(before), Math.abs(value)));
    return before - value > options.valueTolerance() * scale;
  }

  private boolean findDirection() {
    return cauchy.find(x, gradient) && subspace.find(cauchy, x, gradient, direction);
  }

  /** Moves x along the direction; false, and x stays, if the function does not decrease. */
  private boolean search() {
    double slope = dot(direction, gradient);
    if (!(slope < 0)) {
      return false;
    }
    double longest = box.reach(x, direction, FARTHEST);
    LineSearch line = new LineSearch(value, slope, firstStep(), longest);
    double there = value;
    while (!line.done()) {
      for (int i = 0; i < x.length; i++) {
        trial[i] = box.clamp(i, x[i] + line.step() * direction[i]);
      }
      there = evaluate(trial, trialGradient);
      line.observe(there, dot(direction, trialGradient));
    }
    if (line.accepted()) {
      move(there);
    }
    return line.accepted();
  }

  /** Without memory the model knows no scale: a step of length 1, later at most that. */
  private double firstStep() {
    if (hessian.pairs() > 0) {
      return 1;
    }
    double unit = 1 / Math.sqrt(dot(direction, direction));
    return iterations == 1 ? unit : Math.min(1, unit);
  }

  private void move(double there) {
    for (int i = 0; i < x.length; i++) {
      double change = trialGradient[i] - gradient[i];
      direction[i] = trial[i] - x[i];
      gradient[i] = trialGradient[i];
      x[i] = trial[i];
      trialGradient[i] = change;
    }
    hessian.add(direction, trialGradient);
    value = there;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
