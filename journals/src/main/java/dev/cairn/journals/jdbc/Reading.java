package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.EventReader;
import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.codec.Input;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One reading of a log from a place on, in pages of a few megabytes. One query by a unique key when
 * there is nothing new.
 */
final class Reading {
  private static final String PAGE =
      "select place, frame from cairn_appends where study = ? and place < ? and place >= coalesce("
          + "(select max(place) from cairn_appends where study = ? and place <= ?), 0)"
          + " order by place limit ?";
  private static final int PAGE_BYTES = 4 << 20;
  private static final int MOST_ROWS = 4096;

  private final String study;
  private final Database database;
  private final Journal.Sink sink;
  private final Input input = new Input();
  private long next;
  private StudyRow row = StudyRow.NONE;
  private int rows = 64;

  Reading(String study, Database database, long from, Journal.Sink sink) {
    this.study = study;
    this.database = database;
    this.next = from;
    this.sink = sink;
  }

  /** Hands over what there is; the answer is the end of the log as it was found. */
  long run() throws IOException {
    row = database.read(StudyRow.NONE, connection -> StudyRow.find(connection, study));
    for (List<Frame> page = page(); !page.isEmpty(); page = page()) {
      deliver(page);
    }
    return row.events();
  }

  /** Hands over what there is behind what was handed over, in a transaction that locked the row. */
  void goOn(Connection connection, StudyRow locked) throws SQLException, IOException {
    row = locked;
    while (next < row.events()) {
      List<Frame> page = page(connection);
      if (page.isEmpty()) {
        throw damaged(next);
      }
      deliver(page);
    }
  }

  private List<Frame> page() throws IOException {
    if (next >= row.events()) {
      return List.of();
    }
    List<Frame> page = database.read(List.of(), this::page);
    if (page.isEmpty() && database.read(false, this::unchanged)) {
      throw damaged(next);
    }
    return page;
  }

  /** Whole frames, each of which begins where the one before ends. */
  private List<Frame> page(Connection connection) throws SQLException, IOException {
    var page = new ArrayList<Frame>();
    try (var select = connection.prepareStatement(PAGE)) {
      select.setLong(1, row.id());
      select.setLong(2, row.events());
      select.setLong(3, row.id());
      select.setLong(4, next);
      select.setInt(5, rows);
      long at = -1;
      try (var found = select.executeQuery()) {
        while (found.next()) {
          Frame frame = frame(found.getLong(1), found.getBytes(2));
          if (at < 0 ? frame.place() > next || frame.end() <= next : frame.place() != at) {
            throw damaged(Math.max(at, next));
          }
          at = frame.end();
          page.add(frame);
        }
      }
    }
    return page;
  }

  private Frame frame(long place, byte[] bytes) throws IOException {
    Optional<Frame> frame = Frame.read(bytes).filter(found -> found.place() == place);
    return frame.orElseThrow(() -> damaged(place));
  }

  /** Whether the study has not been deleted, or begun anew, since reading began. */
  private boolean unchanged(Connection connection) throws SQLException {
    return StudyRow.find(connection, study).id() == row.id();
  }

  private void deliver(List<Frame> page) throws IOException {
    EventReader events = new EventReader(database.schema().kinds());
    long bytes = 0;
    for (Frame frame : page) {
      bytes += Frame.size(frame.events().remaining());
      deliver(frame, events);
    }
    rows = (int) Math.max(1, Math.min(MOST_ROWS, PAGE_BYTES * (long) page.size() / (bytes + 1)));
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

  private IOException damaged(long place) {
    return new IOException(
        String.format(
            "The log of the study '%s' in %s is damaged: what was appended at place %d is missing or"
                + " is not what was written, and there should be events up to place %d.%nRestore"
                + " the database from a copy, or delete the study.",
            study, database.dialect().name(), place, row.events()));
  }
}
