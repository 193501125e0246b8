package dev.cairn.journals.http;

import dev.cairn.journal.Journal;

/** Opens the journal of a server at {@code https://HOST:PORT}. */
public final class HttpsJournalProvider implements Journal.Provider {
  @Override
  public String scheme() {
    return "https";
  }

  @Override
  public String summary() {
    return "https://HOST:PORT: the journal of a cairn serve; its token in CAIRN_TOKEN";
  }

  @Override
  public Journal open(String location) {
    return Address.of(scheme(), location).open(System.getenv());
  }
}
