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
  private final Map<Integer, Entry> came = new HashMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private final TreeSet<Entry> waiting;
  private final double share;

  /**
   * @param share of so many trials that came one goes on
   * @param order of those that wait
   */
  Halt(double share, Comparator<Entry> order) {
    this.share = share;
    this.waiting = new TreeSet<>(order);
  }

  boolean contains(int trial) {
    return came.containsKey(trial);
  }

  void add(Entry entry) {
    came.put(entry.trial(), entry);
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
    came.remove(trial);
    gone.remove(trial);
  }

  boolean waits() {
    return !waiting.isEmpty();
  }

  /** Whether one more may go on, and one waits. */
  boolean open() {
    return waits() && share * (gone.size() + 1) <= came.size();
  }

  /** The first of those that wait, best first. */
  List<Entry> first(int most) {
    return Order.sorted(waiting.stream().limit(most).toList());
  }
}
