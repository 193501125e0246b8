package dev.cairn.journals.upkeep;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Copies the log of a study to a journal of any kind, event by event. One that was interrupted goes
 * on where it stopped, because what is there already may be the beginning of what is copied, and
 * nothing else.
 */
public final class Copy {
  private static final int BATCH = 500;

  private final String study;
  private final Source from;
  private final Journal to;

  /** A log to be copied: hands over all events, and answers how many there are. */
  @FunctionalInterface
  public interface Source {
    long read(Journal.Sink sink) throws IOException;
  }

  /**
   * What was done.
   *
   * @param events the length of the log
   * @param added how many of them were not there before
   */
  public record Copied(long events, long added) {}

  public Copy(String study, Source from, Journal to) {
    this.study = study;
    this.from = from;
    this.to = to;
  }

  /** Refuses, before anything is written, a target that holds something else. */
  public void check() throws IOException {
    there();
  }

  /** The place from which on events have to be copied. */
  private long there() throws IOException {
    Digest there = new Digest();
    long end = to.read(study, 0, (place, event) -> there.add(event));
    if (end > 0) {
      Digest beginning = new Digest();
      from.read(
          (place, event) -> {
            if (place < end) {
              beginning.add(event);
            }
          });
      require(
          beginning.events() == end && Arrays.equals(beginning.end(), there.end()),
          "journal",
          "The study '%s' exists in the target already, and is not the beginning of what is to be"
              + " copied.%nDelete it there first, or copy to another journal.",
          study);
    }
    return end;
  }

  /** Copies what is missing, reads it again, and compares. */
  public Copied run() throws IOException {
    long start = there();
    Digest copied = new Digest();
    var batch = new ArrayList<Event>();
    try {
      from.read(
          (place, event) -> {
            copied.add(event);
            if (place >= start) {
              batch.add(event);
              if (batch.size() == BATCH) {
                append(place + 1, batch);
              }
            }
          });
      append(copied.events(), batch);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return compared(start, copied);
  }

  /** Appends events that end at a place. */
  private void append(long end, List<Event> batch) {
    try {
      if (!batch.isEmpty() && to.append(study, end - batch.size(), batch) < 0) {
        throw new IOException(
            "The study '"
                + study
                + "' was changed in the target while it was copied.\nEnd what writes there, delete"
                + " the study there, and copy again.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batch.clear();
  }

  private Copied compared(long start, Digest copied) throws IOException {
    long events = copied.events();
    Digest written = new Digest();
    to.read(
        study,
        0,
        (place, event) -> {
          if (place < events) {
            written.add(event);
          }
        });
    if (written.events() != events || !Arrays.equals(written.end(), copied.end())) {
      throw new IOException(
          "The study '"
              + study
              + "' reads back from the target as something else than was written.");
    }
    return new Copied(events, events - start);
  }
}
