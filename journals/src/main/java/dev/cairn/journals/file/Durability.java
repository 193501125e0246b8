package dev.cairn.journals.file;

import static dev.cairn.value.InvalidInputException.require;

/**
 * When appended events are forced to the disk. They survive the death of the process in any case;
 * this is about power cuts.
 *
 * @param millis between syncs; 0 before each append returns; -1 leaves it to the operating system;
 *     -2 leaves it to whoever answers for appends, by {@link dev.cairn.journal.Journal#sync}
 */
public record Durability(long millis) {
  public static final Durability ALWAYS = new Durability(0);
  public static final Durability NEVER = new Durability(-1);
  public static final Durability ANSWERED = new Durability(-2);

  public Durability {
    require(
        millis >= -2 && millis <= 3_600_000,
        "journal",
        "The fsync interval is %s ms; expected 1 to 3600000, or always, or never.",
        millis);
  }

  /** {@code always}, {@code never}, {@code answered}, or milliseconds. */
  static Durability parse(String word) {
    if (word.equals("answered")) {
      return ANSWERED;
    }
    if (word.equals("always") || word.equals("never")) {
      return word.equals("always") ? ALWAYS : NEVER;
    }
    require(
        word.matches("[1-9][0-9]{0,6}"),
        "journal",
        "fsync is '%s'; expected always, never, or a number of milliseconds such as fsync=100.",
        word);
    return new Durability(Long.parseLong(word));
  }

  boolean always() {
    return millis == 0;
  }

  boolean timed() {
    return millis > 0;
  }
}
