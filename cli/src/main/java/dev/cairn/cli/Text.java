package dev.cairn.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Text in little room. */
final class Text {
  private Text() {}

  /** At most so many characters, with dots for what is cut off. */
  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    return width < 4 ? text.substring(0, Math.max(0, width)) : text.substring(0, width - 3) + "...";
  }

  /** What went wrong with which file. */
  static String of(FileSystemException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return e.getReason() == null ? kind + ": " + e.getFile() : e.getReason() + "\n" + e.getFile();
  }

  /** What went wrong; where the message alone says nothing, with the kind of exception. */
  static String of(Exception e) {
    boolean plain = e.getClass() == IOException.class && e.getMessage() != null;
    return plain ? String.valueOf(e.getMessage()) : e.toString();
  }

  /** {@code 1 trial}, {@code 2 trials}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
