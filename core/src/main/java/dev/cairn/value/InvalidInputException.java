package dev.cairn.value;

import org.jspecify.annotations.Nullable;

/**
 * Input that cannot be accepted. The message says what was found, what was expected and what to
 * try; {@link #path} says where ({@code parameters.max_depth.low}, empty for the whole input).
 */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String path;

  public InvalidInputException(String path, String message) {
    super(message);
    this.path = path;
  }

  public String path() {
    return path;
  }

  /** The same error, its path read as relative to another one. */
  public InvalidInputException under(String parent) {
    String below = path.isEmpty() || parent.isEmpty() ? parent + path : parent + "." + path;
    return new InvalidInputException(below, String.valueOf(getMessage()));
  }

  /** Throws unless the condition holds; the message is formatted only then. */
  public static void require(
      boolean condition, String path, String format, @Nullable Object... arguments) {
    if (!condition) {
      throw new InvalidInputException(path, String.format(format, arguments));
    }
  }
}
