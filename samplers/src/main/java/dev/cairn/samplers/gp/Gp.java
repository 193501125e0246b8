package dev.cairn.samplers.gp;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.HyperPrior;
import dev.cairn.samplers.gp.model.Beliefs;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Output;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.samplers.gp.search.Feasibility;
import dev.cairn.samplers.gp.search.Improvement;
import dev.cairn.samplers.gp.search.Maximizer;
import dev.cairn.samplers.gp.search.Novelty;
import dev.cairn.samplers.gp.search.Startup;
import dev.cairn.samplers.gp.search.Sum;
import dev.cairn.samplers.gp.search.Term;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Gaussian-process search: one process for each objective and constraint, and of all configurations
 * the one is suggested that promises the largest expected improvement.
 */
final class Gp implements Sampler {
  private final GpOptions options;
  private final Encoding encoding;
  private final Startup startup;
  private final Maximizer maximizer;
  private final OutputFold objective;
  private final List<OutputFold> constraints;

  private Gp(
      GpOptions options,
      Encoding encoding,
      Startup startup,
      Maximizer maximizer,
      OutputFold objective,
      List<OutputFold> constraints) {
    this.options = options;
    this.encoding = encoding;
    this.startup = startup;
    this.maximizer = maximizer;
    this.objective = objective;
    this.constraints = constraints;
  }

  static Gp of(GpOptions options, StudySpec spec) {
    Encoding encoding = Encoding.of(spec.space());
    HyperPrior prior = Beliefs.prior(encoding.metric().scales());
    List<OutputFold> constraints =
        IntStream.range(0, spec.constraints().size())
            .mapToObj(
                i ->
                    new OutputFold(
                        encoding,
                        new Quantity.Constraint(i),
                        Warp.BILOG,
                        prior,
                        options.startup(),
                        options.limit()))
            .toList();
    return new Gp(
        options,
        encoding,
        Startup.of(spec.space(), spec.seed()),
        Maximizer.of(spec.space(), options.candidates(), options.starts()),
        new OutputFold(
            encoding,
            new Quantity.Objective(0),
            options.warp(),
            prior,
            options.startup(),
            options.limit()),
        constraints);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Output output = view.state(objective);
    if (output.gram() == null) {
      return Optional.of(startup.suggest(view, random));
    }
    GaussianProcess process = imagined(output.process(options.warp()), output, view, random);
    List<Term> terms = new ArrayList<>();
    boolean feasible = false;
    for (int i = 0; i < output.chosen().length && !feasible; i++) {
      feasible = output.trials().get(output.chosen()[i]).feasible();
    }
    if (feasible) {
      terms.add(new Improvement(process, best(process, output)));
    }
    for (OutputFold fold : constraints) {
      Output constraint = view.state(fold);
      if (constraint.gram() != null) {
        GaussianProcess known = imagined(constraint.process(fold.warp()), constraint, view, random);
        terms.add(new Feasibility(known, 0));
      }
    }
    Maximizer.Maximum maximum =
        maximizer.maximum(
            new Sum(encoding, terms), incumbents(process, output), new Novelty(view), random);
    String reason =
        String.format(
            Locale.ROOT,
            "log %s %.2f by a model of %d trials",
            feasible ? "expected improvement" : "probability of feasibility",
            maximum.utility(),
            output.size());
    return Optional.of(new Suggestion(maximum.row(), reason));
  }

  private GaussianProcess imagined(
      GaussianProcess process, Output output, StudyView view, RandomGenerator random) {
    double[][] pending =
        view.pending().stream()
            .filter(Trial::suggested)
            .map(trial -> encoding.features(trial.unit()))
            .toArray(double[][]::new);
    return pending.length == 0
        ? process
        : process.imagine(pending, output.noise(), options.fantasies(), random);
  }

  /** The best expected value at rows that were observed or are awaited, by set. */
  private static double[] best(GaussianProcess process, Output output) {
    double[] best = new double[process.sets()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    int[] chosen = output.chosen();
    for (int s = 0; s < best.length; s++) {
      for (int i = 0; i < chosen.length; i++) {
        if (output.trials().get(chosen[i]).feasible()) {
          best[s] = Math.min(best[s], process.meanAt(i, s));
        }
      }
    }
    return best;
  }

  /** Unit rows of the best trials. */
  private static List<double[]> incumbents(GaussianProcess process, Output output) {
    int[] chosen = output.chosen();
    return IntStream.range(0, chosen.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> output.trials().get(chosen[i]).violation())
                .thenComparingDouble(i -> process.meanAt(i, 0)))
        .limit(5)
        .map(i -> output.trials().get(chosen[i]).unit())
        .toList();
  }
}
