package dev.cairn.journal;

import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;

/**
 * Where studies are kept: for each a totally ordered, append-only log of events, shared by any
 * number of threads, and of processes where the kind allows. Thread-safe. Places in a log count
 * from 0 without gaps.
 */
public interface Journal extends AutoCloseable {
  /** For {@link #append}: wherever the log ends. */
  long ANYWHERE = -1;

  /** The {@link #pulse} of a session that is over. */
  long GONE = -1;

  /**
   * Appends events, all or none, durably before it returns. The answer is the place of the first,
   * or -1, with nothing written, when {@code expected} is not {@link #ANYWHERE} and the log does
   * not end there. The first append creates the study.
   */
  long append(String study, long expected, List<? extends Event> events) throws IOException;

  /**
   * Waits until all that this process has appended to a study is durable: nothing to do, but for a
   * journal that was opened so that its appends return before. Who answers others for appends syncs
   * before it answers.
   */
  default void sync(String study) throws IOException {}

  /** Hands over the events from a place to the present end, in order; the answer is that end. */
  long read(String study, long from, Sink sink) throws IOException;

  /**
   * Hands over the events from a place to the present end, and appends there, as {@link #append},
   * what is decided then: no other event comes between. A decision may be asked for again, after
   * more events were handed over. The answer is the place of the first event, or -1 when nothing
   * was decided.
   */
  default long decide(String study, long from, Sink sink, Decision decision) throws IOException {
    for (long end = from; ; ) {
      end = read(study, end, sink);
      List<? extends Event> events = decision.events();
      long place = events.isEmpty() ? -1 : append(study, end, events);
      if (place >= 0 || events.isEmpty()) {
        return place;
      }
    }
  }

  /** The names of the studies that have events, sorted. */
  List<String> studies() throws IOException;

  /**
   * Announces a session of a study. Its {@link #pulse} beats until the presence is closed or this
   * process stalls or ends in any way.
   */
  Presence join(String study, String session) throws IOException;

  /**
   * {@link #GONE} when a session is certainly over; else a number that changes every few seconds as
   * long as the session's process works. How long it has stood still is for the asker to measure,
   * so that clocks of different machines are never compared.
   */
  long pulse(String study, String session) throws IOException;

  /** Removes a study and all its events. */
  void delete(String study) throws IOException;

  @Override
  void close() throws IOException;

  /** A session that is alive until closed. */
  interface Presence extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** Takes the events that are read. */
  @FunctionalInterface
  interface Sink {
    void accept(long place, Event event);
  }

  /** What to append behind all that was handed over; quick and without effect. */
  @FunctionalInterface
  interface Decision {
    List<? extends Event> events();
  }

  /**
   * Opens journals of one scheme ({@code file}, {@code memory}); found by {@link
   * java.util.ServiceLoader}.
   */
  interface Provider {
    /** What stands before the colon of a journal's address. */
    String scheme();

    /** The address's form and meaning in one line. */
    String summary();

    /** The journal at what stands behind the colon. */
    Journal open(String location) throws IOException;
  }
}
