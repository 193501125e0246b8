package dev.cairn.study;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal in which, right after each of a number of reads, another session takes a trial. */
final class NeighbourJournal extends ForwardingJournal {
  private final Study neighbour;
  private final AtomicInteger left;

  NeighbourJournal(Journal kept, Study neighbour, AtomicInteger left) {
    super(kept);
    this.neighbour = neighbour;
    this.left = left;
  }

  @Override
  public long read(String study, long from, Sink sink) throws IOException {
    long end = super.read(study, from, sink);
    if (left.getAndDecrement() > 0) {
      Studies.ask(neighbour);
    }
    return end;
  }
}
