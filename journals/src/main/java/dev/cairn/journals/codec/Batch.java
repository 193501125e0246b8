package dev.cairn.journals.codec;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Events that follow each other, as the bytes of one {@link Frame}. */
public final class Batch {
  private Batch() {}

  /** The bytes of some events, the first of which has, or is to have, a place. */
  public static byte[] bytes(long place, List<? extends Event> events) {
    var out = new Output();
    events.forEach(event -> EventWriter.write(event, out));
    return Frame.bytes(place, events.size(), out.toByteArray());
  }

  /** Hands over the events in some bytes; the answer is the place behind the last. */
  public static long read(byte[] bytes, Journal.Sink sink) throws IOException {
    Frame frame = frame(bytes);
    var input = new Input();
    input.over(frame.events());
    var reader = new EventReader(EventReader.kinds());
    for (long place = frame.place(); place < frame.end(); place++) {
      sink.accept(place, reader.read(input));
    }
    return frame.end();
  }

  /** The events in some bytes. */
  public static List<Event> events(byte[] bytes) throws IOException {
    List<Event> events = new ArrayList<>();
    read(bytes, (place, event) -> events.add(event));
    return events;
  }

  private static Frame frame(byte[] bytes) throws IOException {
    return Frame.read(bytes)
        .orElseThrow(() -> new IOException("The events are cut off or damaged; send them again."));
  }
}
