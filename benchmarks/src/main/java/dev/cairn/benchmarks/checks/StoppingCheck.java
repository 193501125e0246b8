package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * What rules save and lose on {@link PlantedCurve}s: in each replay some trials run, four at once,
 * an epoch each in turn; the winner is the trial that would have ended best. Expected of {@code
 * extrapolation}: at least 30 % of the epochs saved, the winner not stopped in 95 % of the replays.
 */
public final class StoppingCheck {
  private static final int WORKERS = 4;
  private static final StudySpec SPEC =
      StudySpec.of("curves", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withFidelity("epoch", 1, PlantedCurve.EPOCHS)
          .withSampler("random");

  private final int trials;
  private final long seed;
  private final Map<Integer, Trial> running = new TreeMap<>();

  private StoppingCheck(int trials, long seed) {
    this.trials = trials;
    this.seed = seed;
  }

  /**
   * What a replay came to.
   *
   * @param saved the part of the epochs of all trials that were not run
   * @param kept whether the winner ran to its end
   * @param regret how much worse the best complete trial is than the winner, infinite without any
   */
  record Outcome(double saved, boolean kept, double regret) {}

  /** Arguments: replays, trials, and schedulers such as {@code median:startup=3}. */
  public static void main(String[] arguments) throws IOException {
    int replays = Integer.parseInt(arguments[0]);
    int trials = Integer.parseInt(arguments[1]);
    for (String scheduler : Arrays.asList(arguments).subList(2, arguments.length)) {
      double saved = 0;
      double kept = 0;
      double regret = 0;
      for (int seed = 0; seed < replays; seed++) {
        Outcome outcome = replay(scheduler, trials, seed);
        saved += outcome.saved() / replays;
        kept += outcome.kept() ? 1.0 / replays : 0;
        regret += outcome.regret() / replays;
      }
      System.out.printf(
          Locale.ROOT,
          "%-40s saved %5.1f %%  winner kept %5.1f %%  mean regret %.4f%n",
          scheduler,
          100 * saved,
          100 * kept,
          regret);
    }
  }

  static Outcome replay(String scheduler, int trials, long seed) throws IOException {
    StudySpec spec =
        SPEC.withScheduler(Contender.of("random", scheduler).scheduler()).withSeed(seed);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      new StoppingCheck(trials, seed).run(study);
      return outcome(study.view(), trials, seed);
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
    Evaluation value = Evaluation.of(PlantedCurve.of(seed, trial.number()).at(reached + 1));
    if (reached + 1 < trial.until()) {
      return study.report(trial.number(), trial.attempt(), reached + 1, value) == Verdict.CONTINUE;
    }
    study.tell(trial.number(), trial.attempt(), value);
    return false;
  }

  private static Outcome outcome(StudyView view, int trials, long seed) {
    Comparator<Integer> byEnd = Comparator.comparingDouble(i -> PlantedCurve.of(seed, i).last());
    int winner = IntStream.range(0, trials).boxed().min(byEnd).orElseThrow();
    boolean kept =
        StreamSupport.stream(view.finished().spliterator(), false)
            .anyMatch(t -> t.number() == winner && t.state() == State.COMPLETE);
    double best = Ranking.best(view).map(t -> t.objectives()[0]).orElse(Double.POSITIVE_INFINITY);
    double regret = best - PlantedCurve.of(seed, winner).last();
    return new Outcome(1 - view.evaluations() / trials, kept, regret);
  }
}
