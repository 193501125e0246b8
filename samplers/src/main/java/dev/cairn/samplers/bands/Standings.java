package dev.cairn.samplers.bands;

import dev.cairn.trial.Fold;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How trials stood, by level: fidelities within some 5 % of each other are one. Immutable.
 *
 * @param levels the stands in the order they came, by {@link #level}: the full fidelity first
 */
public record Standings(NavigableMap<Integer, Sequence<Stand>> levels) {
  private static final double STEP = 1.05;

  /** The standings after each milestone; costs the levels. */
  private record Growth(double full) implements Fold<Trial, Standings> {
    @Override
    public Standings initial() {
      return new Standings(new TreeMap<>());
    }

    @Override
    public Standings add(Standings known, Trial trial) {
      return Stand.of(trial, full).map(stand -> known.with(stand, full)).orElse(known);
    }
  }

  /** What a study knows. */
  public static Standings of(StudyView view) {
    return view.milestones().state(new Growth(view.spec().fullFidelity()));
  }

  /** The level of a fidelity: 0 for the full one and without one, higher for less. */
  public static int level(double at, double full) {
    return Double.isNaN(at) || Double.isNaN(full)
        ? 0
        : (int) Math.max(0, Math.round(Math.log(full / at) / Math.log(STEP)));
  }

  private Standings with(Stand stand, double full) {
    NavigableMap<Integer, Sequence<Stand>> next = new TreeMap<>(levels);
    next.merge(
        level(stand.at(), full),
        Sequence.<Stand>empty().plus(stand),
        (old, one) -> old.plus(stand));
    return new Standings(Collections.unmodifiableNavigableMap(next));
  }

  /** All of a level, best first. */
  public List<Stand> sorted(int level) {
    List<Stand> sorted = new ArrayList<>(levels.getOrDefault(level, Sequence.empty()));
    Collections.sort(sorted);
    return sorted;
  }

  /** The highest fidelity's level where so many trials did not fail. */
  public Optional<Integer> highest(int trials) {
    return levels.entrySet().stream()
        .filter(e -> e.getValue().size() >= trials)
        .filter(e -> e.getValue().stream().filter(stand -> !stand.failed()).count() >= trials)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The best stand at whatever fidelity. */
  public Optional<Stand> best() {
    return levels.values().stream()
        .flatMap(Sequence::stream)
        .filter(stand -> !stand.failed())
        .min(Stand::compareTo);
  }
}
