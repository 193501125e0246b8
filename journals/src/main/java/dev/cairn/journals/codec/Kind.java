package dev.cairn.journals.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of event. The number of a kind in a log is its place here: new ones go to the end, and
 * none is ever removed or moved.
 */
enum Kind {
  OPENED,
  ENQUEUED,
  IMPORTED,
  ASKED,
  SUGGESTED,
  RESUMED,
  REPORTED,
  PAUSED,
  LOST,
  TOLD,
  NOTED;

  static List<String> words() {
    return Arrays.stream(values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
  }
}
