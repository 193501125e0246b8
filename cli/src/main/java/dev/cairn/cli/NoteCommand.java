package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import dev.cairn.trial.Note;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Adds a note or a tag to a study or a trial; without a text, lists them. */
record NoteCommand(String name, boolean tag) implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            name,
            "Add a " + name + " to a study or a trial; without TEXT, list them.",
            "cairn " + name + " my-study " + (tag ? "baseline" : "'with the cleaned data'"),
            "cairn " + name + " my-study 12 " + (tag ? "deployed" : "'overfits, see the curves'"),
            "cairn " + name + " my-study")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addPositional(
            PositionalParamSpec.builder()
                .index("1..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("[TRIAL] TEXT")
                .hideParamSyntax(true)
                .description("The trial's number, if it is about one, and the text.")
                .build())
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    List<String> words = given.matchedPositionalValue(1, List.of());
    StoredStudy study = StoredStudy.of(given);
    if (words.isEmpty()) {
      list(study, console);
      return DONE;
    }
    boolean onTrial = words.size() > 1 && words.get(0).matches("\\d{1,9}");
    int trial = onTrial ? Integer.parseInt(words.get(0)) : -1;
    if (trial >= study.view().asked()) {
      throw new BadInput(
          "cairn: There is no trial "
              + trial
              + " in '"
              + StoredStudy.name(given)
              + "'; its trials are 0 to "
              + (study.view().asked() - 1)
              + ".");
    }
    String text = String.join(" ", onTrial ? words.subList(1, words.size()) : words);
    try (Journal journal = StoredStudy.open(StoredStudy.address(given))) {
      var noted = new Event.Noted(trial, tag, text, System.currentTimeMillis());
      journal.append(StoredStudy.name(given), Journal.ANYWHERE, List.of(noted));
    }
    return DONE;
  }

  private void list(StoredStudy study, Console console) {
    var table = new Table();
    for (Note note : study.notes()) {
      if (note.tag() == tag) {
        String subject = note.trial() < 0 ? "study" : "trial " + note.trial();
        String time = TrialFormat.time(note.time()).plain().replaceAll("T(..:..).*", " $1");
        table.row(time, subject, note.text());
      }
    }
    console.out().print(table);
  }
}
