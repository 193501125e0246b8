package dev.cairn.schedulers.halving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How trials stood at the levels they came to: by the first entry at or past a level, once and for
 * all.
 */
final class Scores {
  private final Map<Integer, List<Entry>> entries = new HashMap<>();
  private double[] levels = {};

  /** From now on these levels matter, ascending. */
  void watch(double[] watched) {
    levels = watched.clone();
  }

  /** Takes how a trial stands now, if that is the first to tell of some level. */
  void add(Entry entry) {
    List<Entry> known = entries.computeIfAbsent(entry.trial(), trial -> new ArrayList<>(2));
    double before = known.isEmpty() ? 0 : known.get(known.size() - 1).at();
    for (double level : levels) {
      if (!Levels.reaches(before, level) && Levels.reaches(entry.at(), level)) {
        known.add(entry);
        return;
      }
    }
  }

  /** How a trial stood at a level, if it came there. */
  Optional<Entry> at(int trial, double level) {
    for (Entry entry : entries.getOrDefault(trial, List.of())) {
      if (Levels.reaches(entry.at(), level)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
