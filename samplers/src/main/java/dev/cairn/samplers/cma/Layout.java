package dev.cairn.samplers.cma;

import dev.cairn.math.evolution.Cells;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.List;

/**
 * Which columns are coordinates of the normal distribution, the ordered ones, and which are
 * variables of the categorical one. Columns of one value are neither. Equal for equal spaces.
 */
final class Layout implements Cells {
  private final SearchSpace space;
  private final List<Column> numbers;
  private final List<Column> categories;

  Layout(SearchSpace space) {
    this.space = space;
    this.numbers = space.columns().stream().filter(c -> many(c) && c.domain().ordered()).toList();
    this.categories =
        space.columns().stream().filter(c -> many(c) && !c.domain().ordered()).toList();
  }

  private static boolean many(Column column) {
    return column.domain().levels() != 1;
  }

  SearchSpace space() {
    return space;
  }

  List<Column> numbers() {
    return numbers;
  }

  List<Column> categories() {
    return categories;
  }

  /** The number of columns that are searched; at least 1. */
  int size() {
    return Math.max(1, numbers.size() + categories.size());
  }

  boolean discrete(int coordinate) {
    return numbers.get(coordinate).domain().levels() > 0;
  }

  @Override
  public double below(int coordinate, double x) {
    Domain domain = numbers.get(coordinate).domain();
    double raw = domain.decode(x);
    return domain.levels() == 0 || raw <= domain.low()
        ? Double.NEGATIVE_INFINITY
        : domain.encode(raw - step(domain) / 2);
  }

  @Override
  public double above(int coordinate, double x) {
    Domain domain = numbers.get(coordinate).domain();
    double raw = domain.decode(x);
    return domain.levels() == 0 || raw >= domain.high()
        ? Double.POSITIVE_INFINITY
        : domain.encode(raw + step(domain) / 2);
  }

  private static double step(Domain domain) {
    return (domain.high() - domain.low()) / (domain.levels() - 1);
  }

  /** The coordinates of a unit row, NaN where inactive. */
  double[] coordinates(double[] unit) {
    return numbers.stream().mapToDouble(column -> unit[column.index()]).toArray();
  }

  /** The categories of a raw row, -1 where inactive. */
  int[] categories(double[] raw) {
    return categories.stream()
        .mapToInt(c -> Double.isNaN(raw[c.index()]) ? -1 : (int) raw[c.index()])
        .toArray();
  }

  /**
   * The row of coordinates and categories.
   *
   * @param within where within a category's part of the unit interval; matters only to repairs
   */
  double[] row(double[] coordinates, int[] chosen, double[] within) {
    double[] unit = new double[space.size()];
    Arrays.fill(unit, 0.5);
    for (int j = 0; j < numbers.size(); j++) {
      unit[numbers.get(j).index()] = coordinates[j];
    }
    for (int i = 0; i < categories.size(); i++) {
      Column column = categories.get(i);
      unit[column.index()] = (chosen[i] + within[i]) / column.domain().levels();
    }
    return space.decode(unit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout layout && space.equals(layout.space);
  }

  @Override
  public int hashCode() {
    return space.hashCode();
  }
}
