package dev.cairn.benchmarks;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.benchmarks.problems.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is compared, and how.
 *
 * @param problems words for problems; see {@link Problems#select}
 * @param samplers ids, each with any options: {@code tpe:candidates=24}; may be empty to look at
 *     peers only
 * @param schedulers likewise; every sampler runs with every scheduler
 * @param seeds how many runs of each, with the seeds 0, 1, ...
 * @param trials evaluations a run; with a fidelity, the cost of that many full ones
 * @param workers how many trials run at once on the simulated clock
 * @param peers a folder with curves of others, as CSV
 * @param yahpo the folder of YAHPO Gym's data
 */
public record BenchOptions(
    List<String> problems,
    List<String> samplers,
    List<String> schedulers,
    int seeds,
    int trials,
    int workers,
    Optional<Path> peers,
    Optional<Path> yahpo) {

  public BenchOptions {
    problems = List.copyOf(problems);
    samplers = List.copyOf(samplers);
    schedulers = List.copyOf(schedulers);
    require(!problems.isEmpty(), "problems", "There are no problems to run on.");
    require(!schedulers.isEmpty(), "scheduler", "There is no scheduler; try none.");
    require(seeds > 0, "seeds", "The seeds are %s; expected 1 or more.", seeds);
    require(trials > 0, "trials", "The trials are %s; expected 1 or more.", trials);
    require(workers > 0, "workers", "The workers are %s; expected 1 or more.", workers);
  }

  /**
   * Ten sequential runs of 100 evaluations of {@code tpe} and {@code random} on every problem with
   * one objective and nothing else.
   */
  public static BenchOptions standard() {
    return new BenchOptions(
        List.of(Problems.SINGLE),
        List.of("auto", "tpe", "random"),
        List.of("none"),
        10,
        100,
        1,
        Optional.empty(),
        Optional.ofNullable(System.getenv(Problems.VARIABLE))
            .filter(folder -> !folder.isBlank())
            .map(Path::of));
  }

  public BenchOptions withProblems(List<String> words) {
    return new BenchOptions(words, samplers, schedulers, seeds, trials, workers, peers, yahpo);
  }

  public BenchOptions withSamplers(List<String> words) {
    return new BenchOptions(problems, words, schedulers, seeds, trials, workers, peers, yahpo);
  }

  public BenchOptions withSchedulers(List<String> words) {
    return new BenchOptions(problems, samplers, words, seeds, trials, workers, peers, yahpo);
  }

  public BenchOptions withSeeds(int number) {
    return new BenchOptions(problems, samplers, schedulers, number, trials, workers, peers, yahpo);
  }

  public BenchOptions withTrials(int number) {
    return new BenchOptions(problems, samplers, schedulers, seeds, number, workers, peers, yahpo);
  }

  public BenchOptions withWorkers(int number) {
    return new BenchOptions(problems, samplers, schedulers, seeds, trials, number, peers, yahpo);
  }

  public BenchOptions withPeers(Path folder) {
    return new BenchOptions(
        problems, samplers, schedulers, seeds, trials, workers, Optional.of(folder), yahpo);
  }

  public BenchOptions withYahpo(Path folder) {
    return new BenchOptions(
        problems, samplers, schedulers, seeds, trials, workers, peers, Optional.of(folder));
  }

  /** Every sampler with every scheduler. */
  List<Contender> contenders() {
    return samplers.stream()
        .flatMap(sampler -> schedulers.stream().map(scheduler -> Contender.of(sampler, scheduler)))
        .toList();
  }
}
