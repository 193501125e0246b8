package dev.cairn.samplers.beam;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code doubling-beam}; the step of a doubling is that of Ye et al. 2024. */
public record DoublingBeamOptions(
    @Option("how many of the best trials are gone on from") int beam,
    @Option("the factor of a step up") double factor,
    @Option("the most steps from the smallest to the largest value; wider ranges take longer steps")
        int steps,
    @Option("how many values are tried of what does not double and is no category") int sweep) {

  public DoublingBeamOptions() {
    this(3, 2, 10, 5);
  }

  public DoublingBeamOptions {
    require(beam >= 1, "beam", "The beam is %s; expected 1 or more, such as 3.", beam);
    require(
        factor > 1 && factor <= 100,
        "factor",
        "The factor is %s; expected a number above 1 and up to 100, such as 2.",
        factor);
    require(steps >= 1, "steps", "The steps are %s; expected 1 or more.", steps);
    require(sweep >= 2, "sweep", "The sweep is %s; expected 2 or more values.", sweep);
  }
}
