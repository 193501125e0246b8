package dev.cairn.samplers.bands.dehb;

import dev.cairn.random.Stream;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Trial;

/**
 * Trials as points of the cube without gaps. Where a trial has no value its gene is a random number
 * that stays the same; where a value owns a cell of the cube it is a random point of the cell.
 */
record Genes(SearchSpace space) {
  private static final long SALT = 0x6e3e5;

  double[] of(Trial trial) {
    double[] unit = trial.unit();
    double[] genes = new double[unit.length];
    for (int j = 0; j < genes.length; j++) {
      double chance = Stream.of(SALT, trial.number(), j).nextDouble();
      Domain domain = space.columns().get(j).domain();
      genes[j] = Double.isNaN(unit[j]) ? chance : within(domain, unit[j], chance);
    }
    return genes;
  }

  private static double within(Domain domain, double unit, double chance) {
    double moved = domain.levels() == 0 ? unit : unit + (chance - 0.5) / domain.levels();
    return domain.decode(moved) == domain.decode(unit) ? moved : unit;
  }
}
