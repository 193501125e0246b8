package dev.cairn.schedulers.halving;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How often two trials stood at a level as they stand in full, of all pairs in which each objective
 * is told apart. A trial is compared with the {@value #WINDOW} that came before it.
 */
final class Agreement {
  private static final int WINDOW = 256;

  private final Scores scores;
  private final double level;
  private final double full;
  private final Deque<Integer> newest = new ArrayDeque<>();
  private long pairs;
  private long agreeing;

  Agreement(Scores scores, double level, double full) {
    this.scores = scores;
    this.level = level;
    this.full = full;
  }

  /** A trial was measured in full. */
  void add(int trial) {
    Optional<Entry> here = scores.at(trial, level);
    Optional<Entry> there = scores.at(trial, full);
    if (here.isEmpty() || there.isEmpty()) {
      return;
    }
    for (int other : newest) {
      compare(
          here.get().objectives(),
          scores.at(other, level).orElseThrow().objectives(),
          there.get().objectives(),
          scores.at(other, full).orElseThrow().objectives());
    }
    newest.addLast(trial);
    if (newest.size() > WINDOW) {
      newest.removeFirst();
    }
  }

  private void compare(double[] a, double[] b, double[] fullA, double[] fullB) {
    for (int i = 0; i < a.length; i++) {
      pairs++;
      agreeing += Double.compare(a[i], b[i]) == Double.compare(fullA[i], fullB[i]) ? 1 : 0;
    }
  }

  /** Between 0 and 1; half, as by chance, while nothing is known. */
  double share() {
    return pairs == 0 ? 0.5 : (double) agreeing / pairs;
  }
}
