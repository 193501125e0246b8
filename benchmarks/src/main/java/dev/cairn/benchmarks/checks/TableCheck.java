package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.TableProblems;
import dev.cairn.benchmarks.simulation.Conditions;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.benchmarks.speed.ThreadTime;
import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.math.statistics.Wilcoxon;
import dev.cairn.random.Stream;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Checks on the table of digits: {@code KIND full|epochs SEEDS TRIALS CONTENDER...}, a contender
 * being a sampler or {@code sampler+scheduler}, each with options as {@code id:option=value}, the
 * first the one to beat (it has a hundred trials at least where a number is sought). Kinds: {@code
 * regret} after the trials, {@code area} under the regret over them, {@code like-100}, how many
 * trials until the median error of the first after 100 of its, and {@code top}, how many until an
 * error that 1 % of the configurations reach. {@code workers NUMBER TRIALS CONTENDER...} tells idle
 * time and what decisions cost.
 */
public final class TableCheck {
  private static final int LIKE = 100;

  private final Problem problem;
  private final int seeds;
  private final int trials;

  private TableCheck(Problem problem, int seeds, int trials) {
    this.problem = problem;
    this.seeds = seeds;
    this.trials = trials;
  }

  public static void main(String[] args) throws IOException {
    if (args[0].equals("workers")) {
      List<String> contenders = List.of(args).subList(3, args.length);
      workers(Integer.parseInt(args[1]), Integer.parseInt(args[2]), contenders);
      return;
    }
    CurveTable table = Tables.digits();
    boolean full = args[1].equals("full");
    Problem problem =
        full ? TableProblems.full("check", table) : TableProblems.byEpochs("check", table);
    var check = new TableCheck(problem, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    String[] contenders = Arrays.copyOfRange(args, 4, args.length);
    if (args[0].equals("regret") || args[0].equals("area")) {
      check.compare(args[0].equals("area") ? 1 : check.trials, contenders);
    } else {
      check.reach(args[0].equals("top") ? TopCheck.target() : Double.NaN, contenders);
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static StudySpec spec(Problem problem, Contender contender, int seed) {
    return problem
        .study()
        .withSampler(contender.sampler())
        .withScheduler(contender.scheduler())
        .withSeed(Stream.of(seed, 0x7AB1E).nextLong() >>> 11);
  }

  private List<Curve> curves(String word, int size) throws IOException {
    Contender contender = Contender.of(word);
    List<Curve> curves = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      StudySpec spec = spec(problem, contender, seed);
      curves.add(Simulation.run(problem, spec, size, 1, contender.name(), seed).curve());
    }
    return curves;
  }

  /** The mean regret from a trial on, against that of the first contender by seed. */
  private void compare(int from, String... contenders) throws IOException {
    double[] first = {};
    for (String contender : contenders) {
      double[] regrets =
          curves(contender, trials).stream().mapToDouble(curve -> regret(curve, from)).toArray();
      first = contender.equals(contenders[0]) ? regrets : first;
      double chance = Wilcoxon.signedRank(regrets, first).pLess();
      double mean = Quantiles.mean(regrets);
      double median = Quantiles.median(regrets);
      say("%-28s mean %.4f median %.4f p %.2g%n", contender, mean, median, chance);
    }
  }

  private double regret(Curve curve, int from) {
    double[] regrets =
        IntStream.rangeClosed(from, curve.last())
            .mapToDouble(curve::at)
            .filter(value -> !Double.isNaN(value))
            .map(problem.yardstick()::regret)
            .toArray();
    return Quantiles.mean(regrets);
  }

  /** Trials to a target, or where it is NaN to what the first contender has after a hundred. */
  private void reach(double target, String... contenders) throws IOException {
    double error = target;
    double first = Double.NaN;
    for (String contender : contenders) {
      boolean beaten = contender.equals(contenders[0]);
      int size = beaten ? Math.max(trials, LIKE) : trials;
      List<Curve> curves = curves(contender, size);
      if (Double.isNaN(error)) {
        error = Quantiles.median(curves.stream().mapToDouble(curve -> curve.at(LIKE)).toArray());
      }
      double goal = error;
      double[] needed = curves.stream().mapToDouble(c -> needed(c, goal, size)).toArray();
      double median = Quantiles.median(needed);
      first = beaten ? median : first;
      long never = Arrays.stream(needed).filter(n -> n > size).count();
      say(
          "%-28s to %.5f: median %.1f, 1/%.1f of the first, quarter %.1f, never %d%n",
          contender, goal, median, first / median, Quantiles.quantile(needed, 0.25), never);
    }
  }

  /** The first place with the target; one more than the trials without. */
  private static double needed(Curve curve, double target, int otherwise) {
    return IntStream.rangeClosed(1, curve.last())
        .filter(n -> curve.at(n) <= target)
        .findFirst()
        .orElse(otherwise + 1);
  }

  private static void workers(int workers, int trials, List<String> contenders) throws IOException {
    Problem problem = TableProblems.byEpochs("check", Tables.digits());
    var conditions = new Conditions(0.05, 4, 0.02, 0);
    for (String word : contenders) {
      StudySpec spec = spec(problem, Contender.of(word), 0).withPolicy(new Policy(1, true));
      long start = ThreadTime.nanos();
      Simulated run = Simulation.run(problem, spec, trials, workers, conditions, word, 0);
      double seconds = 1e-9 * (ThreadTime.nanos() - start);
      say(
          "%-28s idle %.3f %%, %d evaluations, %d asks of %.4f ms (99 of 100 within %.4f), a trial's"
              + " reports %.4f ms; %.0f evaluations a second of processor time, best %.5f%n",
          word,
          100 * run.idle(),
          run.evaluations(),
          run.timings().asks().length,
          run.timings().meanAsk(),
          run.timings().slowAsk(),
          run.timings().meanTell(),
          run.evaluations() / seconds,
          run.curve().at(run.curve().last()));
    }
  }
}
