package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.EventReader;
import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.codec.Input;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** One reading of a log from a place on. It needs no lock: an append under way is not there yet. */
final class Reading {
  private final Segments segments;
  private final Journal.Sink sink;
  private final Input input = new Input();
  private long next;
  private Position at = new Position(0, 0, 0);

  Reading(Segments segments, long from, Journal.Sink sink) {
    this.segments = segments;
    this.sink = sink;
    this.next = from;
  }

  /** Where it got to. */
  Position at() {
    return at;
  }

  /**
   * Hands over what can be read now, and answers whether that was everything. If not, an append is
   * under way, or was cut short, or the log is damaged.
   */
  boolean advance() throws IOException {
    Optional<Position> start = segments.before(next);
    at = start.orElse(new Position(0, 0, 0));
    try {
      return start.isEmpty() || follow();
    } catch (FileNotFoundException | NoSuchFileException e) {
      if (Files.exists(segments.path(at.segment()))) {
        throw e;
      }
      segments.forget(); // another process deleted the study
      return false;
    }
  }

  private boolean follow() throws IOException {
    while (readSegment()) {
      Optional<Position> following = segments.following(at);
      if (following.isEmpty()) {
        return segments.index().last().map(last -> last.segment() <= at.segment()).orElse(true);
      }
      at = following.get();
    }
    return false;
  }

  private boolean readSegment() throws IOException {
    var events = new EventReader(segments.header(at.segment()).kinds());
    try (var reader = new SegmentReader(segments.path(at.segment()), at)) {
      for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
        if (frame.end() > next) {
          deliver(frame, events);
        }
        at = reader.at();
        segments.index().mark(at);
      }
      return reader.clean();
    }
  }

  private void deliver(Frame frame, EventReader events) throws IOException {
    input.over(frame.events());
    for (long place = frame.place(); place < frame.end(); place++) {
      var event = events.read(input);
      if (place >= next) {
        sink.accept(place, event);
        next = place + 1;
      }
    }
  }
}
