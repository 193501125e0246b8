package dev.cairn.journals.http;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where a server is. */
record Address(URI server) {

  /** From a scheme and what stands behind its colon. */
  static Address of(String scheme, String location) {
    String given = scheme + ":" + location.replaceFirst("/$", "");
    URI uri;
    try {
      uri = URI.create(given);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "journal", "'" + given + "' is no address; expected " + scheme + "://HOST:PORT.");
    }
    require(
        uri.getHost() != null && uri.getUserInfo() == null,
        "journal",
        "The address has %s; expected %s://HOST:PORT, with the token in CAIRN_TOKEN.",
        uri.getHost() == null ? "no host" : "a password in it",
        scheme);
    require(
        uri.getPath().isEmpty() && uri.getQuery() == null,
        "journal",
        "'%s' has more than a host and a port; expected %s://HOST:PORT.",
        given,
        scheme);
    return new Address(uri);
  }

  Journal open(Map<String, String> environment) {
    Optional<String> token =
        Optional.ofNullable(environment.get("CAIRN_TOKEN")).filter(secret -> !secret.isEmpty());
    return new HttpJournal(server, token);
  }
}
