package dev.cairn.web.http;

import java.net.URI;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Who gets in. A page of another site never does: its {@code Origin} is foreign, and where no token
 * is asked for, a name that it made point here is not one of this machine's. A client that tries
 * tokens is let try a few a second.
 */
public final class Gate {
  private static final double REQUESTS_A_SECOND = 5_000;
  private static final double WRONG_TOKENS_A_SECOND = 5;
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Tokens tokens;
  private final RateLimit requests;
  private final RateLimit wrong;

  public Gate(Tokens tokens, LongSupplier nanos) {
    this.tokens = tokens;
    this.requests = new RateLimit(REQUESTS_A_SECOND, nanos);
    this.wrong = new RateLimit(WRONG_TOKENS_A_SECOND, nanos);
  }

  /** What is looked at of a request; a header it does not have is empty. */
  record Visit(String client, String host, String origin, String authorization) {}

  /** Refuses a request, whatever it asks for. */
  void admit(Visit visit) {
    if (!requests.take(visit.client)) {
      throw Refusal.of(429, "rate", "Too many requests from this client; wait a second.");
    }
    if (!tokens.any() && !OWN_NAMES.contains(name(visit.host))) {
      throw Refusal.of(
          403,
          "host",
          "This server answers as localhost only, not as '"
              + name(visit.host)
              + "'; start it with a token to reach it by another name.");
    }
    if (!visit.origin.isEmpty() && !own(visit)) {
      throw Refusal.of(403, "origin", "Pages of another site have no access.");
    }
  }

  /** Whether a page of this server asks; something before the server may do TLS for it. */
  private static boolean own(Visit visit) {
    return visit.origin.equals("http://" + visit.host)
        || visit.origin.equals("https://" + visit.host);
  }

  /** Refuses a request that lacks the token for what it asks. */
  void check(Visit visit, Access access) {
    if (!wrong.has(visit.client)) {
      throw Refusal.of(429, "rate", "Too many wrong tokens from this client; wait a second.");
    }
    try {
      tokens.check(access, visit.authorization);
    } catch (Refusal e) {
      if (e.status() == 401 && !visit.authorization.isEmpty()) {
        wrong.take(visit.client);
      }
      throw e;
    }
  }

  /** The name in {@code name:port}. */
  private static String name(String host) {
    try {
      String name = URI.create("http://" + host).getHost();
      return name == null ? host : name;
    } catch (IllegalArgumentException e) {
      return host;
    }
  }
}
