package dev.cairn.schedulers.population;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Explores by a small random change of each setting: it is multiplied by one of two factors, or
 * drawn anew. A number that may be 0 would be stuck there when multiplied, so a step is added to it
 * instead. A whole number moves to its neighbour at least; a category only changes when it is drawn
 * anew. Pure.
 *
 * @param moves what a small change is
 * @param down the factor that makes less
 * @param up the factor that makes more
 * @param spread of an added step, as a part of the range
 * @param resample the chance that a setting is drawn anew
 */
record Perturb(
    SearchSpace space,
    List<Column> movable,
    PbtProvider.Moves moves,
    double down,
    double up,
    double spread,
    double resample)
    implements Explore {

  @Override
  public Settings explore(
      double[] own, Pause start, Collection<Member> others, RandomGenerator random) {
    if (moves == PbtProvider.Moves.NONE) {
      return new Settings(own, "its own settings");
    }
    double[] unit = space.encode(start.row());
    for (Column column : movable) {
      if (random.nextDouble() < resample) {
        for (int i = 0; i < column.parameter().width(); i++) {
          unit[column.index() + i] = random.nextDouble();
        }
      } else if (column.parameter().width() == 1 && column.domain().ordered()) {
        unit[column.index()] = moved(column.domain(), unit[column.index()], random);
      }
    }
    return new Settings(space.decode(unit), "its settings perturbed");
  }

  private double moved(Domain domain, double unit, RandomGenerator random) {
    boolean multiply =
        moves == PbtProvider.Moves.MULTIPLY
            || (moves == PbtProvider.Moves.AUTO && domain.low() > 0);
    double step = random.nextGaussian() * spread;
    boolean less = multiply ? random.nextBoolean() : step < 0;
    double raw = domain.decode(unit);
    double moved =
        multiply
            ? domain.encode(domain.clamp(raw * (less ? down : up)))
            : Math.min(1, Math.max(0, unit + step));
    return domain.levels() > 1 && domain.decode(moved) == raw
        ? neighbour(domain, raw, less)
        : moved;
  }

  private static double neighbour(Domain domain, double raw, boolean less) {
    double size = (domain.high() - domain.low()) / (domain.levels() - 1);
    return domain.encode(domain.nearest(less ? raw - size : raw + size));
  }
}
