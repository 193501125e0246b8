package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.math.statistics.Wilcoxon;
import dev.cairn.random.Stream;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Architecture and hyperparameters of the table of digits searched at once, against the
 * architecture first, with usual hyperparameters, and then the hyperparameters of the best one:
 * {@code JointCheck SEEDS TRAININGS CONTENDER}, each way with as many full trainings, half of them
 * for either part. Expected of {@code bohb+hyperband}: at once is better in 14 of 20 seeds, by the
 * error without noise of what looks best. Says also what either way could come to at best.
 *
 * <p>Source: Zela, Klein, Falkner and Hutter 2018.
 */
public final class JointCheck {
  private static final Set<String> ARCHITECTURE =
      Set.of("activation_1", "activation_2", "units_1", "units_2");

  /** Where hyperparameters stand meanwhile: rate 0.001, batches of 64, all else off. */
  private static final int[] USUAL = {1, 1, 0, 0, 0, 0, 0, 0, 0};

  private static final double SHARE = 0.7;

  private final Problem whole = Slice.of(axis -> true, USUAL).problem("whole");
  private final Slice architecture = Slice.of(ARCHITECTURE::contains, USUAL);
  private final Contender contender;

  private JointCheck(Contender contender) {
    this.contender = contender;
  }

  public static void main(String[] arguments) throws IOException {
    int seeds = Integer.parseInt(arguments[0]);
    int trainings = Integer.parseInt(arguments[1]);
    JointCheck check = new JointCheck(Contender.of(arguments[2]));
    double[] joint = new double[seeds];
    double[] parts = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      joint[seed] = check.search(check.whole, seed, trainings).value();
      parts[seed] = check.inParts(seed, trainings);
    }
    long won = IntStream.range(0, seeds).filter(i -> joint[i] < parts[i]).count();
    System.out.printf(
        Locale.ROOT,
        "%s, %d trainings: at once %.5f, in parts %.5f (means); better in %d of %d, p %.2g: %s%n"
            + "at best: at once %.5f, in parts %.5f%n",
        arguments[2],
        trainings,
        Quantiles.mean(joint),
        Quantiles.mean(parts),
        won,
        seeds,
        Wilcoxon.signedRank(joint, parts).pLess(),
        won >= SHARE * seeds ? "met" : "missed",
        check.whole.yardstick().best(),
        Slice.error(rest(check.architecture.best()).best()));
  }

  private static Slice rest(int... levels) {
    return Slice.of(axis -> !ARCHITECTURE.contains(axis), levels);
  }

  private double inParts(int seed, int trainings) throws IOException {
    Simulated.Moment first = search(architecture.problem("architecture"), seed, trainings / 2);
    Slice rest = rest(architecture.with(first.configuration()));
    return search(rest.problem("rest"), seed, trainings - trainings / 2).value();
  }

  private Simulated.Moment search(Problem problem, int seed, int trainings) throws IOException {
    StudySpec spec =
        problem
            .study()
            .withSampler(contender.sampler())
            .withScheduler(contender.scheduler())
            .withSeed(Stream.of(seed, 0x10).nextLong() >>> 11);
    List<Simulated.Moment> moments =
        Simulation.run(problem, spec, trainings, 1, contender.name(), seed).moments();
    return moments.get(moments.size() - 1);
  }
}
