package dev.cairn.samplers.gp.search;

import dev.cairn.math.distribution.Normal;
import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.LeastTried;
import dev.cairn.sampling.Startup;
import dev.cairn.space.Column;
import dev.cairn.space.Prior;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Numbers of a scrambled Sobol sequence, random ones in columns beyond its dimensions; where a
 * column has a prior, quantiles of that.
 */
public record SobolNumbers(Sobol sequence) implements LeastTried.Numbers {
  /** Startup with these numbers, and for each category the least tried one. */
  public static Startup startup(StudySpec spec) {
    int dimension = Math.min(spec.space().size(), Sobol.MAX_DIMENSION);
    Sobol sequence = Sobol.scrambled(dimension, spec.seed());
    return new Startup(new LeastTried(new SobolNumbers(sequence), "Sobol point"));
  }

  @Override
  public ToDoubleFunction<Column> of(StudyView view, RandomGenerator random) {
    double[] point = sequence.point(view.asked() + 1L);
    return column -> {
      int index = column.index();
      double even = index < point.length ? point[index] : random.nextDouble();
      return column.prior().map(prior -> quantile(prior, even)).orElse(even);
    };
  }

  private static double quantile(Prior prior, double even) {
    return Math.min(1, Math.max(0, prior.mean() + prior.spread() * Normal.quantile(even)));
  }
}
