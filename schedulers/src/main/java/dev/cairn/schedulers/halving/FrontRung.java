package dev.cairn.schedulers.halving;

import dev.cairn.math.pareto.CrowdingDistance;
import dev.cairn.math.pareto.Dominance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A rung for several objectives: feasible trials first, by front of non-dominated sorting and
 * within a front by crowding distance, then infeasible ones by violation; ties by number. It ranks
 * the {@value #WINDOW} trials that came last, so that a change costs the same however long the
 * study is; older ones have had their turn.
 *
 * <p>Source: Schmucker, Donini, Zafar, Salinas and Archambeau 2021, Multi-objective Asynchronous
 * Successive Halving.
 */
final class FrontRung implements Rung {
  static final int WINDOW = 256;

  private static final Comparator<Place> SCORE =
      Comparator.<Place>comparingDouble(place -> place.entry.violation())
          .thenComparingInt(Place::front)
          .thenComparing(Comparator.comparingDouble(Place::crowding).reversed());
  private static final Comparator<Place> ORDER =
      SCORE.thenComparingInt(place -> place.entry.trial());

  private final double eta;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final Set<Integer> promoted = new HashSet<>();
  private final Deque<Entry> newest = new ArrayDeque<>();
  private List<Place> places = List.of();
  private boolean changed;

  /** Where an entry stands among the others. */
  record Place(Entry entry, int front, double crowding) {}

  FrontRung(double eta) {
    this.eta = eta;
  }

  @Override
  public void add(Entry entry) {
    entries.put(entry.trial(), entry);
    newest.addLast(entry);
    if (newest.size() > WINDOW) {
      newest.removeFirst();
    }
    changed = true;
  }

  @Override
  public void remove(int trial) {
    Entry entry = entries.remove(trial);
    changed |= entry != null && newest.removeIf(each -> each.trial() == trial);
  }

  @Override
  public boolean contains(int trial) {
    return entries.containsKey(trial);
  }

  @Override
  public double at(int trial) {
    Entry entry = entries.get(trial);
    if (entry == null) {
      throw new IllegalArgumentException("Trial " + trial + " is not in this rung.");
    }
    return entry.at();
  }

  @Override
  public boolean best(int trial) {
    List<Place> ranked = ranked();
    Place bar = ranked.get(Math.max(1, share()) - 1);
    return ranked.stream()
        .filter(place -> place.entry.trial() == trial)
        .allMatch(place -> SCORE.compare(place, bar) <= 0);
  }

  @Override
  public void promoted(int trial) {
    promoted.add(trial);
  }

  @Override
  public OptionalInt candidate(IntPredicate ready) {
    return ranked().stream()
        .limit(share())
        .mapToInt(place -> place.entry.trial())
        .filter(trial -> !promoted.contains(trial) && ready.test(trial))
        .findFirst();
  }

  @Override
  public OptionalInt first(IntPredicate ready) {
    return ranked().stream().mapToInt(place -> place.entry.trial()).filter(ready).findFirst();
  }

  @Override
  public boolean room() {
    return eta * (promoted.stream().filter(entries::containsKey).count() + 1) <= entries.size();
  }

  private int share() {
    return (int) (newest.size() / eta);
  }

  private List<Place> ranked() {
    if (changed) {
      places = rank(List.copyOf(newest));
      changed = false;
    }
    return places;
  }

  /** The best first. */
  static List<Place> rank(List<Entry> entries) {
    double[][] points = entries.stream().map(Entry::objectives).toArray(double[][]::new);
    int[] fronts = Dominance.ranks(points);
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < fronts.length; i++) {
      members.computeIfAbsent(fronts[i], front -> new ArrayList<>()).add(i);
    }
    List<Place> places = new ArrayList<>();
    members.forEach(
        (front, indices) -> {
          double[] crowding =
              CrowdingDistance.of(indices.stream().map(i -> points[i]).toArray(double[][]::new));
          for (int i = 0; i < crowding.length; i++) {
            places.add(new Place(entries.get(indices.get(i)), front, crowding[i]));
          }
        });
    places.sort(ORDER);
    return places;
  }
}
