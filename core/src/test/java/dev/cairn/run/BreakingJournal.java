package dev.cairn.run;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal whose disk is full after a number of appends. */
record BreakingJournal(Journal kept, AtomicInteger left) implements Journal {
  BreakingJournal(Journal kept, int appends) {
    this(kept, new AtomicInteger(appends));
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    if (left.getAndDecrement() <= 0) {
      throw new IOException("No space left on device");
    }
    return kept.append(study, expected, events);
  }

  @Override
  public long read(String study, long from, Sink sink) throws IOException {
    return kept.read(study, from, sink);
  }

  @Override
  public List<String> studies() throws IOException {
    return kept.studies();
  }

  @Override
  public Presence join(String study, String session) throws IOException {
    return kept.join(study, session);
  }

  @Override
  public boolean present(String study, String session) throws IOException {
    return kept.present(study, session);
  }

  @Override
  public void delete(String study) throws IOException {
    kept.delete(study);
  }

  @Override
  public void close() throws IOException {
    kept.close();
  }
}
