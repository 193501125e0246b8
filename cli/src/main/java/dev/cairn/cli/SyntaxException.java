package dev.cairn.cli;

import dev.cairn.cli.Located.Place;

/** Text that is no YAML, with the place of the problem. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final int column;

  SyntaxException(Place place, String message) {
    super(message);
    this.line = place.line();
    this.column = place.column();
  }

  Place place() {
    return new Place(line, column);
  }
}
