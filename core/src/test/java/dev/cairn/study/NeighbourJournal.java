package dev.cairn.study;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal in which, right after each of a number of reads, another session takes a trial. */
record NeighbourJournal(Journal kept, Study neighbour, AtomicInteger left) implements Journal {
  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    return kept.append(study, expected, events);
  }

  @Override
  public long read(String study, long from, Sink sink) throws IOException {
    long end = kept.read(study, from, sink);
    if (left.getAndDecrement() > 0) {
      Studies.ask(neighbour);
    }
    return end;
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
