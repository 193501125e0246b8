package dev.cairn.web.follow;

import dev.cairn.web.http.EventStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells listeners what changed: a message is written once for all listeners of a study, at most
 * four times a second. Thread-safe; {@link #beat} is called by one thread.
 */
public final class Hub {
  /** How long to wait between two beats. */
  public static final long MILLIS = 250;

  private static final String ALL = "";
  private static final int BEATS_FOR_ALL = 4;
  private static final int MOST_NUMBERS = 1000;
  private static final long HEARTBEAT = TimeUnit.SECONDS.toNanos(15);
  private static final byte[] ALIVE = bytes(": alive\n\n");

  private final Gallery gallery;
  private final Consumer<String> log;
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();
  private long alive = System.nanoTime();
  private long beats;

  /** Who listens to a study, and what they were told last. */
  private static final class Room {
    private final List<EventStream> listeners = new CopyOnWriteArrayList<>();
    private long version;
    private long settled;

    private void tell(byte[] message) {
      listeners.removeIf(EventStream::closed);
      listeners.forEach(listener -> listener.send(message));
    }
  }

  /**
   * @param log takes what a person should know that went wrong
   */
  public Hub(Gallery gallery, Consumer<String> log) {
    this.gallery = gallery;
    this.log = log;
  }

  /**
   * Lets a listener hear of a study.
   *
   * @param seen the version that it has seen, or -1
   */
  public void listen(String study, long seen, EventStream listener) throws IOException {
    Followed followed = gallery.find(study);
    long version = followed.look().version();
    Room room = rooms.computeIfAbsent(study, name -> new Room());
    synchronized (room) {
      if (room.listeners.isEmpty()) {
        room.version = version;
        room.settled = followed.settled();
      }
      listener.send(changed(followed, seen < 0 ? room.version : seen, version));
      room.listeners.add(listener);
    }
  }

  /** Lets a listener hear that any study changed. */
  public void listen(EventStream listener) throws IOException {
    Room room = rooms.computeIfAbsent(ALL, name -> new Room());
    synchronized (room) {
      room.version = room.listeners.isEmpty() ? total() : room.version;
      listener.send(message("studies", room.version, ""));
      room.listeners.add(listener);
    }
  }

  /** Lets all listeners go. */
  public void close() {
    rooms.values().forEach(room -> room.listeners.forEach(EventStream::close));
  }

  /** How many listen. */
  public int listeners() {
    return rooms.values().stream().mapToInt(room -> room.listeners.size()).sum();
  }

  /** Looks at what is listened to, and tells what changed. */
  public void beat() {
    boolean due = System.nanoTime() - alive > HEARTBEAT;
    alive = due ? System.nanoTime() : alive;
    beats++;
    rooms.forEach(
        (study, room) -> {
          try {
            synchronized (room) {
              if (due) {
                room.tell(ALIVE);
              }
              beat(study, room);
            }
          } catch (IOException | RuntimeException e) {
            log.accept("events of '" + study + "': " + e);
          }
        });
  }

  private void beat(String study, Room room) throws IOException {
    if (room.listeners.isEmpty()) {
      return;
    }
    if (!study.equals(ALL)) {
      news(gallery.find(study), room);
    } else if (beats % BEATS_FOR_ALL == 0) {
      long total = total();
      if (total != room.version) {
        room.version = total;
        room.tell(message("studies", total, ""));
      }
    }
  }

  private static void news(Followed followed, Room room) throws IOException {
    long version = followed.look().version();
    if (version == room.version) {
      return;
    }
    room.tell(changed(followed, room.version, version));
    if (followed.settled() > room.settled) {
      room.settled = followed.settled();
      room.tell(message("study", version, ""));
    }
    room.version = version;
  }

  /** A number that grows with any event of any study, and changes when studies come or go. */
  private long total() throws IOException {
    long total = 0;
    for (Followed followed : gallery.all()) {
      total += followed.look().version() + (1L << 32);
    }
    return total;
  }

  /** No numbers where there are many. */
  private static byte[] changed(Followed followed, long seen, long version) {
    List<Integer> numbers = followed.numbers(seen);
    return message(
        "changed", version, numbers.size() > MOST_NUMBERS ? "" : ",\"trials\":" + numbers);
  }

  private static byte[] message(String event, long version, String more) {
    return bytes(
        "event: %s\nid: %s\ndata: {\"version\":%s%s}\n\n"
            .formatted(event, version, version, more.replace(" ", "")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
