package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a cost-aware sampler finds the law of {@link PlantedLaw}: {@code CarbsCheck TRIALS SEEDS
 * SAMPLER OTHERS...}. Prints the exponent and the drifts that are fitted to the front of its
 * trials, as parts of the planted ones, and the best noise-free loss at up to each tenth of the
 * logarithm of the cost, of the others after the same total cost.
 */
public final class CarbsCheck {
  private static final int TENTHS = 10;

  private CarbsCheck() {}

  public static void main(String[] args) throws IOException {
    int trials = Integer.parseInt(args[0]);
    int seeds = Integer.parseInt(args[1]);
    List<List<Trial>> runs = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      runs.add(run(args[2], seed, trials, Double.POSITIVE_INFINITY));
    }
    laws(runs);
    System.out.printf(Locale.ROOT, "%-28s", "median loss at cost up to");
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      System.out.printf(Locale.ROOT, "%8.3g", edge(tenth));
    }
    System.out.println();
    losses(args[2], runs);
    for (int i = 3; i < args.length; i++) {
      List<List<Trial>> others = new ArrayList<>();
      for (int seed = 0; seed < seeds; seed++) {
        others.add(run(args[i], seed, Integer.MAX_VALUE, spent(runs.get(seed))));
      }
      losses(args[i], others);
    }
  }

  private static List<Trial> run(String sampler, int seed, int trials, double budget)
      throws IOException {
    StudySpec spec =
        PlantedLaw.study().withSampler(Contender.of(sampler, "none").sampler()).withSeed(seed);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      double left = budget;
      for (int i = 0; i < trials && left > 0 && study.ask() instanceof Next.Run run; i++) {
        Trial trial = run.trial();
        study.tell(trial.number(), trial.attempt(), PlantedLaw.evaluate(trial, seed));
        StudyView view = study.view();
        left -= view.finished().get(view.finished().size() - 1).cost();
      }
      return study.view().finished();
    }
  }

  private static double spent(List<Trial> trials) {
    return trials.stream().mapToDouble(Trial::cost).sum();
  }

  private static double edge(int tenth) {
    return StrictMath.pow(10, 3.0 * tenth / TENTHS);
  }

  private static void laws(List<List<Trial>> runs) {
    List<FrontLaw> laws = runs.stream().map(FrontLaw::of).toList();
    print("exponent", laws.stream().mapToDouble(FrontLaw::exponent).toArray(), PlantedLaw.EXPONENT);
    for (int h = 0; h < PlantedLaw.HYPERPARAMETERS; h++) {
      int which = h;
      double[] drifts = laws.stream().mapToDouble(law -> law.drifts()[which]).toArray();
      print("drift of h" + h, drifts, PlantedLaw.drift(h));
    }
  }

  private static void print(String what, double[] fitted, double planted) {
    double[] parts = new double[fitted.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = fitted[i] / planted;
    }
    Quantiles.Quartiles quartiles = Quantiles.quartiles(parts);
    System.out.printf(
        Locale.ROOT,
        "%-28s median %.3f of the planted %.3g, quartiles %.3f and %.3f%n",
        what,
        quartiles.median(),
        planted,
        quartiles.lower(),
        quartiles.upper());
  }

  private static void losses(String sampler, List<List<Trial>> runs) {
    System.out.printf(Locale.ROOT, "%-28s", sampler);
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      double most = edge(tenth);
      double[] best = runs.stream().mapToDouble(run -> best(run, most)).toArray();
      System.out.printf(Locale.ROOT, "%8.4f", Quantiles.median(best));
    }
    System.out.println();
  }

  private static double best(List<Trial> trials, double most) {
    return trials.stream()
        .filter(trial -> trial.row()[0] <= most)
        .mapToDouble(trial -> PlantedLaw.loss(trial.unit(), trial.row()[0]))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
