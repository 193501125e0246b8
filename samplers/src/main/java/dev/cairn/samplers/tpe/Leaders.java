package dev.cairn.samplers.tpe;

import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The best of a growing list of trials, by places in it, of equal ones the earlier first: sorted
 * parts, each of the best of twice as many trials as the next. Immutable; a trial more costs the
 * logarithm of the trials on average.
 *
 * @param most how many of the best are kept
 * @param newest the part of the newest trials; null before the first
 */
record Leaders(int most, @Nullable Part newest) {

  /**
   * The best of some trials in a row.
   *
   * @param trials how many they are
   * @param places of the best of them, best first
   * @param before the part of those before; null at the start
   */
  record Part(int trials, int[] places, @Nullable Part before) {}

  static Leaders of(int most) {
    return new Leaders(most, null);
  }

  /** With the trial at a place, behind all there were. */
  Leaders plus(Sequence<Trial> list, int place, Comparator<Trial> order) {
    int[] places = {place};
    int trials = 1;
    Part before = newest;
    while (before != null && before.trials == trials) {
      places = merged(before.places, places, most, list, order);
      trials += before.trials;
      before = before.before;
    }
    return new Leaders(most, new Part(trials, places, before));
  }

  /** At most so many of the best, and of those that are kept, best first. */
  int[] best(int count, Sequence<Trial> list, Comparator<Trial> order) {
    int[] best = {};
    for (Part part = newest; part != null; part = part.before) {
      best = merged(part.places, best, count, list, order);
    }
    return best;
  }

  private static int[] merged(
      int[] earlier, int[] later, int most, Sequence<Trial> list, Comparator<Trial> order) {
    int[] both = new int[Math.min(most, earlier.length + later.length)];
    for (int at = 0, i = 0, j = 0; at < both.length; at++) {
      boolean first =
          j == later.length
              || (i < earlier.length
                  && order.compare(list.get(later[j]), list.get(earlier[i])) >= 0);
      both[at] = first ? earlier[i++] : later[j++];
    }
    return both;
  }
}
