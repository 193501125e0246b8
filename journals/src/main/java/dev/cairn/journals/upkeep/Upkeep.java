package dev.cairn.journals.upkeep;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.util.List;

/** A journal whose store can be looked after. */
public interface Upkeep extends Journal {
  /** The bytes that the log of a study takes. */
  long bytes(String study) throws IOException;

  /** What is wrong with the store itself, apart from what reading its logs would show. */
  List<String> problems() throws IOException;

  /**
   * Gives back room that is not needed, while others may go on reading and writing; they may have
   * to wait. Whenever it is ended, every log is whole.
   */
  Gain compact() throws IOException;

  /** The bytes that a store took before and takes after. */
  record Gain(long before, long after) {}
}
