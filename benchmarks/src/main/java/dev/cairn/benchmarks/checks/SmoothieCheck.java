package dev.cairn.benchmarks.checks;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.math.statistics.Wilcoxon;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * SMOOTHIE against random search with as many full trainings, on six tables like those of software
 * defects and four others. Expected: at most 40 % of the cost of training every probe in full;
 * better on the first, and not significantly worse on the others.
 */
public final class SmoothieCheck {
  private static final int PROBES = 30;
  private static final int KEPT = 10;
  private static final int EPOCHS = 100;
  private static final int SEEDS = 20;
  private static final int ROWS = 900;

  private final String order;

  private SmoothieCheck(String order) {
    this.order = order;
  }

  /** What one search came to, on rows that neither training nor choice has seen. */
  private record Outcome(double mean, double best) {
    static Outcome of(List<Training> trainings) {
      Training best = trainings.get(0);
      double sum = 0;
      for (Training training : trainings) {
        sum += training.test();
        best = training.validation() > best.validation() ? training : best;
      }
      return new Outcome(sum / trainings.size(), best.test());
    }
  }

  /** Prints a line a table; takes minutes. */
  public static void main(String[] arguments) throws IOException {
    for (String order : List.of("smallest", "largest")) {
      System.out.println("The " + order + " first:");
      new SmoothieCheck(order).run();
    }
  }

  private void run() throws IOException {
    System.out.println(
        "table       cost | mean: smoothest random      p | best: smoothest random      p");
    for (int i = 0; i < 6; i++) {
      long problem = i;
      double noise = 0.05 + 0.03 * i;
      check(
          "defects-" + (i + 1),
          seed -> Table.defects(ROWS, 10 + 2 * (int) problem, noise, problem, seed));
    }
    check("circle", seed -> Table.even(ROWS, 2, x -> x[0] * x[0] + x[1] * x[1] < 0.6, 11, seed));
    check("checkers", seed -> Table.even(ROWS, 2, x -> x[0] * x[1] > 0, 12, seed));
    check("waves", seed -> Table.even(ROWS, 2, x -> x[1] > Math.sin(5 * x[0]), 13, seed));
    check("corner", seed -> Table.even(ROWS, 4, x -> x[0] + x[1] > 0 && x[2] > -0.4, 14, seed));
  }

  private void check(String name, LongFunction<Table> tables) throws IOException {
    double[][] scores = new double[4][SEEDS];
    double cost = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Table table = tables.apply(seed);
      Map<Integer, Training> trainings = new HashMap<>();
      StudyView view = smoothie(table, seed, trainings);
      double spent = trainings.values().stream().mapToInt(Training::epochs).sum();
      cost += spent / (PROBES * EPOCHS) / SEEDS;
      List<Training> smooth =
          view.finished().stream().map(t -> training(trainings, t.number())).toList();
      List<Training> random =
          IntStream.range(0, KEPT).mapToObj(n -> training(trainings, n).until(EPOCHS)).toList();
      Outcome mine = Outcome.of(smooth);
      Outcome theirs = Outcome.of(random);
      double[] outcome = {mine.mean, theirs.mean, mine.best, theirs.best};
      for (int i = 0; i < outcome.length; i++) {
        scores[i][seed] = outcome[i];
      }
    }
    print(name, cost, scores);
  }

  private static Training training(Map<Integer, Training> trainings, int number) {
    Training training = trainings.get(number);
    if (training == null) {
      throw new IllegalStateException("Trial " + number + " was never probed.");
    }
    return training;
  }

  /** Random probes filtered by smoothness, until enough were trained in full. */
  private StudyView smoothie(Table table, long seed, Map<Integer, Training> trainings)
      throws IOException {
    StudySpec spec =
        StudySpec.of("check", Training.SPACE, Goal.minimize("error"))
            .withFidelity("epoch", 1, EPOCHS)
            .withSampler("random")
            .withScheduler(Algorithm.of("smoothie", Map.of("order", Value.of(order))))
            .withSeed(seed);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      while (study.view().finished().size() < KEPT && study.ask() instanceof Next.Run run) {
        Trial trial = run.trial();
        run(
            study,
            trial,
            trainings.computeIfAbsent(
                trial.number(), n -> new Training(trial.configuration(), table, seed * 100 + n)));
      }
      if (study.view().finished().stream().anyMatch(t -> t.state() != State.COMPLETE)) {
        throw new IllegalStateException("A training failed.");
      }
      return study.view();
    }
  }

  private static void run(Study study, Trial trial, Training training) throws IOException {
    Verdict verdict = Verdict.CONTINUE;
    while (verdict == Verdict.CONTINUE && training.epochs() < EPOCHS) {
      training.epoch();
      verdict = study.report(trial.number(), trial.attempt(), training.epochs(), training.report());
    }
    if (verdict == Verdict.CONTINUE) {
      study.tell(trial.number(), trial.attempt(), training.report());
    }
  }

  private static void print(String name, double cost, double[][] scores) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %4.0f %% | %15.4f %6.4f %6.3f | %15.4f %6.4f %6.3f%n",
        name,
        100 * cost,
        mean(scores[0]),
        mean(scores[1]),
        Wilcoxon.signedRank(scores[0], scores[1]).pTwoSided(),
        mean(scores[2]),
        mean(scores[3]),
        Wilcoxon.signedRank(scores[2], scores[3]).pTwoSided());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
