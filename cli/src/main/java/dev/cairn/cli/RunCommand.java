package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.study.Accountants;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs, or continues, the study of a study file. */
final class RunCommand implements Command {
  private static final String REPORT = "--report";
  private static final String FRESH = "--fresh";
  private static final String FROM = "--from";
  static final String DIRECTORY = "--directory";

  @Override
  public CommandSpec spec() {
    CommandSpec command =
        Flags.command(
                "run",
                "Run the study of a study file, or continue it.",
                "cairn run study.yaml",
                "cairn run study.yaml --trials 200 --parallel 4",
                "cairn run study.yaml --sampler '{id: tpe, candidates: 100}'",
                "cairn run study.yaml --fresh --json > result.json",
                "cairn run large.yaml --from small,medium",
                "cairn run study.yaml --parallel 9 --runner spark --master spark://HOST:7077")
            .addPositional(Flags.argument(0, "FILE.yaml", "The study file, YAML or JSON."))
            .addOption(
                Flags.option(
                    "--trials", "N", Integer.class, "How many trials the whole study may have."))
            .addOption(
                Flags.option("--parallel", "N", Integer.class, "How many trials run at once."))
            .addOption(Flags.option("--seed", "N", Long.class, "The seed of all suggestions."))
            .addOption(
                Flags.value("--sampler", "ID", "The sampler: an id, or '{id: ID, option: value}'."))
            .addOption(
                Flags.value(
                    "--scheduler", "ID", "The scheduler: an id, or '{id: ID, option: value}'."))
            .addOption(
                Flags.value(
                    FROM,
                    "STUDY,...",
                    "Start from what studies of other sizes predict for this one."))
            .addOption(Flags.journal())
            .addOption(
                Flags.value(
                    DIRECTORY,
                    "FOLDER",
                    "Where relative names in the study file start; its own folder if absent."))
            .addOption(Flags.flag(FRESH, "Delete the study first and start anew."))
            .addOption(Flags.json("Print the result as one JSON object."))
            .addOption(Flags.value(REPORT, "FILE.html", "Write a page with charts at the end."));
    return Clustered.flags(command);
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException, InterruptedException {
    StudyFile file = file(given);
    String address = StoredStudy.address(given);
    try (Journal journal = StoredStudy.open(address)) {
      Plan read = Clustered.on(given, Plan.read(file.section()));
      boolean fresh = given.hasMatchedOption(FRESH);
      Beginning beginning = Beginning.of(read.spec(), journal, address, fresh);
      Plan plan = read.withSpec(beginning.spec());
      Samplers.create(plan.spec());
      Schedulers.create(plan.spec());
      Accountants.create(plan.spec());
      Optional<Path> report = report(given);
      boolean json = given.hasMatchedOption(Flags.JSON);
      return new Session(
              file, plan, beginning.start(), journal, address, fresh, json, report, console)
          .run();
    } catch (InvalidInputException e) {
      throw file.refusal(e);
    }
  }

  private static StudyFile file(ParseResult given) {
    StudyFile file = directory(StudyFile.read(given.matchedPositionalValue(0, "")), given);
    file = number(file, given, "--trials", "budget.trials");
    file = number(file, given, "--parallel", "parallel");
    file = number(file, given, "--seed", "seed");
    file = from(file, given);
    file = algorithm(file, given, "--sampler", "sampler");
    return algorithm(file, given, "--scheduler", "scheduler");
  }

  private static StudyFile directory(StudyFile file, ParseResult given) {
    String name = given.matchedOptionValue(DIRECTORY, "");
    if (name.isEmpty()) {
      return file;
    }
    Path directory = Path.of(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(directory)) {
      throw new BadInput(DIRECTORY + ": '" + name + "' is no directory.");
    }
    return file.in(directory);
  }

  private static StudyFile number(StudyFile file, ParseResult given, String flag, String key) {
    Number number = given.matchedOptionValue(flag, null);
    return number == null ? file : file.with(key, Value.of(number.longValue()), flag);
  }

  private static StudyFile from(StudyFile file, ParseResult given) {
    String names = given.matchedOptionValue(FROM, "");
    return names.isEmpty()
        ? file
        : file.with(
            "from", Value.of(Stream.of(names.split(",", -1)).map(Value::of).toList()), FROM);
  }

  /** The flag's value as YAML: an id, or a mapping. */
  private static StudyFile algorithm(StudyFile file, ParseResult given, String flag, String key) {
    String text = given.matchedOptionValue(flag, null);
    if (text == null) {
      return file;
    }
    try {
      return file.with(key, YamlReader.read(text).value(), flag);
    } catch (SyntaxException e) {
      throw new BadInput(flag + " " + text + ": " + e.getMessage());
    }
  }

  private static Optional<Path> report(ParseResult given) {
    String name = given.matchedOptionValue(REPORT, null);
    return name == null ? Optional.empty() : Optional.of(page(REPORT, name));
  }

  /** The path of a page that can be written. */
  static Path page(String flag, String name) {
    Path page = Path.of(name).toAbsolutePath().normalize();
    Path folder = page.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(page)) {
      throw new BadInput(
          flag + ": '" + name + "' cannot be written: " + folder + " is no directory.");
    }
    return page;
  }
}
