package dev.cairn.samplers.evolution;

import dev.cairn.sampling.population.Step;
import java.util.random.RandomGenerator;

/** Moves by a normal number; what would leave [0, 1] is reflected at its ends. */
record GaussianStep(double deviation) implements Step {
  @Override
  public double move(double unit, RandomGenerator random) {
    double moved = Math.abs(unit + deviation * random.nextGaussian()) % 2;
    return moved > 1 ? 2 - moved : moved;
  }
}
