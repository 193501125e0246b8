package dev.cairn.web.live;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Sessions of processes elsewhere that use the server's journal. The server is present for each of
 * them as long as it beats. Thread-safe.
 */
public final class Guests implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final Journal journal;
  private final LongSupplier nanos;
  private final Map<Name, Guest> guests = new LinkedHashMap<>();

  private record Name(String study, String session) {}

  private record Guest(String owner, Lease lease, Journal.Presence presence) {}

  public Guests(Journal journal, LongSupplier nanos) {
    this.journal = journal;
    this.nanos = nanos;
  }

  /**
   * A session is there, or still there.
   *
   * @param owner names the process that has it
   * @return false when another process has it
   */
  public synchronized boolean beat(String study, String session, String owner) throws IOException {
    var name = new Name(study, session);
    Guest known = guests.get(name);
    if (known != null && !known.owner().equals(owner)) {
      return false;
    }
    Journal.Presence presence = known == null ? journal.join(study, session) : known.presence();
    guests.put(name, new Guest(owner, Lease.of(1, SILENCE, nanos.getAsLong()), presence));
    return true;
  }

  /** A session ended. */
  public synchronized void leave(String study, String session) throws IOException {
    Guest known = guests.remove(new Name(study, session));
    if (known != null) {
      known.presence().close();
    }
  }

  /** Ends the sessions that were silent for too long. */
  public synchronized void look() throws IOException {
    for (Map.Entry<Name, Guest> each : Map.copyOf(guests).entrySet()) {
      Name name = each.getKey();
      Guest guest = each.getValue();
      Lease lease = guest.lease().seen(nanos.getAsLong());
      if (lease.over()) {
        leave(name.study(), name.session());
      } else {
        guests.put(name, new Guest(guest.owner(), lease, guest.presence()));
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Guest guest : guests.values()) {
      guest.presence().close();
    }
    guests.clear();
  }
}
