package dev.cairn.sampling.population;

import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Genetic operators on unit rows of a space, whatever its columns are. Offspring are points of the
 * whole unit cube, for {@link SearchSpace#decode} to make valid rows of: where a parent has no
 * value they take the other's, and where none has, a random one. So a branch that a change opens is
 * inherited where a parent took it. Immutable; an operation costs one pass over the columns.
 */
public final class Variation {
  private final SearchSpace space;
  private final List<Gene> genes = new ArrayList<>();

  public Variation(SearchSpace space) {
    this.space = space;
    for (int i = 0; i < space.size(); ) {
      Column column = space.columns().get(i);
      genes.add(new Gene(column));
      i += column.parameter().width();
    }
  }

  /** A copy with random numbers where there are none. */
  public double[] complete(double[] unit, RandomGenerator random) {
    double[] whole = unit.clone();
    for (Gene gene : genes) {
      if (!gene.active(whole)) {
        gene.randomize(whole, random);
      }
    }
    return whole;
  }

  /**
   * The first parent, with half of the values that both have mixed with the second's: numbers by
   * the blend, anything else taken over as a whole.
   */
  public double[] cross(double[] first, double[] second, Blend blend, RandomGenerator random) {
    double[] child = first.clone();
    for (Gene gene : genes) {
      if (!gene.active(first)) {
        inherit(gene, second, child, random);
      } else if (gene.active(second) && random.nextBoolean()) {
        mix(gene, second, child, blend, random);
      }
    }
    return child;
  }

  /** The first parent, with the values of other columns, where it has any, of the second. */
  public double[] splice(
      double[] first, double[] second, IntPredicate ofFirst, RandomGenerator random) {
    double[] child = first.clone();
    for (Gene gene : genes) {
      double[] preferred = ofFirst.test(gene.from()) ? first : second;
      double[] other = preferred == first ? second : first;
      inherit(gene, gene.active(preferred) ? preferred : other, child, random);
    }
    return child;
  }

  private static void inherit(Gene gene, double[] parent, double[] child, RandomGenerator random) {
    if (gene.active(parent)) {
      gene.copy(parent, child);
    } else {
      gene.randomize(child, random);
    }
  }

  private static void mix(
      Gene gene, double[] second, double[] child, Blend blend, RandomGenerator random) {
    int at = gene.from();
    if (gene.number()) {
      child[at] = blend.mix(child[at], second[at], random);
    } else {
      gene.copy(second, child);
    }
  }

  /**
   * Changes each value that has a meaning in a point with a chance, and one of them at least.
   *
   * @param child a point of the whole cube, which is changed
   * @param mean how many values change on average
   */
  public void mutate(double[] child, double mean, Step step, RandomGenerator random) {
    double[] meant = space.encode(space.decode(child));
    List<Gene> active = new ArrayList<>(genes.size());
    for (Gene gene : genes) {
      if (gene.active(meant) && gene.variable()) {
        active.add(gene);
      }
    }
    boolean changed = active.isEmpty();
    for (Gene gene : active) {
      if (random.nextDouble() * active.size() < mean) {
        gene.mutate(child, step, random);
        changed = true;
      }
    }
    if (!changed) {
      active.get(random.nextInt(active.size())).mutate(child, step, random);
    }
  }
}
