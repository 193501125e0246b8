package dev.cairn.journals.http;

import dev.cairn.journal.Journal;

/** Opens the journal of a server at {@code http://HOST:PORT}. */
public final class HttpJournalProvider implements Journal.Provider {
  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String summary() {
    return "http://HOST:PORT: the journal of a cairn serve; its token in CAIRN_TOKEN";
  }

  @Override
  public Journal open(String location) {
    return Address.of(scheme(), location).open(System.getenv());
  }
}
