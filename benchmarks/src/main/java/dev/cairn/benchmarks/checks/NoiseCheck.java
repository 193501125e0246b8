package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.math.statistics.Wilcoxon;
import dev.cairn.random.Stream;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Configuration;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * What a sampler recommends where noise depends on the place: {@code NoiseCheck SEEDS TRIALS
 * REPEATS SAMPLER...}, each configuration evaluated so many times. Regret is of the recommended
 * configuration, or the luckiest one where a sampler recommends none, by its value without noise: 0
 * is the best, 1 one random guess; p is that of being less than the sampler before by chance.
 */
public final class NoiseCheck {
  private NoiseCheck() {}

  public static void main(String[] args) throws IOException {
    int seeds = Integer.parseInt(args[0]);
    int trials = Integer.parseInt(args[1]);
    int repeats = Integer.parseInt(args[2]);
    try (Problems problems = Problems.fromEnvironment()) {
      for (NoisyFunction function : NoisyFunction.small(problems)) {
        double[] before = {};
        for (int i = 3; i < args.length; i++) {
          double[] regrets = regrets(function, args[i], seeds, trials, repeats);
          print(function, args[i], regrets, i == 3 ? regrets : before);
          before = regrets;
        }
      }
    }
  }

  private static void print(
      NoisyFunction function, String sampler, double[] regrets, double[] before) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %-16s mean %.4f median %.4f p %.2g%n",
        function.name(),
        sampler,
        Quantiles.mean(regrets),
        Quantiles.median(regrets),
        Wilcoxon.signedRank(regrets, before).pLess());
  }

  private static double[] regrets(
      NoisyFunction function, String sampler, int seeds, int trials, int repeats)
      throws IOException {
    double[] regrets = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      StudySpec spec =
          StudySpec.of("check", function.space(), Goal.minimize("loss"))
              .withSampler(Contender.of(sampler, "none").sampler())
              .withPolicy(new Policy(0, true))
              .withSeed(seed);
      StudyView view = run(spec, function, trials, repeats);
      Trial found =
          Samplers.create(spec).recommend(view).or(() -> Ranking.best(view)).orElseThrow();
      regrets[seed] = function.regret(found);
    }
    return regrets;
  }

  /** The study after so many trials, each suggestion evaluated as often as it says. */
  private static StudyView run(StudySpec spec, NoisyFunction function, int trials, int repeats)
      throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      for (int i = 0; i < trials && study.ask() instanceof Next.Run run; i++) {
        Configuration configuration = run.trial().configuration();
        double value = function.noisy(configuration, Stream.of(spec.seed(), i));
        study.tell(run.trial().number(), run.trial().attempt(), Evaluation.of(value));
        if ((i + 1) % repeats != 0) {
          study.enqueue(configuration, "again");
        }
      }
      return study.view();
    }
  }
}
