package dev.cairn.schedulers.halving;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rung of {@link FreezeThaw}: who came to it, who went on from it, and who waits. A change costs
 * the logarithm of the trials.
 */
final class Halt {
  private static final double ROUNDING = 1e-9;

  private final Map<Integer, Entry> came = new HashMap<>();
  private final Map<Integer, Double> brought = new HashMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private final TreeSet<Entry> waiting;
  private double room;

  /**
   * @param order of those that wait
   */
  Halt(Comparator<Entry> order) {
    this.waiting = new TreeSet<>(order);
  }

  boolean contains(int trial) {
    return came.containsKey(trial);
  }

  /**
   * A trial comes here.
   *
   * @param part of a trial that may go on because of it
   */
  void add(Entry entry, double part) {
    came.put(entry.trial(), entry);
    brought.put(entry.trial(), part);
    room += part;
  }

  void pause(int trial) {
    Entry entry = came.get(trial);
    if (entry != null) {
      waiting.add(entry);
    }
  }

  /** It waits no more. */
  void wake(int trial) {
    Entry entry = came.get(trial);
    if (entry != null) {
      waiting.remove(entry);
    }
  }

  void goOn(int trial) {
    if (came.containsKey(trial)) {
      gone.add(trial);
    }
  }

  void remove(int trial) {
    wake(trial);
    room -= brought.getOrDefault(trial, 0.0);
    came.remove(trial);
    brought.remove(trial);
    gone.remove(trial);
  }

  boolean waits() {
    return !waiting.isEmpty();
  }

  /** Whether one more may go on, and one waits. */
  boolean open() {
    return waits() && gone.size() + 1 <= room + ROUNDING;
  }

  /** The first of those that wait, best first. */
  List<Entry> first(int most) {
    return Order.sorted(waiting.stream().limit(most).toList());
  }
}
