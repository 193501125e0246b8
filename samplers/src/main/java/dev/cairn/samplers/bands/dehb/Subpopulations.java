package dev.cairn.samplers.bands.dehb;

import dev.cairn.samplers.bands.Stand;
import dev.cairn.samplers.bands.Standings;
import dev.cairn.trial.Fold;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The members, each the best trial that has competed for its place at a fidelity that it was to run
 * to. Immutable.
 *
 * @param levels the members by {@link Standings#level}
 */
record Subpopulations(NavigableMap<Integer, List<Stand>> levels) {
  /** The members after each milestone; costs the levels and a population. */
  private record Growth(Sizes sizes) implements Fold<Trial, Subpopulations> {
    @Override
    public Subpopulations initial() {
      return new Subpopulations(new TreeMap<>());
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
    List<Stand> members = new ArrayList<>(levels.getOrDefault(level, List.of()));
    int size = sizes.at(stand.at());
    int place = place(stand.trial().number(), size);
    Stand loser = stand;
    if (place < members.size() && stand.compareTo(members.get(place)) < 0) {
      loser = members.set(place, stand);
    }
    if (members.size() < size) {
      members.add(loser);
    }
    NavigableMap<Integer, List<Stand>> next = new TreeMap<>(levels);
    next.put(level, Collections.unmodifiableList(members));
    return new Subpopulations(Collections.unmodifiableNavigableMap(next));
  }

  /** The place that a trial of a number competes for. */
  static int place(int number, int size) {
    return Math.floorMod(number, size);
  }

  List<Stand> at(int level) {
    return levels.getOrDefault(level, List.of());
  }

  /** The best so many at the next lower fidelity that has members; its own where there is none. */
  List<Stand> parents(int level, int most) {
    var lower = levels.higherEntry(level);
    List<Stand> sorted = new ArrayList<>(lower == null ? at(level) : lower.getValue());
    Collections.sort(sorted);
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  /** Those of all fidelities, the full one first. */
  List<Stand> all() {
    return levels.values().stream().flatMap(List::stream).toList();
  }
}
