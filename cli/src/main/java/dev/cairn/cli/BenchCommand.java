package dev.cairn.cli;

import dev.cairn.benchmarks.Bench;
import dev.cairn.benchmarks.BenchOptions;
import dev.cairn.benchmarks.reports.BenchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Compares samplers and schedulers on test problems. */
final class BenchCommand implements Command {
  private static final String PROBLEMS = "--problems";
  private static final String SAMPLERS = "--samplers";
  private static final String SCHEDULERS = "--schedulers";
  private static final String SEEDS = "--seeds";
  private static final String TRIALS = "--trials";
  private static final String WORKERS = "--workers";
  private static final String PEERS = "--peers";
  private static final String YAHPO = "--yahpo";
  private static final String CSV = "--csv";
  private static final String HTML = "--html";

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "bench",
            "Compare samplers and schedulers on test problems, on a simulated clock.",
            "cairn bench --samplers tpe,random --seeds 10 --trials 100",
            "cairn bench --problems branin,hartmann6 --html curves.html",
            "cairn bench --peers results --json > comparison.json")
        .addOption(Flags.value(PROBLEMS, "NAME,...", "Names or kinds of problems."))
        .addOption(Flags.value(SAMPLERS, "ID,...", "Samplers, with options as tpe:candidates=24."))
        .addOption(Flags.value(SCHEDULERS, "ID,...", "Schedulers, likewise; none if absent."))
        .addOption(
            Flags.option(SEEDS, "N", Integer.class, "How many runs of each, seeds 0, 1, ..."))
        .addOption(Flags.option(TRIALS, "N", Integer.class, "Evaluations a run."))
        .addOption(Flags.option(WORKERS, "N", Integer.class, "How many trials run at once."))
        .addOption(Flags.value(PEERS, "DIR", "Curves of others as CSV, to stand beside ours."))
        .addOption(Flags.value(YAHPO, "DIR", "YAHPO Gym's data; CAIRN_YAHPO if absent."))
        .addOption(Flags.json("One JSON object."))
        .addOption(Flags.flag(CSV, "Curves as CSV."))
        .addOption(Flags.value(HTML, "FILE.html", "Write a page with curves, too."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    if (given.hasMatchedOption(Flags.JSON) && given.hasMatchedOption(CSV)) {
      throw new BadInput("cairn: Give --json or --csv, not both.");
    }
    String html = given.matchedOptionValue(HTML, "");
    Path page = html.isEmpty() ? Path.of("") : RunCommand.page(HTML, html);
    BenchResult result =
        Bench.run(
            options(given),
            (problem, optimizer, done, total) -> said(console, problem, optimizer, done, total));
    console.out().println(shown(given, result).stripTrailing());
    if (!html.isEmpty()) {
      Files.writeString(page, result.html());
      console.say("Wrote " + html);
    }
    return DONE;
  }

  private static String shown(ParseResult given, BenchResult result) {
    if (given.hasMatchedOption(Flags.JSON)) {
      return result.json();
    }
    return given.hasMatchedOption(CSV) ? result.csv() : result.text();
  }

  private static BenchOptions options(ParseResult given) {
    BenchOptions options = BenchOptions.standard();
    options = words(options, given, PROBLEMS, BenchOptions::withProblems);
    options = words(options, given, SAMPLERS, BenchOptions::withSamplers);
    options = words(options, given, SCHEDULERS, BenchOptions::withSchedulers);
    options = with(options, given, SEEDS, BenchOptions::withSeeds);
    options = with(options, given, TRIALS, BenchOptions::withTrials);
    options = with(options, given, WORKERS, BenchOptions::withWorkers);
    options = folder(options, given, PEERS, BenchOptions::withPeers);
    return folder(options, given, YAHPO, BenchOptions::withYahpo);
  }

  private static BenchOptions words(
      BenchOptions options,
      ParseResult given,
      String flag,
      BiFunction<BenchOptions, List<String>, BenchOptions> with) {
    if (!given.hasMatchedOption(flag)) {
      return options;
    }
    String text = given.matchedOptionValue(flag, "");
    return with.apply(options, text.isEmpty() ? List.of() : List.of(text.split(",", -1)));
  }

  private static BenchOptions with(
      BenchOptions options,
      ParseResult given,
      String flag,
      BiFunction<BenchOptions, Integer, BenchOptions> with) {
    return given.hasMatchedOption(flag)
        ? with.apply(options, given.matchedOptionValue(flag, 0))
        : options;
  }

  private static BenchOptions folder(
      BenchOptions options,
      ParseResult given,
      String flag,
      BiFunction<BenchOptions, Path, BenchOptions> with) {
    String name = given.matchedOptionValue(flag, "");
    if (name.isEmpty()) {
      return options;
    }
    if (!Files.isDirectory(Path.of(name))) {
      throw new BadInput(flag + ": There is no folder '" + name + "'.");
    }
    return with.apply(options, Path.of(name));
  }

  private static void said(Console console, String problem, String optimizer, int done, int total) {
    if (done * 20L / total != (done - 1) * 20L / total) {
      console.say(done + "/" + total + " runs, last " + optimizer + " on " + problem);
    }
  }
}
