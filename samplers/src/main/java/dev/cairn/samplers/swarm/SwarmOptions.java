package dev.cairn.samplers.swarm;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Option;

/** The options of {@code pso}; the factors are those of Clerc and Kennedy 2002. */
public record SwarmOptions(
    @Option("particles of the swarm") int particles,
    @Option("how much of its velocity a particle keeps") double inertia,
    @Option("how strongly it is drawn to its own best place") double cognitive,
    @Option("how strongly it is drawn to the swarm's best place") double social,
    @Option("the largest velocity, as a part of the range") double limit) {

  public SwarmOptions() {
    this(10, 0.729, 1.494, 1.494, 0.3);
  }

  public SwarmOptions {
    require(particles >= 2, "particles", "The particles (%s) must be at least 2.", particles);
    require(inertia >= 0 && inertia < 1, "inertia", "The inertia (%s) must be in [0, 1).", inertia);
    require(
        cognitive >= 0 && cognitive <= 4,
        "cognitive",
        "The option cognitive (%s) must be from 0 to 4.",
        cognitive);
    require(
        social >= 0 && social <= 4,
        "social",
        "The option social (%s) must be from 0 to 4.",
        social);
    require(limit > 0 && limit <= 1, "limit", "The limit (%s) must be above 0, up to 1.", limit);
  }
}
