package dev.cairn.testkit;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;

/**
 * Another journal until its n-th append, which throws; and so does everything after it, as if the
 * process had died. The crash comes before the events are written, or after.
 */
public final class CrashingJournal implements Journal {
  private final Journal journal;
  private final int last;
  private final Moment moment;
  private int appends;
  private boolean crashed;

  /** When the crash comes. */
  public enum Moment {
    BEFORE_WRITING,
    AFTER_WRITING
  }

  /** Crashes at this append, counted from 1. */
  public CrashingJournal(Journal journal, int append, Moment moment) {
    this.journal = journal;
    this.last = append;
    this.moment = moment;
  }

  public synchronized boolean crashed() {
    return crashed;
  }

  @Override
  public synchronized long append(String study, long expected, List<? extends Event> events)
      throws IOException {
    alive();
    crashed = ++appends >= last;
    if (crashed && moment == Moment.BEFORE_WRITING) {
      throw crash();
    }
    long place = journal.append(study, expected, events);
    alive();
    return place;
  }

  private void alive() throws IOException {
    if (crashed) {
      throw crash();
    }
  }

  private IOException crash() {
    return new IOException("The journal crashed at append " + last + ", as it was told to.");
  }

  @Override
  public synchronized long read(String study, long from, Sink sink) throws IOException {
    alive();
    return journal.read(study, from, sink);
  }

  @Override
  public synchronized List<String> studies() throws IOException {
    alive();
    return journal.studies();
  }

  @Override
  public synchronized Presence join(String study, String session) throws IOException {
    alive();
    return journal.join(study, session);
  }

  @Override
  public synchronized long pulse(String study, String session) throws IOException {
    alive();
    return journal.pulse(study, session);
  }

  @Override
  public synchronized void delete(String study) throws IOException {
    alive();
    journal.delete(study);
  }

  /** Leaves the other journal open, to look at what it holds. */
  @Override
  public void close() {}
}
