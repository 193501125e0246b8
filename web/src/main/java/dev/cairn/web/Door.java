package dev.cairn.web;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.web.http.Tokens;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server listens, and who is let in.
 *
 * @param host a name or address of this machine
 * @param port 0 for any that is free
 * @param keyStore for TLS
 */
public record Door(String host, int port, Tokens tokens, Optional<KeyStore> keyStore) {
  private static final int MOST = 65_535;
  private static final int SHORTEST = 16;

  /** A key store, PKCS 12 or JKS, with the key and certificate of the server. */
  public record KeyStore(Path file, String password) {
    /** No password is shown. */
    @Override
    public String toString() {
      return "KeyStore[" + file + "]";
    }
  }

  public Door {
    require(
        port >= 0 && port <= MOST,
        "--port",
        "The port is %s; expected 0 to %s, 0 for any that is free.",
        port,
        MOST);
    require(
        loopback(host) || tokens.full().isPresent(),
        "--host",
        "On '%s' other machines reach the server, which runs programs for whoever may do everything;"
            + " expected a token as well.%nMaybe add --token, or CAIRN_TOKEN in the environment.",
        host);
    tokens.full().ifPresent(token -> check(token, "--token"));
    tokens.read().ifPresent(token -> check(token, "--read-token"));
    require(
        tokens.full().isPresent() || tokens.read().isEmpty(),
        "--read-token",
        "There is a token for reading and none for everything, so nobody could do anything;"
            + " expected --token, too.");
    require(
        tokens.full().isEmpty() || !tokens.full().equals(tokens.read()),
        "--read-token",
        "Both tokens are the same; expected two.");
  }

  private static void check(String token, String flag) {
    require(
        token.length() >= SHORTEST && token.chars().allMatch(c -> c > ' ' && c < 127),
        flag,
        "The token has %s characters; expected %s or more, without spaces.%nMaybe: openssl rand"
            + " -hex 16",
        token.length(),
        SHORTEST);
  }

  private static boolean loopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** How it is reached at a port. */
  String address(int actual) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return (keyStore.isPresent() ? "https" : "http") + "://" + name + ":" + actual;
  }
}
