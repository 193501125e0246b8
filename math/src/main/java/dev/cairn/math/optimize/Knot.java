package dev.cairn.math.optimize;

/** A step of a line search, with the value and the slope of the function there. */
record Knot(double step, double value, double slope) {

  boolean isFinite() {
    return Double.isFinite(value) && Double.isFinite(slope);
  }

  /** Of the function less a line through the origin. */
  Knot less(double line) {
    return new Knot(step, value - step * line, slope - line);
  }

  /** A stationary point, by interpolating with a cubic: the minimum where there is one. */
  double cubic(Knot other) {
    double r = cubicShare(other);
    return step + r * (other.step - step);
  }

  /** The same as a part of the way to the other knot. */
  double cubicShare(Knot other) {
    double theta = 3 * (value - other.value) / (other.step - step) + slope + other.slope;
    double scale = Math.max(Math.abs(theta), Math.max(Math.abs(slope), Math.abs(other.slope)));
    double square = (theta / scale) * (theta / scale) - (slope / scale) * (other.slope / scale);
    double root = scale * Math.sqrt(Math.max(0, square));
    double gamma = other.step < step ? -root : root;
    return (gamma - slope + theta) / (gamma - slope + gamma + other.slope);
  }

  /** The minimum of the parabola through both values and this slope. */
  double parabola(Knot other) {
    double h = other.step - step;
    return step + slope / ((value - other.value) / h + slope) / 2 * h;
  }

  /** Where the line through both slopes is 0. */
  double secant(Knot other) {
    return step + slope / (slope - other.slope) * (other.step - step);
  }
}
