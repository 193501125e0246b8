package dev.cairn.cli;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90s}, {@code 10m}, {@code 1h30m}. */
final class Durations {
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d)\\s*");
  private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");
  private static final int DAY = 86_400;
  private static final int HOUR = 3600;
  private static final int MINUTE = 60;

  private Durations() {}

  /** Reads a duration; a bare number counts seconds. */
  static Duration parse(String path, Value value) {
    double seconds = value.numeric() ? value.number() : seconds(value.plain());
    if (!(seconds > 0) || seconds > Integer.MAX_VALUE) {
      throw new InvalidInputException(
          path,
          path + " is " + value.plain() + "; expected a length of time such as 90s, 10m, 2h.");
    }
    return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
  }

  private static double seconds(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Double.NaN;
    }
    double seconds = 0;
    for (Matcher part = PART.matcher(text); part.find(); ) {
      seconds += Double.parseDouble(part.group(1)) * unit(part.group(2));
    }
    return seconds;
  }

  private static double unit(String unit) {
    return switch (unit) {
      case "ms" -> 1e-3;
      case "m" -> MINUTE;
      case "h" -> HOUR;
      case "d" -> DAY;
      default -> 1;
    };
  }

  /** The two largest units: {@code 3.2s}, {@code 1m 20s}, {@code 2h 5m}, {@code 3d 4h}. */
  static String format(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < MINUTE) {
      double exact = duration.toMillis() / 1000.0;
      return String.format(Locale.ROOT, exact < 10 ? "%.1fs" : "%.0fs", exact);
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + "m " + seconds % MINUTE + "s";
    }
    return seconds < DAY
        ? seconds / HOUR + "h " + seconds % HOUR / MINUTE + "m"
        : seconds / DAY + "d " + seconds % DAY / HOUR + "h";
  }
}
