package dev.cairn.analysis.fidelity;

import dev.cairn.math.statistics.RankCorrelation;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The fidelities at which trials of a study were halted, and the full one: how many came there, how
 * many went on, how well the order at one agrees with the order at the next, and what was saved
 * against running every trial in full. Of more than {@value #MOST} such fidelities those where most
 * trials were halted. Failed trials and those that run are left out.
 *
 * @param rungs by fidelity, the full one last
 * @param pairs of neighbours that at least {@value #FEWEST} trials have in common
 * @param saved the part of the fidelity that was not spent; below 0 where starting over took more
 */
public record Rungs(List<Rung> rungs, List<Pair> pairs, double saved) {
  /** Where two rungs correlate less than this, the lower says little about the higher. */
  public static final double LEAST = 0.3;

  private static final int MOST = 8;
  private static final int FEWEST = 10;
  private static final int ENOUGH = 15;

  public Rungs {
    rungs = List.copyOf(rungs);
    pairs = List.copyOf(pairs);
  }

  /**
   * A fidelity at which trials were halted, or the full one.
   *
   * @param reached how many trials have a value there
   * @param halted how many stopped or wait there
   */
  public record Rung(double at, int reached, int halted) {
    /** How many went on to a higher fidelity. */
    public int promoted() {
      return reached - halted;
    }
  }

  /**
   * A rung and the next. Those that went on are the better ones, which are harder to tell apart
   * than all are.
   *
   * @param trials how many have values at both
   * @param correlation Spearman's, of the first objective's values
   */
  public record Pair(double low, double high, int trials, double correlation) {
    /** Whether the lower says little about the higher, as far as enough trials tell. */
    public boolean misleading() {
      return trials >= ENOUGH && correlation < LEAST;
    }
  }

  /** Of a study with a fidelity; empty before any trial was halted. Costs n log n. */
  public static Optional<Rungs> of(StudyView view) {
    double full = view.spec().fullFidelity();
    List<Trial> trials =
        Stream.concat(view.finished().stream(), view.pending().stream())
            .filter(trial -> trial.number() >= 0 && ran(trial))
            .toList();
    Map<Double, Integer> halted = new TreeMap<>();
    for (Trial trial : trials) {
      if (trial.state() != State.COMPLETE) {
        halted.merge(last(trial), 1, Integer::sum);
      }
    }
    if (Double.isNaN(full) || halted.isEmpty()) {
      return Optional.empty();
    }
    double[] levels =
        Stream.concat(frequent(halted, full).stream(), Stream.of(full))
            .mapToDouble(level -> level)
            .toArray();
    List<Rung> rungs = new ArrayList<>();
    for (double level : levels) {
      int reached = (int) trials.stream().filter(t -> at(t, level, full).isPresent()).count();
      int ended = level == full ? reached : halted.getOrDefault(level, 0);
      rungs.add(new Rung(level, reached, ended));
    }
    double spent = trials.stream().mapToDouble(t -> spent(t, full)).sum();
    return Optional.of(new Rungs(rungs, pairs(trials, levels, full), 1 - spent / trials.size()));
  }

  private static double spent(Trial trial, double full) {
    return Math.min(1, last(trial, full) / full) + trial.repeated() / full;
  }

  private static boolean ran(Trial trial) {
    return trial.state() == State.COMPLETE
        || ((trial.state() == State.PAUSED || trial.state() == State.PRUNED)
            && trial.lastReport().isPresent());
  }

  private static double last(Trial trial) {
    return trial.lastReport().map(Report::at).orElse(0.0);
  }

  private static double last(Trial trial, double full) {
    return trial.state() == State.COMPLETE ? full : last(trial);
  }

  private static List<Double> frequent(Map<Double, Integer> halted, double full) {
    return halted.entrySet().stream()
        .filter(entry -> entry.getKey() < full)
        .sorted(Map.Entry.<Double, Integer>comparingByValue().reversed())
        .limit(MOST)
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<Pair> pairs(List<Trial> trials, double[] levels, double full) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < levels.length; i++) {
      pair(trials, levels[i - 1], levels[i], full)
          .filter(pair -> pair.trials() >= FEWEST && !Double.isNaN(pair.correlation()))
          .ifPresent(pairs::add);
    }
    return pairs;
  }

  private static Optional<Pair> pair(List<Trial> trials, double low, double high, double full) {
    List<Trial> both =
        trials.stream()
            .filter(t -> at(t, low, full).isPresent() && at(t, high, full).isPresent())
            .toList();
    double[] lower = both.stream().mapToDouble(t -> at(t, low, full).getAsDouble()).toArray();
    double[] upper = both.stream().mapToDouble(t -> at(t, high, full).getAsDouble()).toArray();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(low, high, both.size(), RankCorrelation.spearman(lower, upper)));
  }

  /** The value of the first report at or past a fidelity, or of the result where it is full. */
  private static OptionalDouble at(Trial trial, double level, double full) {
    for (Report report : trial.reports()) {
      if (report.at() >= level * (1 - 1e-9) && Double.isFinite(report.objectives()[0])) {
        return OptionalDouble.of(report.objectives()[0]);
      }
    }
    return trial.state() == State.COMPLETE && level == full
        ? OptionalDouble.of(trial.objectives()[0])
        : OptionalDouble.empty();
  }
}
