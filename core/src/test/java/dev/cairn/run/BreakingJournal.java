package dev.cairn.run;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal whose disk is full after a number of appends. */
final class BreakingJournal extends ForwardingJournal {
  private final AtomicInteger left;

  BreakingJournal(Journal kept, int appends) {
    super(kept);
    this.left = new AtomicInteger(appends);
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    if (left.getAndDecrement() <= 0) {
      throw new IOException("No space left on device");
    }
    return super.append(study, expected, events);
  }
}
