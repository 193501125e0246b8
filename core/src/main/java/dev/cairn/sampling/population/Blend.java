package dev.cairn.sampling.population;

import java.util.random.RandomGenerator;

/** Mixes the numbers of two parents, given as unit coordinates, to one within [0, 1]. */
@FunctionalInterface
public interface Blend {
  double mix(double first, double second, RandomGenerator random);
}
