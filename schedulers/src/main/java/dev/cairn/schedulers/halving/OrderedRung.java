package dev.cairn.schedulers.halving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A rung for one objective: feasible trials first, by the objective, then infeasible ones by
 * violation, ties by number. The best are kept apart from the rest, so that a change costs the
 * logarithm of the trials.
 */
final class OrderedRung implements Rung {
  private final double eta;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final Set<Integer> promoted = new HashSet<>();
  private final TreeSet<Entry> best = new TreeSet<>(Order.BY_NUMBER);
  private final TreeSet<Entry> rest = new TreeSet<>(Order.BY_NUMBER);

  /** Those of the best that have not gone on. */
  private final TreeSet<Entry> candidates = new TreeSet<>(Order.BY_NUMBER);

  /** How many of the trials here have gone on. */
  private int gone;

  OrderedRung(double eta) {
    this.eta = eta;
  }

  @Override
  public void add(Entry entry) {
    entries.put(entry.trial(), entry);
    gone += promoted.contains(entry.trial()) ? 1 : 0;
    if (!best.isEmpty() && Order.BY_NUMBER.compare(entry, best.last()) < 0) {
      raise(entry);
    } else {
      rest.add(entry);
    }
    balance();
  }

  @Override
  public void remove(int trial) {
    Entry entry = entries.remove(trial);
    if (entry != null) {
      gone -= promoted.contains(trial) ? 1 : 0;
      best.remove(entry);
      rest.remove(entry);
      candidates.remove(entry);
      balance();
    }
  }

  @Override
  public OptionalInt first(IntPredicate ready) {
    return Stream.concat(best.stream(), rest.stream())
        .mapToInt(Entry::trial)
        .filter(ready)
        .findFirst();
  }

  @Override
  public boolean room() {
    return eta * (gone + 1) <= entries.size();
  }

  private void balance() {
    int share = (int) (entries.size() / eta);
    while (best.size() < share) {
      raise(rest.pollFirst());
    }
    while (best.size() > share) {
      Entry last = best.pollLast();
      candidates.remove(last);
      rest.add(last);
    }
  }

  private void raise(Entry entry) {
    best.add(entry);
    if (!promoted.contains(entry.trial())) {
      candidates.add(entry);
    }
  }

  @Override
  public boolean contains(int trial) {
    return entries.containsKey(trial);
  }

  @Override
  public double at(int trial) {
    return entry(trial).at();
  }

  private Entry entry(int trial) {
    Entry entry = entries.get(trial);
    if (entry == null) {
      throw new IllegalArgumentException("Trial " + trial + " is not in this rung.");
    }
    return entry;
  }

  @Override
  public boolean best(int trial) {
    Entry bar = best.isEmpty() ? rest.first() : best.last();
    return Order.SCORE.compare(entry(trial), bar) <= 0;
  }

  @Override
  public void promoted(int trial) {
    boolean first = promoted.add(trial);
    Entry entry = entries.get(trial);
    if (entry != null) {
      gone += first ? 1 : 0;
      candidates.remove(entry);
    }
  }

  @Override
  public OptionalInt candidate(IntPredicate ready) {
    return candidates.stream().mapToInt(Entry::trial).filter(ready).findFirst();
  }
}
