package dev.cairn.samplers.bands.dehb;

import dev.cairn.samplers.bands.Stand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sub-population: its places are competed for by turns, and whoever is no worse than who has a
 * place takes it. Immutable.
 *
 * @param places the members so far
 * @param arrived how many trials have competed
 */
record Members(List<Stand> places, int arrived) {
  static final Members NONE = new Members(List.of(), 0);

  /** The place that the next trial competes for. */
  int next(int size) {
    return arrived % size;
  }

  Members with(Stand stand, int size) {
    List<Stand> now = new ArrayList<>(places);
    int place = next(size);
    if (place == now.size()) {
      now.add(stand);
    } else if (!better(now.get(place), stand)) {
      now.set(place, stand);
    }
    return new Members(Collections.unmodifiableList(now), arrived + 1);
  }

  private static boolean better(Stand one, Stand other) {
    return one.violation() < other.violation()
        || (one.violation() == other.violation() && one.loss() < other.loss());
  }
}
