package dev.cairn.space;

import dev.cairn.random.Stream;
import dev.cairn.space.Relations.Clause;
import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes any row satisfy the relations: sums by {@link Balance}, a forbidden combination by moving
 * one of its columns, last to first, to the nearest value outside, or else one that makes them
 * inactive. Rows that satisfy them stay as they are. When a bounded number of rounds does not
 * suffice, the nearest of a few rows that were found when the space was compiled is taken, so every
 * row has a repair. Deterministic.
 */
final class Repair {
  private static final int ROUNDS = 8;
  private static final int DRAWS = 4000;
  private static final int ANCHORS = 16;
  private static final int REJECTIONS = 64;
  private static final double[] PULLS = {0.25, 0.5, 0.75, 1};

  private final Decoder decoder;
  private final Relations relations;
  private final Balance balance;
  private final Outside outside;
  private final List<double[]> anchors = new ArrayList<>();

  Repair(Decoder decoder, Relations relations, Optional<double[]> defaults) {
    this.decoder = decoder;
    this.relations = relations;
    this.balance = new Balance(decoder.columns(), relations.sums());
    this.outside = new Outside(decoder.columns());
    defaults.ifPresent(this::add);
    for (int draw = 0; draw < (anchors.isEmpty() ? DRAWS : 4 * ANCHORS); draw++) {
      double[] unit = Stream.of(draw).doubles(decoder.columns().size()).toArray();
      double[] row = attempt(unit, decoder.decode(unit));
      if (row != null && anchors.size() < ANCHORS) {
        anchors.add(row);
      }
    }
    if (anchors.isEmpty()) {
      throw new InvalidInputException(
          "relations",
          "No configuration that satisfies all relations was found.\n"
              + "If there is one, give it as the defaults of the parameters.");
    }
  }

  private void add(double[] defaults) {
    relations
        .violated(defaults)
        .ifPresent(
            relation -> {
              throw new InvalidInputException(
                  "relations", "The defaults of the parameters break '" + relation + "'.");
            });
    anchors.add(defaults);
  }

  /** A row that satisfies everything; the unit row is for columns that become active. */
  double[] repair(double[] unit, double[] raw) {
    double[] row = attempt(unit, raw);
    return row == null ? nearestAnchor(raw).clone() : row;
  }

  /** A row uniform in the cube among valid ones when 64 draws find one, else a repaired draw. */
  double[] sample(RandomGenerator random) {
    double[] unit = new double[decoder.columns().size()];
    double[] raw = unit;
    for (int draw = 0; draw < REJECTIONS; draw++) {
      for (int i = 0; i < unit.length; i++) {
        unit[i] = random.nextDouble();
      }
      raw = decoder.decode(unit);
      boolean even = spread(raw, random);
      decoder.complete(raw, unit);
      if (relations.hold(raw)) {
        return raw;
      }
      if (!even) {
        break;
      }
    }
    return repair(unit, raw);
  }

  /** Makes sums evenly distributed; false when some equality is none that this can do. */
  private boolean spread(double[] raw, RandomGenerator random) {
    for (LinearRow sum : relations.sums()) {
      if (sum.equality() && sum.active(raw) && !Simplex.draw(sum, decoder.columns(), raw, random)) {
        return false;
      }
    }
    return true;
  }

  private double @Nullable [] attempt(double[] unit, double[] raw) {
    double[] row = raw;
    for (int round = 0; round < ROUNDS; round++) {
      if (relations.hold(row)) {
        return row;
      }
      double[] next = step(unit, row);
      if (next == null) {
        return null;
      }
      row = next;
    }
    return relations.hold(row) ? row : null;
  }

  private double @Nullable [] step(double[] unit, double[] row) {
    if (!relations.sumsHold(row)) {
      return balanced(unit, row);
    }
    Optional<Clause> clause = relations.clause(row);
    return clause.isEmpty() ? row : left(unit, row, clause.get());
  }

  private double @Nullable [] balanced(double[] unit, double[] row) {
    double[] next = row.clone();
    boolean found = balance.balance(next);
    for (int i = 0; !found && !anchors.isEmpty() && i < PULLS.length; i++) {
      next = pulled(row, anchors.get(0), PULLS[i]);
      found = balance.balance(next);
    }
    decoder.complete(next, unit);
    return found ? next : null;
  }

  /** Keeps the column that was just moved, if that is possible. */
  private double @Nullable [] rebalanced(double[] unit, double[] row, int held) {
    double[] next = row.clone();
    if (!balance.balance(next, held)) {
      return balanced(unit, row);
    }
    decoder.complete(next, unit);
    return next;
  }

  /** The numbers of the sums, moved a part of the way to an anchor. */
  private double[] pulled(double[] row, double[] anchor, double part) {
    double[] next = row.clone();
    for (LinearRow sum : relations.sums()) {
      for (int i = 0; i < sum.size(); i++) {
        int column = sum.column(i);
        if (!Double.isNaN(anchor[column]) && !Double.isNaN(row[column])) {
          next[column] = row[column] + part * (anchor[column] - row[column]);
        }
      }
    }
    return next;
  }

  /** A row outside the clause: the first that satisfies everything, or else the first at all. */
  private double @Nullable [] left(double[] unit, double[] row, Clause clause) {
    double[] first = null;
    for (Gate gate : outside.ways(clause.gates(), row)) {
      for (double value : outside.values(gate, row[gate.column()])) {
        double[] next = row.clone();
        next[gate.column()] = value;
        decoder.complete(next, unit);
        if (!relations.sumsHold(next)) {
          next = rebalanced(unit, next, gate.column());
        }
        if (next != null && relations.hold(next)) {
          return next;
        }
        first = first == null ? next : first;
      }
    }
    return first;
  }

  private double[] nearestAnchor(double[] raw) {
    double[] best = anchors.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (double[] anchor : anchors) {
      double distance = decoder.distance(anchor, raw);
      if (distance < least) {
        least = distance;
        best = anchor;
      }
    }
    return best;
  }
}
