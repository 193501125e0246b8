package dev.cairn.journals.turns;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.EventWriter;
import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.codec.Output;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One append that waits for its turn; its outcome is written by who has the turn. */
public final class Append {
  private final long expected;
  private final int count;
  private final byte[] events;
  private long place = -1;
  private boolean done;
  private @Nullable IOException failure;

  private Append(long expected, int count, byte[] events) {
    this.expected = expected;
    this.count = count;
    this.events = events;
  }

  public static Append of(long expected, List<? extends Event> events) throws IOException {
    Output out = new Output();
    for (Event event : events) {
      EventWriter.write(event, out);
    }
    if (Frame.size(out.size()) > Frame.LONGEST) {
      throw new IOException(
          "The events of one append take more than a gigabyte.\nAppend them in several parts.");
    }
    return new Append(expected, events.size(), out.toByteArray());
  }

  /** Takes the place where the log ends, unless another one was expected. */
  public boolean take(long end) {
    boolean fits = expected == Journal.ANYWHERE || expected == end;
    place = fits ? end : -1;
    return fits && count > 0;
  }

  /** The place it expects, or {@link Journal#ANYWHERE}. */
  public long expected() {
    return expected;
  }

  public long place() {
    return place;
  }

  public int count() {
    return count;
  }

  public byte[] events() {
    return events;
  }

  public int size() {
    return Frame.size(events.length);
  }

  boolean done() {
    return done;
  }

  void succeed() {
    done = true;
  }

  void fail(IOException cause) {
    done = true;
    failure = cause;
  }

  /** The place of the first event, -1 when another end was expected. */
  long outcome() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    return place;
  }
}
