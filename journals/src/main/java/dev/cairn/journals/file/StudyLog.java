package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.journals.turns.Append;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;

/** The log of one study. */
final class StudyLog {
  private static final System.Logger LOG = System.getLogger(StudyLog.class.getName());
  private static final int GLANCES = 3;

  private final Segments segments;
  private final Appender appender;

  StudyLog(Segments segments, Locks locks, FileJournal.Options options) {
    this.segments = segments;
    this.appender = new Appender(segments, locks, options);
  }

  long append(long expected, List<? extends Event> events) throws IOException {
    return appender.append(Append.of(expected, events));
  }

  long read(long from, Journal.Sink sink) throws IOException {
    var reading = new Reading(segments, from, sink);
    int glances = 0;
    while (!reading.advance()) {
      if (++glances > GLANCES && !settled(reading.at())) {
        break;
      }
    }
    return reading.at().place();
  }

  /** Whether reading may go on; not behind a torn end that this process may not cut off. */
  private boolean settled(Position unreadable) throws IOException {
    try {
      appender.settle(unreadable.segment());
      return true;
    } catch (FileSystemException readOnly) {
      if (segments.moreBehind(unreadable)) {
        throw segments.damaged(unreadable);
      }
      LOG.log(
          Level.WARNING,
          "The log of the study ''{0}'' ends in the middle of an append, which is left out; the"
              + " folder cannot be written ({1}).",
          segments.study(),
          readOnly.getMessage());
      return false;
    }
  }

  void sync() throws IOException {
    appender.sync();
  }

  void flush() {
    appender.flush();
  }

  long bytes() throws IOException {
    return segments.bytes();
  }

  void compact() throws IOException {
    appender.compact();
  }

  void delete() throws IOException {
    if (Files.exists(segments.folder())) {
      appender.delete();
    }
  }

  void close() throws IOException {
    appender.close();
  }
}
