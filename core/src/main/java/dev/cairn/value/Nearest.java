package dev.cairn.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The valid name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The candidate within an edit distance of a third of its length (at least 2), if any. */
  public static Optional<String> of(String name, Collection<String> candidates) {
    return candidates.stream()
        .filter(c -> distance(lower(name), lower(c)) <= Math.max(2, c.length() / 3))
        .min(Comparator.comparingInt(c -> distance(lower(name), lower(c))));
  }

  /** {@code " Did you mean 'x'?"}, or the list of what exists. */
  public static String hint(String name, Collection<String> candidates) {
    if (candidates.isEmpty()) {
      return " There is none to choose from.";
    }
    return of(name, candidates)
        .map(nearest -> " Did you mean '" + nearest + "'?")
        .orElseGet(() -> " Expected one of: " + String.join(", ", candidates) + ".");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's edit distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
