package dev.cairn.benchmarks;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.benchmarks.curves.Comparison;
import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.benchmarks.curves.CurveFiles;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.benchmarks.reports.BenchResult;
import dev.cairn.benchmarks.reports.Overhead;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.benchmarks.simulation.Timings;
import dev.cairn.random.Stream;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs samplers and schedulers on test problems, by the same studies that users run, on a simulated
 * clock and one thread. Curves depend on the options only; timings on the machine too.
 */
public final class Bench {
  private final BenchOptions options;
  private final Listener listener;
  private final List<Curve> curves = new ArrayList<>();
  private final Map<String, List<Simulated>> runs = new LinkedHashMap<>();
  private final List<String> refusals = new ArrayList<>();

  private Bench(BenchOptions options, Listener listener) {
    this.options = options;
    this.listener = listener;
  }

  /** Hears of every finished run. */
  @FunctionalInterface
  public interface Listener {
    void ran(String problem, String optimizer, int done, int total);
  }

  /** Runs everything and compares it, with the peers where there are some. */
  public static BenchResult run(BenchOptions options, Listener listener) throws IOException {
    try (Problems problems = Problems.at(options.yahpo())) {
      return new Bench(options, listener).run(problems);
    }
  }

  private BenchResult run(Problems all) throws IOException {
    List<Problem> problems = all.select(options.problems());
    List<Curve> peers =
        options.peers().isPresent() ? CurveFiles.readFolder(options.peers().get()) : List.of();
    List<Problem> missing = all.missing(options.problems());
    if (!missing.isEmpty()) {
      refusals.add(
          missing.stream().map(Problem::name).collect(Collectors.joining(", "))
              + ": surrogates whose data are not at hand; see "
              + Problems.VARIABLE
              + " in the manual.");
    }
    List<Pairing> pairings = pairings(problems);
    require(
        !pairings.isEmpty() || options.samplers().isEmpty(),
        "samplers",
        "No sampler can run on any of these problems:%n%s",
        String.join("\n", refusals));
    int done = 0;
    for (Pairing pairing : pairings) {
      for (int seed = 0; seed < options.seeds(); seed++) {
        run(pairing, seed);
        String name = pairing.contender.name();
        listener.ran(pairing.problem.name(), name, ++done, pairings.size() * options.seeds());
      }
    }
    List<Curve> own = List.copyOf(curves);
    curves.addAll(peers);
    return new BenchResult(
        new Comparison(problems, curves), own, overheads(), refusals, options.workers());
  }

  /** A contender on a problem. */
  private record Pairing(Problem problem, Contender contender) {
    StudySpec spec(int seed) {
      return problem
          .study()
          .withSampler(contender.sampler())
          .withScheduler(contender.scheduler())
          .withSeed(Stream.of(seed, problem.name().hashCode()).nextLong() >>> 11);
    }
  }

  /** What can run; what a study would refuse is noted. */
  private List<Pairing> pairings(List<Problem> problems) {
    var pairings = new ArrayList<Pairing>();
    for (Problem problem : problems) {
      for (Contender contender : options.contenders()) {
        Pairing pairing = new Pairing(problem, contender);
        if (accepted(pairing)) {
          pairings.add(pairing);
        }
      }
    }
    return pairings;
  }

  private boolean accepted(Pairing pairing) {
    Samplers.find(pairing.contender.sampler().id());
    Schedulers.find(pairing.contender.scheduler().id());
    try {
      Samplers.create(pairing.spec(0));
      Schedulers.create(pairing.spec(0));
      return true;
    } catch (InvalidInputException e) {
      refusals.add(
          pairing.contender.name() + " on " + pairing.problem.name() + ": " + e.getMessage());
      return false;
    }
  }

  private void run(Pairing pairing, int seed) throws IOException {
    String name = pairing.contender.name();
    Simulated run =
        Simulation.run(
            pairing.problem, pairing.spec(seed), options.trials(), options.workers(), name, seed);
    curves.add(run.curve());
    runs.computeIfAbsent(name, n -> new ArrayList<>()).add(run);
  }

  private List<Overhead> overheads() {
    return runs.entrySet().stream()
        .map(entry -> overhead(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Overhead overhead(String optimizer, List<Simulated> runs) {
    double seconds = runs.stream().mapToDouble(Simulated::seconds).average().orElse(Double.NaN);
    Timings timings = Timings.of(runs.stream().map(Simulated::timings).toList());
    double idle = runs.stream().mapToDouble(Simulated::idle).average().orElse(Double.NaN);
    return new Overhead(optimizer, seconds, idle, timings);
  }
}
