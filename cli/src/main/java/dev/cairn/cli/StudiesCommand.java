package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the studies of a journal. */
final class StudiesCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            "studies", "List the studies of a journal.", "cairn studies", "cairn studies --json")
        .addOption(Flags.json("A JSON array."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    List<Value> studies = new ArrayList<>();
    var table =
        new Table().row("STUDY", "TRIALS", "FAILED", "BEST", "OBJECTIVES", "SAMPLER", "LAST");
    try (Journal journal = StoredStudy.open(address)) {
      for (String name : journal.studies()) {
        StoredStudy study = StoredStudy.read(journal, address, name);
        studies.add(json(name, study));
        table.row(row(name, study));
      }
    }
    if (given.hasMatchedOption(Flags.JSON)) {
      console.out().println(PrettyJson.of(Value.of(studies)));
    } else if (studies.isEmpty()) {
      console
          .out()
          .println(
              "There are no studies in "
                  + Journals.shown(address)
                  + ". cairn run FILE.yaml makes one.");
    } else {
      console.out().print(table);
    }
    return DONE;
  }

  private static List<String> row(String name, StoredStudy study) {
    Goal first = study.spec().goals().get(0);
    String best =
        Ranking.best(study.view())
            .map(trial -> Numbers.text(first.flip(trial.objectives()[0])))
            .orElse("-");
    return List.of(
        name,
        Integer.toString(study.view().asked()),
        Integer.toString(study.counts().getOrDefault(State.FAILED, 0)),
        best,
        study.spec().goals().stream()
            .map(goal -> (goal.maximize() ? "maximize " : "minimize ") + goal.name())
            .collect(Collectors.joining(", ")),
        study.spec().sampler().id(),
        study.last() == 0
            ? "-"
            : TrialFormat.time(study.last()).plain().replaceAll("T(..:..).*", " $1"));
  }

  private static Value json(String name, StoredStudy study) {
    var format = new TrialFormat(study.spec());
    var fields = new LinkedHashMap<String, Value>();
    fields.put("study", Value.of(name));
    fields.put("trials", Value.of(study.view().asked()));
    for (State state : State.values()) {
      String word = TrialFormat.word(state);
      int before = (int) fields.getOrDefault(word, Value.of(0)).number();
      fields.put(word, Value.of(before + study.counts().getOrDefault(state, 0)));
    }
    fields.put("best", Ranking.best(study.view()).map(format::best).orElse(Value.NULL));
    fields.put("sampler", Value.of(study.spec().sampler().id()));
    fields.put("scheduler", Value.of(study.spec().scheduler().id()));
    fields.put("last", TrialFormat.time(study.last()));
    return Value.of(fields);
  }
}
