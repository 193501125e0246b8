package dev.cairn.trial;

import java.util.Arrays;

/**
 * The different rows of some trials: an immutable set that grows by sharing, as {@link Sequence}
 * does, and tells in constant time whether it has a row. About 16 bytes a row.
 */
final class Rows {
  /** Learns the rows of trials whose configuration is chosen. */
  record Follow() implements Fold<Trial, Rows> {
    @Override
    public Rows initial() {
      return new Rows(new Table(64), Sequence.empty());
    }

    @Override
    public Rows add(Rows known, Trial trial) {
      return trial.suggested() && !known.contains(trial.row()) ? known.plus(trial.row()) : known;
    }
  }

  private final Table table;
  private final Sequence<double[]> rows;

  private Rows(Table table, Sequence<double[]> rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * The places of rows, counted from 1, by hash; open addressing, 0 where free. Larger places than
   * a set has rows belong to sets that grew from it.
   */
  private static final class Table {
    private final int[] places;
    private int used;

    Table(int slots) {
      this.places = new int[slots];
    }

    private int first(double[] row) {
      return (int) RowSet.hash(row) & (places.length - 1);
    }

    private int after(int slot) {
      return slot + 1 & (places.length - 1);
    }

    void add(double[] row, int place) {
      int slot = first(row);
      while (places[slot] != 0) {
        slot = after(slot);
      }
      places[slot] = place;
      used = place;
    }
  }

  boolean contains(double[] row) {
    for (int slot = table.first(row); table.places[slot] != 0; slot = table.after(slot)) {
      int place = table.places[slot];
      if (place <= rows.size() && Arrays.equals(rows.get(place - 1), row)) {
        return true;
      }
    }
    return false;
  }

  private Rows plus(double[] row) {
    Sequence<double[]> more = rows.plus(row);
    boolean full = 2 * more.size() > table.places.length;
    if (!full && table.used == rows.size()) {
      table.add(row, more.size());
      return new Rows(table, more);
    }
    Table copy = new Table(full ? 2 * table.places.length : table.places.length);
    for (int i = 0; i < more.size(); i++) {
      copy.add(more.get(i), i + 1);
    }
    return new Rows(copy, more);
  }
}
