package dev.cairn.samplers.grid;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code grid}. */
public record GridOptions(
    @Option("the number of values of a parameter that is continuous or has more") int levels) {
  public GridOptions() {
    this(5);
  }

  public GridOptions {
    require(levels >= 1, "levels", "The levels (%s) of a grid must be at least 1.", levels);
  }
}
