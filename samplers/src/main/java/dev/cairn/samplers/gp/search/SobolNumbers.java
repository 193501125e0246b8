package dev.cairn.samplers.gp.search;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.LeastTried;
import dev.cairn.sampling.Startup;
import dev.cairn.space.Column;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Numbers of a scrambled Sobol sequence; random ones in columns beyond its dimensions. */
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
    return column -> column.index() < point.length ? point[column.index()] : random.nextDouble();
  }
}
