package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.speed.ThreadTime;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many times nearer to the optimum a sampler comes than random search at 50 and 100 dimensions,
 * and what its suggestions cost: {@code HighDimension TRIALS SEEDS PROBLEMS SAMPLER...}, the
 * problems as names with commas between or {@code all}, the samplers as {@code id:option=value}.
 * Every problem's best value is 0.
 */
public final class HighDimension {
  private HighDimension() {}

  /** What a study came to: the best value, and the processor seconds of all its asks. */
  private record Run(double best, double seconds) {}

  public static void main(String[] args) throws IOException {
    int trials = Integer.parseInt(args[0]);
    int seeds = Integer.parseInt(args[1]);
    System.out.printf(
        Locale.ROOT, "%-14s %-40s %10s %8s %8s%n", "problem", "sampler", "median", "factor", "s");
    for (WideProblem problem : problems(args[2])) {
      double random = best(runs(problem, "random", trials, seeds));
      print(problem, "random", random, 1, 0);
      for (int i = 3; i < args.length; i++) {
        List<Run> runs = runs(problem, args[i], trials, seeds);
        print(problem, args[i], best(runs), random / best(runs), seconds(runs));
      }
    }
  }

  private static List<WideProblem> problems(String names) {
    List<String> wanted = List.of(names.split(",", -1));
    return WideProblem.all().stream()
        .filter(problem -> names.equals("all") || wanted.contains(problem.name()))
        .toList();
  }

  private static void print(
      WideProblem problem, String sampler, double best, double factor, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %-40s %10.4g %8.2f %8.1f%n",
        problem.name(),
        sampler,
        best,
        factor,
        seconds);
  }

  private static double best(List<Run> runs) {
    return Quantiles.median(runs.stream().mapToDouble(Run::best).toArray());
  }

  private static double seconds(List<Run> runs) {
    return runs.stream().mapToDouble(Run::seconds).max().orElse(0);
  }

  private static List<Run> runs(WideProblem problem, String sampler, int trials, int seeds)
      throws IOException {
    List<Run> runs = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      StudySpec spec =
          problem.study().withSampler(Contender.of(sampler, "none").sampler()).withSeed(seed);
      runs.add(run(problem, spec, trials));
    }
    return runs;
  }

  private static Run run(WideProblem problem, StudySpec spec, int trials) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    long nanos = 0;
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      for (int i = 0; i < trials; i++) {
        long before = ThreadTime.nanos();
        Next next = study.ask();
        nanos += ThreadTime.nanos() - before;
        if (next instanceof Next.Run run) {
          Trial trial = run.trial();
          double value = problem.value(trial.row());
          study.tell(trial.number(), trial.attempt(), Evaluation.of(value));
        }
      }
      return new Run(Ranking.best(study.view()).orElseThrow().objectives()[0], 1e-9 * nanos);
    }
  }
}
