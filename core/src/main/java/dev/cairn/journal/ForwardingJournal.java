package dev.cairn.journal;

import dev.cairn.trial.Event;
import java.io.IOException;
import java.util.List;

/**
 * Another journal, for those that change some of what it does. {@link #decide} is made of this
 * journal's {@link #read} and {@link #append}, so that what changes these changes it, too.
 */
public abstract class ForwardingJournal implements Journal {
  private final Journal kept;

  protected ForwardingJournal(Journal kept) {
    this.kept = kept;
  }

  /** The other journal itself. */
  protected final Journal kept() {
    return kept;
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
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
  public long pulse(String study, String session) throws IOException {
    return kept.pulse(study, session);
  }

  @Override
  public void sync(String study) throws IOException {
    kept.sync(study);
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
