package dev.cairn.sampling.population;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import java.util.random.RandomGenerator;

/** The columns of one parameter, which vary together. */
final class Gene {
  private final Domain domain;
  private final int from;
  private final int width;

  /** The gene whose first column is given. */
  Gene(Column column) {
    this.domain = column.domain();
    this.from = column.index();
    this.width = column.parameter().width();
  }

  int from() {
    return from;
  }

  int to() {
    return from + width;
  }

  /** Whether it has a value in a unit row. */
  boolean active(double[] unit) {
    return !Double.isNaN(unit[from]);
  }

  /** Whether it is one number, for which the middle of two values is between them. */
  boolean number() {
    return width == 1 && domain.ordered();
  }

  /** Whether it can change at all. */
  boolean variable() {
    return width > 1 || domain.levels() != 1;
  }

  void randomize(double[] unit, RandomGenerator random) {
    for (int i = from; i < to(); i++) {
      unit[i] = random.nextDouble();
    }
  }

  void copy(double[] source, double[] target) {
    System.arraycopy(source, from, target, from, width);
  }

  /**
   * Changes the value: a number by the step, but to another of its values; a category to any other;
   * of a selection one member; of an order two places.
   */
  void mutate(double[] unit, Step step, RandomGenerator random) {
    if (number()) {
      unit[from] = moved(unit[from], step.move(unit[from], random), random);
    } else if (domain.ordered()) {
      swap(unit, random);
    } else {
      int member = from + random.nextInt(width);
      unit[member] = other(unit[member], random);
    }
  }

  private double moved(double old, double moved, RandomGenerator random) {
    double raw = domain.decode(old);
    if (domain.levels() == 0 || domain.decode(moved) != raw) {
      return moved;
    }
    double size = (domain.high() - domain.low()) / (domain.levels() - 1);
    boolean up = moved == old ? random.nextBoolean() : moved > old;
    boolean possible = up ? raw < domain.high() : raw > domain.low();
    return domain.encode(domain.nearest(up == possible ? raw + size : raw - size));
  }

  private double other(double old, RandomGenerator random) {
    int level = random.nextInt((int) domain.levels() - 1);
    return domain.encode(level < domain.decode(old) ? level : level + 1);
  }

  private void swap(double[] unit, RandomGenerator random) {
    int first = random.nextInt(width);
    int second = (first + 1 + random.nextInt(width - 1)) % width;
    double kept = unit[from + first];
    unit[from + first] = unit[from + second];
    unit[from + second] = kept;
  }
}
