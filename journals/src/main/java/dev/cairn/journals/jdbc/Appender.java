package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.journals.turns.Append;
import dev.cairn.journals.turns.GroupCommit;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Appends to the log of one study; threads that append at once share a transaction. */
final class Appender {
  private final String study;
  private final Database database;
  private final Writer writer;
  private final GroupCommit group = new GroupCommit(this::commit);
  private final AtomicLong commits = new AtomicLong();

  Appender(String study, Database database, Writer writer) {
    this.study = study;
    this.database = database;
    this.writer = writer;
  }

  long append(Append append) throws IOException {
    return group.append(append);
  }

  /** See {@link Journal#decide}. */
  long decide(long from, Journal.Sink sink, Journal.Decision decision) throws IOException {
    Reading reading = new Reading(study, database, from, sink);
    return database.write(
        new Decided(
                study,
                database.dialect(),
                reading,
                decision,
                writer.id(),
                commits.incrementAndGet())
            ::on);
  }

  private void commit(List<Append> appends) throws IOException {
    database.change(
        new Commit(study, database.dialect(), appends, writer.id(), commits.incrementAndGet())::on);
  }

  /** Where the log ends, for an append of nothing. */
  static long nothing(long end, long expected) {
    return expected == Journal.ANYWHERE || expected == end ? end : -1;
  }
}
