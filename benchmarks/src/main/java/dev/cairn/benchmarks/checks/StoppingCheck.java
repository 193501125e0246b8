package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * What rules save and lose on {@link PlantedCurve}s, or on random configurations of test problems:
 * in each replay some trials run, four at once, an epoch each in turn; the winner is the trial that
 * would have ended best. Expected of {@code extrapolation} on planted curves: at least 30 % of the
 * epochs saved, the winner not stopped in 95 % of the replays.
 */
public final class StoppingCheck {
  private static final int WORKERS = 4;
  private static final String PLANTED = "planted";

  private final TrialCurves curves;
  private final int trials;
  private final Map<Integer, Trial> running = new TreeMap<>();

  private StoppingCheck(TrialCurves curves, int trials) {
    this.curves = curves;
    this.trials = trials;
  }

  /**
   * What a replay came to.
   *
   * @param saved the part of the epochs of all trials that were not run
   * @param kept whether the winner ran to its end
   * @param regret how much worse the best complete trial is than the winner, infinite without any
   */
  record Outcome(double saved, boolean kept, double regret) {}

  /**
   * Arguments: replays, trials, {@code planted} or a word for problems with one objective and a
   * fidelity, and schedulers such as {@code median:startup=3}.
   */
  public static void main(String[] arguments) throws IOException {
    int replays = Integer.parseInt(arguments[0]);
    int trials = Integer.parseInt(arguments[1]);
    List<String> schedulers = Arrays.asList(arguments).subList(3, arguments.length);
    if (arguments[2].equals(PLANTED)) {
      compare(PLANTED, TrialCurves::planted, replays, trials, schedulers);
      return;
    }
    try (Problems problems = Problems.fromEnvironment()) {
      for (Problem problem : problems.select(List.of(arguments[2]))) {
        LongFunction<TrialCurves> source = seed -> TrialCurves.of(problem, seed);
        compare(problem.name(), source, replays, trials, schedulers);
      }
    }
  }

  private static void compare(
      String name,
      LongFunction<TrialCurves> source,
      int replays,
      int trials,
      List<String> schedulers)
      throws IOException {
    double[][] sums = new double[schedulers.size()][3];
    for (int seed = 0; seed < replays; seed++) {
      TrialCurves curves = source.apply(seed);
      for (int i = 0; i < sums.length; i++) {
        Outcome outcome = replay(curves, schedulers.get(i), trials);
        sums[i][0] += outcome.saved();
        sums[i][1] += outcome.kept() ? 1 : 0;
        sums[i][2] += outcome.regret();
      }
    }
    for (int i = 0; i < sums.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "%-18s %-24s saved %5.1f %%  winner kept %5.1f %%  mean regret %.4f%n",
          name,
          schedulers.get(i),
          100 * sums[i][0] / replays,
          100 * sums[i][1] / replays,
          sums[i][2] / replays);
    }
  }

  static Outcome replay(TrialCurves curves, String scheduler, int trials) throws IOException {
    StudySpec spec = curves.spec().withScheduler(Contender.of("random", scheduler).scheduler());
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      new StoppingCheck(curves, trials).run(study);
      return outcome(curves, study.view());
    }
  }

  private void run(Study study) throws IOException {
    fill(study);
    while (!running.isEmpty()) {
      for (Trial trial : running.values().toArray(Trial[]::new)) {
        if (!goesOn(study, trial)) {
          running.remove(trial.number());
        }
      }
      fill(study);
    }
  }

  private void fill(Study study) throws IOException {
    while (running.size() < WORKERS
        && study.view().asked() < trials
        && study.ask() instanceof Next.Run next) {
      running.put(next.trial().number(), next.trial());
    }
  }

  /** One more epoch. */
  private boolean goesOn(Study study, Trial trial) throws IOException {
    int reached =
        study.view().pending().stream()
            .filter(other -> other.number() == trial.number())
            .findFirst()
            .flatMap(Trial::lastReport)
            .map(report -> (int) report.at())
            .orElse(0);
    double loss = curves.at(trial, reached + 1);
    Evaluation value = Evaluation.of(study.spec().goals().get(0).flip(loss));
    if (reached + 1 < trial.until()) {
      return study.report(trial.number(), trial.attempt(), reached + 1, value) == Verdict.CONTINUE;
    }
    study.tell(trial.number(), trial.attempt(), value);
    return false;
  }

  private static Outcome outcome(TrialCurves curves, StudyView view) {
    int full = (int) view.spec().fullFidelity();
    Trial winner = view.finished().get(0);
    for (Trial trial : view.finished()) {
      winner = curves.at(trial, full) < curves.at(winner, full) ? trial : winner;
    }
    double best = Ranking.best(view).map(t -> t.objectives()[0]).orElse(Double.POSITIVE_INFINITY);
    return new Outcome(
        1 - view.evaluations() / view.asked(),
        winner.state() == State.COMPLETE,
        best - curves.at(winner, full));
  }
}
