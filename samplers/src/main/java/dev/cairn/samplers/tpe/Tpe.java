package dev.cairn.samplers.tpe;

import dev.cairn.sampling.LeastTried;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The tree-structured Parzen estimator. Trials are split into a better and a worse part, a kernel
 * density is laid over each, and of many candidates drawn from the density l of the better the one
 * is suggested that is most likely one of them: that maximises l / g, g being the density of the
 * worse.
 *
 * <p>Feasible trials are better than infeasible ones, which are ordered by violation; of several
 * objectives the order is that of the fronts, the last divided by hypervolume. Pruned trials come
 * after complete ones, by how far they came. Pending trials count as worse, so that parallel
 * suggestions keep apart. A parameter's prior is one kernel of both densities.
 *
 * <p>Costs time in proportion to kernels, columns and candidates, of which there are no more after
 * a million trials than after a thousand, and once for each trial the logarithm of their number.
 * With several objectives the better trials are found among {@link Contenders}. Deterministic.
 *
 * <p>Sources: Bergstra, Bardenet, Bengio and Kégl 2011; the options as in Watanabe, Tree-Structured
 * Parzen Estimator: Understanding Its Algorithm Components, 2023.
 */
final class Tpe implements Sampler {
  private static final double WORK = 1.5e6; // kernels times columns times evaluations
  private static final double FEWEST = 64; // evaluations

  private final TpeOptions options;
  private final Layout layout;
  private final Startup startup;

  Tpe(TpeOptions options, SearchSpace space) {
    this.options = options;
    this.layout = Layout.of(space, options.structure());
    this.startup = new Startup(new LeastTried(new PriorNumbers(layout.axes()), "random"));
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    boolean several = view.spec().goals().size() > 1;
    History history = view.state(new History.Learning(options, several));
    if (history.size() < options.startup()) {
      return Optional.of(startup.suggest(view, random));
    }
    Split split = Split.of(view, history, options);
    Proposal proposal = new Proposal(layout, new Novelty(view), random);
    double gain = 0;
    for (int[] columns : layout.groups()) {
      if (proposal.active(columns[0])) {
        gain += extend(proposal, columns, split, history.size());
      }
    }
    return Optional.of(new Suggestion(proposal.row(), reason(split, gain)));
  }

  private double extend(Proposal proposal, int[] columns, Split split, int trials) {
    boolean all = columns.length == layout.axes().length;
    Sample better = all ? split.better() : split.better().with(columns[0]);
    Sample worse = all ? split.worse() : split.worse().with(columns[0]);
    double[] spreads = split.better().spreads(layout.axes().length, options.spreadTrials());
    Smoothing ofBetter = Smoothing.ofBetter(options, trials, spreads);
    Smoothing ofWorse = Smoothing.ofWorse(options, trials, spreads);
    Ratio ratio =
        new Ratio(
            new ParzenEstimator(layout.axes(), columns, better, ofBetter),
            new ParzenEstimator(layout.axes(), columns, worse, ofWorse));
    double share = affordable(ratio.kernels() * columns.length);
    int candidates = (int) Math.ceil(share * options.candidates());
    return proposal.extend(columns, ratio, candidates, (int) (share * options.refinements()));
  }

  /** The share of the evaluations of l/g that can be paid, each at a given cost. */
  private double affordable(double cost) {
    int wanted = options.candidates() + options.refinements();
    double possible = Math.max(FEWEST, WORK / cost);
    return Math.min(1, possible / wanted);
  }

  private static String reason(Split split, double gain) {
    return String.format(
        Locale.ROOT,
        "log l/g %.2f from %d better and %d worse",
        gain,
        split.better().points().length,
        split.worse().points().length);
  }
}
