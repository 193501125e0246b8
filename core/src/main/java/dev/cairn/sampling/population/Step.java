package dev.cairn.sampling.population;

import java.util.random.RandomGenerator;

/** Moves a number, given as its unit coordinate, within [0, 1]. */
@FunctionalInterface
public interface Step {
  double move(double unit, RandomGenerator random);
}
