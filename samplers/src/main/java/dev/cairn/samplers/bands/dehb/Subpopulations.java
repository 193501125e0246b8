package dev.cairn.samplers.bands.dehb;

import dev.cairn.samplers.bands.Stand;
import dev.cairn.samplers.bands.Standings;
import dev.cairn.trial.Fold;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The members of each fidelity, and which fidelities were in turn. Immutable.
 *
 * @param levels the members by {@link Standings#level}
 * @param latest the level of the trial that arrived last
 * @param before the level of the last that arrived at another one; full before there was any
 */
record Subpopulations(NavigableMap<Integer, Members> levels, int latest, int before) {
  /** The members after each milestone; costs the levels and a population. */
  private record Growth(Sizes sizes) implements Fold<Trial, Subpopulations> {
    @Override
    public Subpopulations initial() {
      return new Subpopulations(new TreeMap<>(), 0, 0);
    }

    @Override
    public Subpopulations add(Subpopulations known, Trial trial) {
      return Stand.of(trial, sizes.full())
          .filter(stand -> !stand.failed() && arrived(stand))
          .map(stand -> known.with(stand, sizes))
          .orElse(known);
    }

    private boolean arrived(Stand stand) {
      double until = stand.trial().until();
      double full = sizes.full();
      return Standings.level(stand.at(), full) == Standings.level(until, full);
    }
  }

  static Subpopulations of(StudyView view, Sizes sizes) {
    return view.milestones().state(new Growth(sizes));
  }

  private Subpopulations with(Stand stand, Sizes sizes) {
    int level = Standings.level(stand.at(), sizes.full());
    NavigableMap<Integer, Members> next = new TreeMap<>(levels);
    next.put(level, at(level).with(stand, sizes.at(stand.at())));
    return new Subpopulations(
        Collections.unmodifiableNavigableMap(next), level, level == latest ? before : latest);
  }

  Members at(int level) {
    return levels.getOrDefault(level, Members.NONE);
  }

  /** Whether nobody was measured at a lower fidelity. */
  boolean lowest(int level) {
    return levels.higherKey(level) == null;
  }

  /**
   * The best so many of those to make a trial of: of the next lower fidelity that has members,
   * where the trials before were of a lower one; otherwise of its own.
   */
  List<Stand> parents(int level, int most) {
    int previous = level == latest ? before : latest;
    Map.Entry<Integer, Members> lower = previous > level ? levels.higherEntry(level) : null;
    Members from = lower == null ? at(level) : lower.getValue();
    List<Stand> sorted = new ArrayList<>(from.places());
    Collections.sort(sorted);
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  /** Those of all fidelities, the full one first. */
  List<Stand> all() {
    return levels.values().stream().flatMap(members -> members.places().stream()).toList();
  }
}
