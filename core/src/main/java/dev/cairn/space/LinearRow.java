package dev.cairn.space;

import dev.cairn.space.Relation.Sense;
import java.util.List;

/** A linear relation on columns. */
final class LinearRow {
  private static final double TOLERANCE = 1e-10;

  private final Relation.Linear relation;
  private final int[] columns;
  private final double[] coefficients;
  private final double tolerance;

  LinearRow(Relation.Linear relation, List<Column> parameters) {
    this.relation = relation;
    this.columns = parameters.stream().mapToInt(Column::index).toArray();
    this.coefficients =
        relation.coefficients().values().stream().mapToDouble(Double::doubleValue).toArray();
    double size = Math.abs(relation.bound());
    for (int i = 0; i < columns.length; i++) {
      Domain domain = parameters.get(i).domain();
      size += Math.abs(coefficients[i]) * Math.max(Math.abs(domain.low()), Math.abs(domain.high()));
    }
    this.tolerance = TOLERANCE * size;
  }

  Relation.Linear relation() {
    return relation;
  }

  int size() {
    return columns.length;
  }

  int column(int term) {
    return columns[term];
  }

  double coefficient(int term) {
    return coefficients[term];
  }

  /** How far the sum may be off. */
  double tolerance() {
    return tolerance;
  }

  boolean equality() {
    return relation.sense() == Sense.EQUAL;
  }

  boolean active(double[] raw) {
    for (int column : columns) {
      if (Double.isNaN(raw[column])) {
        return false;
      }
    }
    return true;
  }

  /** By how much the sum is above (or, for an equality, also below) the bound; 0 when allowed. */
  double excess(double[] raw) {
    double sum = -relation.bound();
    for (int i = 0; i < columns.length; i++) {
      sum += coefficients[i] * raw[columns[i]];
    }
    return equality() ? sum : Math.max(0, sum);
  }

  /** Satisfied, or not all parameters active. */
  boolean holds(double[] raw) {
    return !active(raw) || Math.abs(excess(raw)) <= tolerance;
  }

  /** What repairs aim at, so that rounding on the way to the unit cube and back is forgiven. */
  boolean wellWithin(double[] raw) {
    return Math.abs(excess(raw)) <= tolerance / 8;
  }
}
