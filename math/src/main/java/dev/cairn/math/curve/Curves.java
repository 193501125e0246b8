package dev.cairn.math.curve;

/**
 * Draws begun learning curves on to the full fidelity.
 *
 * <p>A curve is its end, plus its fall times a shape, plus normal noise. For each shape of {@link
 * Shapes} and each of some levels of noise the end and the fall are found by least squares under a
 * normal prior, exactly and with their uncertainty; shapes and levels are averaged by how likely
 * they make the points. So nothing is searched for, and there is no chance in it.
 *
 * <p>{@code O(n)} for n points, about a hundred shapes for each. Not thread-safe.
 */
public final class Curves {
  /** How far the end may be from the newest value, a priori, in usual falls. */
  private static final double END_SPREAD = 3;

  /** The levels of noise, in usual falls. */
  private static final double[] NOISES = {0.005, 0.015, 0.05, 0.15, 0.5};

  private final Shapes shapes;

  /** Curves from a least fidelity to a full one, which is more. */
  public Curves(double low, double full) {
    if (!(low > 0 && low < full)) {
      throw new IllegalArgumentException(
          "The fidelities are %s and %s; expected 0 < low < full.".formatted(low, full));
    }
    shapes = new Shapes(low, full);
  }

  /**
   * Draws a curve on.
   *
   * @param points the fidelities of its values, ascending, at least one
   * @param fall how much curves like this change from the least fidelity to the full one: the root
   *     of the mean square, above 0
   */
  public CurveForecast forecast(double[] points, double[] values, double fall) {
    Moments[] moments = new Moments[shapes.size()];
    for (int shape = 0; shape < moments.length; shape++) {
      moments[shape] = new Moments(values[values.length - 1]);
    }
    for (int i = 0; i < points.length; i++) {
      double[] factors = shapes.at(points[i]);
      for (int shape = 0; shape < moments.length; shape++) {
        moments[shape].add(factors[shape], values[i]);
      }
    }
    int size = moments.length * NOISES.length;
    double[] evidence = new double[size];
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int i = 0; i < size; i++) {
      int shape = i / NOISES.length;
      double noise = NOISES[i % NOISES.length] * fall;
      Line line = moments[shape].line(END_SPREAD * fall, fall, noise);
      evidence[i] = line.evidence() + shapes.logShare(shape);
      means[i] = line.end();
      deviations[i] = Math.sqrt(line.variance() + noise * noise);
    }
    return CurveForecast.of(evidence, means, deviations);
  }
}
