package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.benchmarks.simulation.Incumbent;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Early stopping with two objectives, accuracy and time of training by epochs: with which part of
 * the epochs of a study without stopping a study with it reaches the same hypervolume, of all that
 * was reported and of the complete trials alone. Expected: at most 60 %. Needs the data of YAHPO
 * Gym.
 */
public final class StoppedFrontCheck {
  private static final String PROBLEM = "mo-mf-lcbench-167152";

  private final Problem problem;
  private final Incumbent reported;
  private final Incumbent complete;

  /** After the cost of each number of full trainings: of all reports, and of complete trials. */
  private final double[][] volumes;

  private int epochs;

  private StoppedFrontCheck(Problem problem, int size) {
    this.problem = problem;
    this.reported = Incumbent.of(problem);
    this.complete = Incumbent.of(problem);
    this.volumes = new double[2][size];
  }

  /** Arguments: seeds, full trainings, a sampler, and schedulers. */
  public static void main(String[] arguments) throws IOException {
    int seeds = Integer.parseInt(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    List<String> schedulers = Arrays.asList(arguments).subList(3, arguments.length);
    try (Problems problems = Problems.fromEnvironment()) {
      Problem problem = problems.select(List.of(PROBLEM)).get(0);
      for (int seed = 0; seed < seeds; seed++) {
        double[][] full = run(problem, arguments[2], "none", size, seed);
        for (String scheduler : schedulers) {
          double[][] stopped = run(problem, arguments[2], scheduler, size * 3 / 5, seed);
          System.out.printf(
              Locale.ROOT,
              "seed %2d  %-16s reported %s  complete %s%n",
              seed,
              scheduler,
              compared(stopped[0], full[0]),
              compared(stopped[1], full[1]));
        }
      }
    }
  }

  private static double[][] run(
      Problem problem, String sampler, String scheduler, int size, int seed) throws IOException {
    Contender contender = Contender.of(sampler, scheduler);
    StudySpec spec =
        problem
            .study()
            .withSampler(contender.sampler())
            .withScheduler(contender.scheduler())
            .withSeed(seed);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    StoppedFrontCheck check = new StoppedFrontCheck(problem, size);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      study.allow(Allowance.UNLIMITED.withEvaluations(size));
      double full = spec.fullFidelity();
      while (check.epochs < size * full && study.ask() instanceof Next.Run run) {
        check.train(study, run.trial(), (int) run.from(), full);
      }
    }
    return check.volumes;
  }

  private void train(Study study, Trial trial, int from, double full) throws IOException {
    Verdict verdict = Verdict.CONTINUE;
    for (int epoch = from + 1; epoch <= trial.until() && verdict == Verdict.CONTINUE; epoch++) {
      Outcome outcome = problem.evaluate(trial.configuration(), epoch);
      reported.add(outcome);
      if (epoch == full) {
        complete.add(outcome);
      }
      int place = (int) (epochs++ / full);
      if (place < volumes[0].length) {
        volumes[0][place] = reported.value();
        volumes[1][place] = complete.value();
      }
      verdict = study.report(trial.number(), trial.attempt(), epoch, problem.evaluation(outcome));
      if (epoch == trial.until() && verdict == Verdict.CONTINUE) {
        study.tell(trial.number(), trial.attempt(), problem.evaluation(outcome));
      }
    }
  }

  private static String compared(double[] stopped, double[] full) {
    double goal = full[full.length - 1];
    int reached = 0;
    while (reached < stopped.length && stopped[reached] < goal) {
      reached++;
    }
    return String.format(
        Locale.ROOT,
        "%.2f of %.2f, reached after %s",
        stopped[stopped.length - 1],
        goal,
        reached < stopped.length ? reached + 1 : "more");
  }
}
