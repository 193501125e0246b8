package dev.cairn.journal;

/** {@code memory:}. */
public final class MemoryJournalProvider implements Journal.Provider {
  @Override
  public String scheme() {
    return "memory";
  }

  @Override
  public String summary() {
    return "memory: keeps studies until the program ends";
  }

  @Override
  public Journal open(String location) {
    return new MemoryJournal();
  }
}
