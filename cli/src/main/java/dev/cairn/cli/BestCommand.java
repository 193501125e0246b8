package dev.cairn.cli;

import dev.cairn.trial.Ranking;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the best settings of a study, or its frontier. */
final class BestCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            "best",
            "Print the best settings of a study; with several objectives, all that no other beats.",
            "cairn best my-study",
            "cairn best my-study --json | jq .configuration")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addOption(Flags.json("One JSON object: trial, result, configuration, frontier."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    StoredStudy study = StoredStudy.of(given);
    Optional<Trial> best = Ranking.best(study.view());
    if (best.isEmpty()) {
      console.say("cairn: No trial of '" + StoredStudy.name(given) + "' is complete yet.");
      return FAILED;
    }
    if (given.hasMatchedOption(Flags.JSON)) {
      console.out().println(json(study, best.get()));
    } else {
      console.out().print(Summary.best(study.view()));
    }
    return DONE;
  }

  private static Value json(StoredStudy study, Trial best) {
    var format = new TrialFormat(study.spec());
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.putAll(((Value.Fields) format.best(best)).fields());
    List<Value> frontier = Ranking.frontier(study.view()).stream().map(format::best).toList();
    fields.put("frontier", Value.of(frontier));
    return Value.of(fields);
  }
}
