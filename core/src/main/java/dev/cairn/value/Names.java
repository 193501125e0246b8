package dev.cairn.value;

import java.util.Locale;

/** Names as files and command lines have them. */
public final class Names {
  private Names() {}

  /** The name in snake case: {@code maxDepth} is {@code max_depth}. */
  public static String snake(String camel) {
    return camel
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
