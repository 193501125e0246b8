package dev.cairn.analysis.timeline;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which slot of which session had each trial, reconstructed: in every session a trial takes the
 * free slot of lowest number.
 *
 * @param slots their sessions, in the order the sessions began
 * @param bars by start
 * @param end when the last known thing happened, in milliseconds since 1970
 */
public record Timeline(List<String> slots, List<Bar> bars, long end) {

  /**
   * A trial's stay in a slot, in milliseconds since 1970; an open one lasts to the end of the
   * timeline.
   */
  public record Bar(int trial, int slot, long from, long to) {}

  /** Costs n log n in the trials. Imported observations are left out. */
  public static Timeline of(StudyView view) {
    List<Trial> trials =
        Stream.concat(view.finished().stream(), view.pending().stream())
            .filter(trial -> trial.number() >= 0)
            .sorted(Comparator.comparingLong(Trial::started).thenComparingInt(Trial::number))
            .toList();
    long end = trials.stream().mapToLong(t -> Math.max(t.started(), t.ended())).max().orElse(0);
    var slots = new ArrayList<String>();
    var sessions = new TreeMap<String, Session>();
    var bars = new ArrayList<Bar>();
    for (Trial trial : trials) {
      Session session = sessions.computeIfAbsent(trial.session(), name -> new Session());
      long to = trial.state().finished() ? trial.ended() : end;
      int slot = session.take(trial.started(), to, slots, trial.session());
      bars.add(new Bar(trial.number(), slot, trial.started(), to));
    }
    return grouped(slots, bars, end);
  }

  /** The slots of a session side by side. */
  private static Timeline grouped(List<String> slots, List<Bar> bars, long end) {
    Map<String, Integer> first = new TreeMap<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      first.putIfAbsent(slots.get(slot), slot);
    }
    var order = new ArrayList<Integer>();
    for (int slot = 0; slot < slots.size(); slot++) {
      order.add(slot);
    }
    order.sort(Comparator.comparing(slot -> first.get(slots.get(slot))));
    int[] places = new int[slots.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.get(place)] = place;
    }
    return new Timeline(
        order.stream().map(slots::get).toList(),
        bars.stream().map(b -> new Bar(b.trial(), places[b.slot()], b.from(), b.to())).toList(),
        end);
  }

  /** The slots of one session that are free and busy at the moment of the sweep. */
  private static final class Session {
    private final PriorityQueue<Integer> free = new PriorityQueue<>();
    private final PriorityQueue<long[]> busy =
        new PriorityQueue<>(Comparator.comparingLong((long[] stay) -> stay[0]));

    int take(long from, long to, List<String> slots, String name) {
      while (!busy.isEmpty() && busy.peek()[0] <= from) {
        free.add((int) busy.remove()[1]);
      }
      int slot = free.isEmpty() ? slots.size() : free.remove();
      if (slot == slots.size()) {
        slots.add(name);
      }
      busy.add(new long[] {to, slot});
      return slot;
    }
  }
}
