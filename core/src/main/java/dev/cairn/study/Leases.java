package dev.cairn.study;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which sessions of a study are over: those that the journal knows to be gone, and those whose
 * pulse stood still for {@link #MILLIS} while this process looked on. What passed between two looks
 * counts for a third of that at most, so neither a clock that jumps nor a sleep of this process
 * ends the lease of another. Not thread-safe.
 */
final class Leases {
  static final long MILLIS = 30_000;
  private static final long BETWEEN_LOOKS = 5_000;

  private final Journal journal;
  private final String study;
  private Map<String, Pulse> pulses = new HashMap<>();
  private long looked = Long.MIN_VALUE;

  /** A pulse and for how many milliseconds it was seen to stand still. */
  private record Pulse(long beat, long still) {}

  Leases(Journal journal, String study) {
    this.journal = journal;
    this.study = study;
  }

  /** Whether the last look is long enough ago for another one. */
  boolean due(long now) {
    return looked == Long.MIN_VALUE || Math.abs(now - looked) >= BETWEEN_LOOKS;
  }

  /** Looks at some sessions; the answer is those that are over. */
  Set<String> over(Set<String> sessions, long now) throws IOException {
    long passed = looked == Long.MIN_VALUE ? 0 : Math.max(0, Math.min(now - looked, MILLIS / 3));
    looked = now;
    var over = new HashSet<String>();
    var seen = new HashMap<String, Pulse>();
    for (String session : sessions) {
      long beat = journal.pulse(study, session);
      Pulse before = pulses.getOrDefault(session, new Pulse(beat, -passed));
      Pulse pulse = new Pulse(beat, before.beat() == beat ? before.still() + passed : 0);
      if (beat == Journal.GONE || pulse.still() >= MILLIS) {
        over.add(session);
      } else {
        seen.put(session, pulse);
      }
    }
    pulses = seen;
    return over;
  }
}
