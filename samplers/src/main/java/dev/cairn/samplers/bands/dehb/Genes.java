package dev.cairn.samplers.bands.dehb;

import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Trial;
import java.util.random.RandomGenerator;

/**
 * Trials as points of the cube without gaps: where a value owns a cell of the cube, the point is
 * somewhere in the cell, and where a trial has no value, it is anywhere.
 *
 * @param chances where, by column: the same for all trials, so that trials of the same value do not
 *     differ
 */
record Genes(SearchSpace space, double[] chances) {
  static Genes draw(SearchSpace space, RandomGenerator random) {
    return new Genes(space, random.doubles(space.size()).toArray());
  }

  double[] of(Trial trial) {
    double[] unit = trial.unit();
    double[] genes = new double[unit.length];
    for (int j = 0; j < genes.length; j++) {
      Domain domain = space.columns().get(j).domain();
      genes[j] = Double.isNaN(unit[j]) ? chances[j] : within(domain, unit[j], chances[j]);
    }
    return genes;
  }

  private static double within(Domain domain, double unit, double chance) {
    double moved = domain.levels() == 0 ? unit : unit + (chance - 0.5) / domain.levels();
    return domain.decode(moved) == domain.decode(unit) ? moved : unit;
  }
}
