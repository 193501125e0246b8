package dev.cairn.web.follow;

import dev.cairn.trial.Allowance;
import dev.cairn.trial.Note;
import dev.cairn.trial.Orders;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A study at one version, as far as it may be shown. Immutable.
 *
 * @param gone the trials that the log has running although their session is over
 */
public record Sight(
    StudyView view,
    long version,
    List<Note> notes,
    Orders orders,
    Allowance allowance,
    Set<Integer> gone) {

  public StudySpec spec() {
    return view.spec();
  }

  /** What state a trial is in, sessions that are over considered. */
  public State state(Trial trial) {
    return gone.contains(trial.number()) ? State.STALE : trial.state();
  }

  /** The trials of this study, by number, without imported observations. */
  public List<Trial> trials() {
    return Stream.concat(view.finished().stream(), view.pending().stream())
        .filter(trial -> trial.number() >= 0)
        .sorted(Comparator.comparingInt(Trial::number))
        .toList();
  }

  /** How many trials are in each state. */
  public Map<State, Integer> counts() {
    var counts = new EnumMap<State, Integer>(State.class);
    Stream.concat(view.finished().stream(), view.pending().stream())
        .filter(trial -> trial.number() >= 0)
        .forEach(trial -> counts.merge(state(trial), 1, Integer::sum));
    return counts;
  }

  /** Milliseconds since 1970 when the first trial began and when one last began or ended; or 0. */
  public long[] span() {
    long first = Long.MAX_VALUE;
    long last = 0;
    for (Trial trial : trials()) {
      first = Math.min(first, trial.started());
      last = Math.max(last, Math.max(trial.started(), trial.ended()));
    }
    return new long[] {last == 0 ? 0 : first, last};
  }
}
