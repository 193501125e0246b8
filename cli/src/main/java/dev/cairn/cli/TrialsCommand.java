package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the trials of a study. */
final class TrialsCommand implements Command {
  private static final String CSV = "--csv";
  private static final String UNRELEASED = "--unreleased";

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "trials",
            "Print the trials of a study.",
            "cairn trials my-study",
            "cairn trials my-study --csv > trials.csv",
            "cairn trials my-study --json | jq .result")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addOption(Flags.json("One JSON object a line."))
        .addOption(Flags.flag(CSV, "A header, and one line a trial."))
        .addOption(
            Flags.flag(
                UNRELEASED, "Also what a study on private data keeps back, for its keeper alone."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    if (given.hasMatchedOption(Flags.JSON) && given.hasMatchedOption(CSV)) {
      throw new BadInput("cairn: Give --json or --csv, not both.");
    }
    StoredStudy study = study(given, console);
    PrintStream out = console.out();
    if (given.hasMatchedOption(Flags.JSON)) {
      var format = new TrialFormat(study.spec());
      study.trials().forEach(trial -> out.println(format.trial(trial, study.state(trial))));
    } else if (given.hasMatchedOption(CSV)) {
      out.println(Csv.line(header(study)));
      List<String> settings = new Settings(study.spec().space()).names();
      study.trials().forEach(trial -> out.println(Csv.line(cells(study, settings, trial))));
    } else {
      TrialsTable.lines(study, line -> out.print(line + "\n"));
      out.print(Stopping.text(study.view()));
    }
    return DONE;
  }

  private static StoredStudy study(ParseResult given, Console console) throws IOException {
    if (!given.hasMatchedOption(UNRELEASED)) {
      return StoredStudy.of(given);
    }
    StoredStudy whole = StoredStudy.whole(given);
    if (whole.withheld()) {
      console.say("Whoever else sees this knows more than the study's budget of privacy covers.");
    }
    return whole;
  }

  private static List<String> header(StoredStudy study) {
    List<String> names = new ArrayList<>(List.of("number", "state"));
    study.spec().goals().forEach(goal -> names.add(goal.name()));
    names.addAll(study.spec().constraints());
    names.addAll(new Settings(study.spec().space()).names());
    names.addAll(List.of("cost", "started", "ended", "algorithm", "reason", "failure"));
    return names;
  }

  private static List<String> cells(StoredStudy study, List<String> settings, Trial trial) {
    var format = new TrialFormat(study.spec());
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(trial.number()));
    cells.add(TrialFormat.word(study.state(trial)));
    Map<String, Value> result = ((Value.Fields) format.result(trial)).fields();
    study.spec().goals().forEach(goal -> cells.add(plain(result.get(goal.name()))));
    study.spec().constraints().forEach(name -> cells.add(plain(result.get(name))));
    Map<String, Value> values =
        trial.suggested() ? new Settings(study.spec().space()).of(trial.row()) : Map.of();
    settings.forEach(name -> cells.add(plain(values.get(name))));
    cells.add(plain(TrialFormat.number(trial.cost())));
    cells.add(plain(TrialFormat.time(trial.started())));
    cells.add(plain(TrialFormat.time(trial.ended())));
    cells.add(trial.lineage().algorithm());
    cells.add(oneLine(trial.lineage().reason()));
    cells.add(oneLine(trial.failure()));
    return cells;
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String plain(@Nullable Value value) {
    return value == null || value instanceof Value.Null ? "" : value.plain();
  }
}
