package dev.cairn.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The secrets that let requests in. Without any, every request may do everything. */
public record Tokens(Optional<String> full, Optional<String> read) {
  private static final String SCHEME = "Bearer ";

  public static final Tokens NONE = new Tokens(Optional.empty(), Optional.empty());

  /** Whether a token is asked for at all. */
  public boolean any() {
    return full.isPresent() || read.isPresent();
  }

  /**
   * Refuses a request that has not the token it needs. Compares in a time that does not tell how
   * much of a token was right.
   *
   * @param header the request's {@code Authorization}, empty when it has none
   */
  void check(Access access, String header) {
    if (access == Access.OPEN || !any()) {
      return;
    }
    String token = header.startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : "";
    boolean isFull = same(full, token);
    boolean isRead = same(read, token);
    if (!isFull && !isRead) {
      throw Refusal.of(
          401, "token", "A token is needed; send it as the header Authorization: Bearer TOKEN.");
    }
    if (access == Access.FULL && !isFull) {
      throw Refusal.of(403, "read_only", "This token may only read; this needs the full one.");
    }
  }

  private static boolean same(Optional<String> wanted, String given) {
    byte[] known = digest(wanted.orElse(""));
    return MessageDigest.isEqual(known, digest(given)) && wanted.isPresent();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** No token is shown. */
  @Override
  public String toString() {
    return "Tokens[" + (full.isPresent() ? "full " : "") + (read.isPresent() ? "read" : "") + "]";
  }
}
