package dev.cairn.schedulers.halving;

import java.util.Comparator;
import java.util.List;

/** How trials of one rung compare. */
final class Order {
  private Order() {}

  /** Feasible ones by the first objective, then infeasible ones by violation. */
  static final Comparator<Entry> SCORE =
      Comparator.comparingDouble(Entry::violation).thenComparingDouble(e -> e.objectives()[0]);

  /** The same, ties by number. */
  static final Comparator<Entry> BY_NUMBER = SCORE.thenComparingInt(Entry::trial);

  /** The best first; by fronts where there are several objectives. */
  static List<Entry> sorted(List<Entry> entries) {
    return entries.isEmpty() || entries.get(0).objectives().length == 1
        ? entries.stream().sorted(BY_NUMBER).toList()
        : FrontRung.rank(entries).stream().map(FrontRung.Place::entry).toList();
  }
}
