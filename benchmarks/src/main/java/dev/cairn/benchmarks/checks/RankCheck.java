package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.random.Stream;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ranks on ten tables, which are the table of digits with one of five hyperparameters held at
 * either of its two values: {@code RankCheck SEEDS TRAININGS FIRST SECOND OTHERS...}. A table ranks
 * contenders by the mean over seeds of the error without noise of what looks best. Expected of
 * {@code dehb}: on average no worse than {@code bohb}.
 */
public final class RankCheck {
  private static final List<String> HELD =
      List.of("batch_size", "schedule", "activation_1", "activation_2", "dropout_1");

  private RankCheck() {}

  public static void main(String[] arguments) throws IOException {
    int seeds = Integer.parseInt(arguments[0]);
    int trainings = Integer.parseInt(arguments[1]);
    List<Contender> contenders =
        List.of(arguments).subList(2, arguments.length).stream().map(Contender::of).toList();
    List<Problem> tables = tables();
    double[] ranks = new double[contenders.size()];
    for (Problem table : tables) {
      double[] errors = new double[contenders.size()];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = error(table, contenders.get(i), seeds, trainings);
      }
      System.out.printf(Locale.ROOT, "%-16s", table.name());
      for (int i = 0; i < errors.length; i++) {
        ranks[i] += rank(errors, i) / tables.size();
        System.out.printf(Locale.ROOT, " %.5f", errors[i]);
      }
      System.out.println();
    }
    for (int i = 0; i < ranks.length; i++) {
      System.out.printf(Locale.ROOT, "%-28s mean rank %.2f%n", contenders.get(i).name(), ranks[i]);
    }
    System.out.println(ranks[0] <= ranks[1] ? "met" : "missed");
  }

  private static List<Problem> tables() {
    List<Problem> tables = new ArrayList<>();
    for (String held : HELD) {
      for (int level = 0; level < 2; level++) {
        int[] levels = {level, level, level, level, level, 0, 0, level, 0};
        tables.add(Slice.of(axis -> !axis.equals(held), levels).problem(held + "-" + level));
      }
    }
    return tables;
  }

  private static double error(Problem table, Contender contender, int seeds, int trainings)
      throws IOException {
    double mean = 0;
    for (int seed = 0; seed < seeds; seed++) {
      StudySpec spec =
          table
              .study()
              .withSampler(contender.sampler())
              .withScheduler(contender.scheduler())
              .withSeed(Stream.of(seed, 0x4A4B).nextLong() >>> 11);
      var curve = Simulation.run(table, spec, trainings, 1, contender.name(), seed).curve();
      mean += curve.at(curve.last()) / seeds;
    }
    return mean;
  }

  /** 1 for the least; ties share. */
  private static double rank(double[] errors, int own) {
    double rank = 0.5;
    for (double error : errors) {
      rank += error < errors[own] ? 1 : error == errors[own] ? 0.5 : 0;
    }
    return rank;
  }
}
