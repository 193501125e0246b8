package dev.cairn.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file that a browser loads, as it was built.
 *
 * @param name such as {@code report.js}
 * @param type its media type
 * @param text its content
 * @param hash SHA-256 of the content, in hexadecimal: another content has another
 */
public record Asset(String name, String type, String text, String hash) {
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final String PAGE = "text/html; charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "report.js", SCRIPT,
          "comparison.js", SCRIPT,
          "report.css", STYLE,
          "app.js", SCRIPT,
          "app.css", STYLE,
          "index.html", PAGE,
          "icon.svg", "image/svg+xml");

  /** The names of all of them. */
  public static Set<String> names() {
    return TYPES.keySet();
  }

  /** The one of this name, if there is one; any text may be asked for. Reads the library. */
  public static Optional<Asset> find(String name) {
    return Optional.ofNullable(TYPES.get(name)).map(type -> read(name, type));
  }

  /** The one of this name, which there must be. */
  public static Asset of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no asset (%s); expected one of %s.".formatted(name, names())));
  }

  private static Asset read(String name, String type) {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library holds no " + name + "; build it by ui/build.");
      }
      byte[] bytes = in.readAllBytes();
      return new Asset(name, type, new String(bytes, StandardCharsets.UTF_8), hash(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The content as it is sent. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
