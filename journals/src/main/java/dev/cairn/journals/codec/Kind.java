package dev.cairn.journals.codec;

import java.util.List;
import java.util.Locale;

/** The kinds of event. */
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
  NOTED,
  FALTERED,
  MEASURED,
  BUDGETED,
  RESTARTED,
  FORKED,
  COMMANDED,
  RETURNED;

  /** By their number in a log: new ones go to the end, and none is ever removed or moved. */
  static final List<Kind> NUMBERED =
      List.of(
          OPENED, ENQUEUED, IMPORTED, ASKED, SUGGESTED, RESUMED, REPORTED, PAUSED, LOST, TOLD,
          NOTED, FALTERED, MEASURED, BUDGETED, RESTARTED, FORKED, COMMANDED, RETURNED);

  int number() {
    return NUMBERED.indexOf(this);
  }

  static List<String> words() {
    return NUMBERED.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
  }
}
