package dev.cairn.samplers.portfolio;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code auto}. */
public record AutoOptions(
    @Option("trials from which on models of all trials are too slow") int many,
    @Option("running trials from which on none is modelled") int parallel,
    @Option("columns from which on only the surroundings of the best are modelled") int wide,
    @Option("trials without a step forward, at least, before a second search takes turns")
        int patience) {

  public AutoOptions() {
    this(1000, 100, 40, 20);
  }

  public AutoOptions {
    require(many >= 10, "many", "The option many (%s) must be at least 10 trials.", many);
    require(
        parallel >= 1, "parallel", "The option parallel (%s) must be at least 1 trial.", parallel);
    require(wide >= 2, "wide", "The option wide (%s) must be at least 2 columns.", wide);
    require(
        patience >= 1, "patience", "The option patience (%s) must be at least 1 trial.", patience);
  }
}
