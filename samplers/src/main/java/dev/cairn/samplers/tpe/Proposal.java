package dev.cairn.samplers.tpe;

import dev.cairn.sampling.Novelty;
import dev.cairn.space.Column;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A point of the unit cube on its way, extended by one group of columns after another. */
final class Proposal {
  private static final double FIRST_STEP = 0.1;
  private static final double HALVINGS = 4;

  private final Layout layout;
  private final Novelty novelty;
  private final RandomGenerator random;
  private final double[] raw; // of the columns that others depend on
  private double[] best;
  private double[] candidate;

  Proposal(Layout layout, Novelty novelty, RandomGenerator random) {
    this.layout = layout;
    this.novelty = novelty;
    this.random = random;
    this.raw = undecided();
    this.best = undecided();
    this.candidate = undecided();
  }

  private double[] undecided() {
    double[] unit = new double[layout.axes().length];
    Arrays.fill(unit, Double.NaN);
    return unit;
  }

  boolean active(int column) {
    return layout.space().columns().get(column).active(raw);
  }

  /** The row of the point. */
  double[] row() {
    return layout.space().decode(best);
  }

  /**
   * Sets the columns to where l/g is highest among candidates drawn from l and random steps from
   * the best of them; answers log l/g there.
   */
  double extend(int[] columns, Ratio ratio, int candidates, int refinements) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates; i++) {
      draw(columns, ratio.better());
      highest = consider(ratio, highest);
    }
    if (highest == Double.NEGATIVE_INFINITY) {
      draw(columns, ratio.better());
      swap();
    }
    for (int i = 0; i < refinements; i++) {
      step(columns, FIRST_STEP * Math.pow(0.5, HALVINGS * i / refinements));
      highest = consider(ratio, highest);
    }
    settle(columns);
    return highest;
  }

  /** Makes the candidate the best if it is new and better; a part of a point is always new. */
  private double consider(Ratio ratio, double highest) {
    boolean whole = layout.groups().size() == 1;
    if (whole && layout.related()) {
      candidate = layout.space().encode(layout.space().decode(candidate));
    }
    double score = ratio.log(candidate);
    if (score > highest && (!whole || novelty.acceptsPoint(candidate))) {
      swap();
      return score;
    }
    return highest;
  }

  private void swap() {
    double[] former = best;
    best = candidate;
    candidate = former;
    System.arraycopy(best, 0, candidate, 0, best.length);
  }

  /** Draws the columns of the candidate that are active by those before. */
  private void draw(int[] columns, ParzenEstimator density) {
    int kernel = density.drawKernel(random);
    for (int place = 0; place < columns.length; place++) {
      int column = columns[place];
      boolean active = active(column);
      candidate[column] = active ? density.draw(place, kernel, random) : Double.NaN;
      decide(column, candidate);
    }
  }

  /** Moves the candidate away from the best, except where it would change what is active. */
  private void step(int[] columns, double length) {
    for (int column : columns) {
      double from = best[column];
      boolean moves = layout.axes()[column].ordered() && !layout.gating()[column];
      candidate[column] =
          moves && !Double.isNaN(from) ? clamp(from + length * random.nextGaussian()) : from;
    }
  }

  private static double clamp(double unit) {
    return Math.min(1, Math.max(0, unit));
  }

  private void settle(int[] columns) {
    for (int column : columns) {
      decide(column, best);
    }
  }

  /** Makes known the value on which other columns depend. */
  private void decide(int column, double[] unit) {
    if (layout.gating()[column]) {
      Column parent = layout.space().columns().get(column);
      raw[column] = Double.isNaN(unit[column]) ? Double.NaN : parent.domain().decode(unit[column]);
    }
  }
}
