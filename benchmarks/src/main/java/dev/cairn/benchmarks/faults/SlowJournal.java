package dev.cairn.benchmarks.faults;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.random.Stream;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A journal whose disk now and then takes long over an append. */
final class SlowJournal extends ForwardingJournal {
  private final Stream chance;

  SlowJournal(Journal kept, Stream chance) {
    super(kept);
    this.chance = Stream.of(chance.nextLong());
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    return slowly(super.append(study, expected, events));
  }

  @Override
  public long decide(String study, long from, Sink sink, Decision decision) throws IOException {
    return slowly(kept().decide(study, from, sink, decision));
  }

  private long slowly(long place) {
    try {
      TimeUnit.MILLISECONDS.sleep(slow() ? 300 : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return place;
  }

  private synchronized boolean slow() {
    return chance.nextInt(300) == 0;
  }
}
