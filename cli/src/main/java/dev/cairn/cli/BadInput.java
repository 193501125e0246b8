package dev.cairn.cli;

/**
 * Input that the command line cannot accept: the whole message as the user reads it. Ends the
 * command with exit code 2.
 */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
