package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.analysis.lineage.SettingsSchedule;
import dev.cairn.sampling.Samplers;
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
        .addOption(
            Flags.json(
                "One JSON object: trial, result, configuration, schedule, recommended, frontier,"
                    + " privacy."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    StoredStudy study = StoredStudy.of(given);
    Optional<Trial> best = Ranking.best(study.view());
    if (best.isEmpty()) {
      String why =
          study.withheld()
              ? "cairn: Nothing of '%s' is released: not all of its trials have ended, or none gave"
                  + " a value."
              : "cairn: No trial of '%s' is complete yet.";
      console.say(why.formatted(StoredStudy.name(given)));
      return FAILED;
    }
    Trial recommended = Samplers.create(study.spec()).recommend(study.view()).orElse(best.get());
    if (given.hasMatchedOption(Flags.JSON)) {
      console.out().println(json(study, best.get(), recommended));
      return DONE;
    }
    console.out().print(Summary.best(study.view()) + Summary.warning(study.view()));
    if (recommended.number() != best.get().number()) {
      console.out().println();
      console
          .out()
          .println("Noise left out, trial " + recommended.number() + " is expected to be best.");
    }
    console.out().print(study.promise().text());
    return DONE;
  }

  private static Value json(StoredStudy study, Trial best, Trial recommended) {
    var format = new TrialFormat(study.spec());
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.putAll(((Value.Fields) format.best(best)).fields());
    List<Value> frontier = Ranking.frontier(study.view()).stream().map(format::best).toList();
    SettingsSchedule schedule = SettingsSchedule.of(study.view(), best);
    if (schedule.stages().size() > 1) {
      fields.put("schedule", format.schedule(schedule));
    }
    fields.put("recommended", format.best(recommended));
    fields.put("frontier", Value.of(frontier));
    Summary.infeasible(study.view()).ifPresent(why -> fields.put("infeasible", Value.of(why)));
    study.promise().json().ifPresent(promise -> fields.put("privacy", promise));
    return Value.of(fields);
  }
}
