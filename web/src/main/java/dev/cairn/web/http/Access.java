package dev.cairn.web.http;

/** What a request needs. */
public enum Access {
  /** Nothing: it tells nothing of any study. */
  OPEN,
  /** A token of either kind, where the server has tokens. */
  READ,
  /** The full token, where the server has tokens: it changes something. */
  FULL
}
