package dev.cairn.analysis.importance;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Column;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * PED-ANOVA (Watanabe, Bansal and Hutter 2023): a parameter matters as much as its distribution
 * among the best trials differs from that among all, by Pearson divergence of kernel densities.
 *
 * <p>It ranks, so monotone changes of the objective change nothing, and it asks what leads to the
 * best trials rather than what moves the objective anywhere. Complete trials are ranked feasible
 * first; pruned ones are behind them, whichever reached less fidelity last. Trials tied with the
 * last of the best are among the best. A conditional column counts where it is active only: that it
 * is active at all is credited to what decides it. The divergence that as many trials drawn at
 * random would show is subtracted. Deterministic; linear in the trials.
 */
public final class PedAnova {
  private static final String ID = "ped-anova";

  private PedAnova() {}

  /**
   * How it is computed.
   *
   * @param quantile the share of the trials that counts as best
   * @param fewest the fewest trials that say anything, and twice the fewest that count as best
   */
  public record Options(double quantile, int fewest) {
    public static final Options STANDARD = new Options(0.1, 10);

    public Options {
      require(
          quantile > 0 && quantile < 1,
          "quantile",
          "The quantile is %s; expected a number in (0, 1).",
          quantile);
      require(fewest >= 4, "fewest", "The trials are %s; expected 4 or more.", fewest);
    }

    /** How many of some trials count as best, before ties. */
    int best(int trials) {
      return Math.min(trials, Math.max(fewest / 2, (int) Math.round(quantile * trials)));
    }
  }

  /** The importance for one of the study's objectives. */
  public static Importance of(StudyView view, int objective, Options options) {
    Comparator<Trial> bestFirst = bestFirst(objective);
    List<Trial> ranked =
        view.finished().stream()
            .filter(trial -> trial.suggested() && ranks(trial, objective))
            .sorted(bestFirst.thenComparingInt(Trial::number))
            .toList();
    int best = options.best(ranked.size());
    while (best < ranked.size() && tied(ranked, best, bestFirst)) {
      best++;
    }
    double[][] rows = ranked.stream().map(Trial::unit).toArray(double[][]::new);
    return of(view.spec().space().columns(), rows, best, options);
  }

  /** Whether the trial at a place is no worse than the one before. */
  private static boolean tied(List<Trial> ranked, int place, Comparator<Trial> bestFirst) {
    return place > 0 && bestFirst.compare(ranked.get(place - 1), ranked.get(place)) == 0;
  }

  /** The importance in unit rows of which the first are the best. */
  static Importance of(List<Column> columns, double[][] ranked, int best, Options options) {
    if (ranked.length < options.fewest) {
      return Importance.unknown(ID, ranked.length);
    }
    double[] divergence = new double[columns.size()];
    Arrays.setAll(divergence, j -> Divergence.of(ranked, best, j, columns.get(j).domain()));
    double sum = Arrays.stream(divergence).sum();
    if (sum <= 0) {
      return Importance.unknown(ID, ranked.length);
    }
    var shares = new ArrayList<Importance.Share>();
    for (int j = 0; j < divergence.length; j++) {
      double share = divergence[j] / sum;
      shares.add(new Importance.Share(columns.get(j), share, share));
    }
    return new Importance(ID, ranked.length, shares, List.of());
  }

  private static boolean ranks(Trial trial, int objective) {
    return trial.state() == State.PRUNED
        || (trial.state() == State.COMPLETE && Double.isFinite(trial.objectives()[objective]));
  }

  private static Comparator<Trial> bestFirst(int objective) {
    return Comparator.<Trial>comparingInt(trial -> trial.state() == State.COMPLETE ? 0 : 1)
        .thenComparingDouble(PedAnova::violation)
        .thenComparingDouble(PedAnova::fidelityLeft)
        .thenComparingDouble(trial -> value(trial, objective));
  }

  private static double violation(Trial trial) {
    return trial.state() == State.COMPLETE ? trial.violation() : 0;
  }

  private static double fidelityLeft(Trial trial) {
    return trial.state() == State.COMPLETE
        ? 0
        : -trial.lastReport().map(report -> report.at()).orElse(0.0);
  }

  private static double value(Trial trial, int objective) {
    return trial.state() == State.COMPLETE
        ? trial.objectives()[objective]
        : trial.lastReport().map(report -> report.objectives()[objective]).orElse(Double.NaN);
  }
}
