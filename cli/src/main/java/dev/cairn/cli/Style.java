package dev.cairn.cli;

import java.util.Locale;
import java.util.Map;

/**
 * Colours and bars, where the terminal has them.
 *
 * @param colours whether escape sequences are wanted
 * @param unicode whether it shows more than ASCII
 */
record Style(boolean colours, boolean unicode) {

  /** By the customs of terminals: {@code NO_COLOR}, and the character set of the locale. */
  static Style of(Map<String, String> environment) {
    String locale =
        environment.getOrDefault(
            "LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")));
    boolean utf8 = locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
    return new Style(environment.getOrDefault("NO_COLOR", "").isEmpty(), utf8);
  }

  String bold(String text) {
    return colour("1", text);
  }

  String good(String text) {
    return colour("32", text);
  }

  String bad(String text) {
    return colour("31", text);
  }

  String dim(String text) {
    return colour("2", text);
  }

  private String colour(String code, String text) {
    return colours && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }

  /** A bar filled to a fraction. */
  String bar(double fraction, int width) {
    if (!unicode) {
      int full = (int) Math.floor(fraction * (width - 2));
      return "[" + "#".repeat(full) + "-".repeat(width - 2 - full) + "]";
    }
    int full = (int) Math.floor(fraction * width);
    return colour("36", "━".repeat(full)) + dim("─".repeat(width - full));
  }
}
