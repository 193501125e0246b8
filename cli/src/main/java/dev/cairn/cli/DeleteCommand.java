package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Deletes a study, after a question at a terminal. */
final class DeleteCommand implements Command {
  private static final String YES = "--yes";

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "delete",
            "Delete a study with all its trials.",
            "cairn delete my-study",
            "cairn delete my-study --yes --journal sqlite:studies.db")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addOption(Flags.flag(YES, "Do not ask; needed where nobody can be asked."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    String name = StoredStudy.name(given);
    try (Journal journal = StoredStudy.open(address)) {
      StoredStudy study = StoredStudy.read(journal, address, name);
      String what =
          "'%s' with %s in %s"
              .formatted(name, Text.count(study.view().asked(), "trial"), Journals.shown(address));
      if (!given.hasMatchedOption(YES) && !confirmed(console, what)) {
        console.say("Nothing was deleted.");
        return FAILED;
      }
      Fresh.delete(journal, address, name, "cairn: ");
      console.say("Deleted " + what + ".");
      return DONE;
    }
  }

  private static boolean confirmed(Console console, String what) throws IOException {
    if (!console.terminal()) {
      throw new BadInput("cairn: This would delete " + what + ". Say so with " + YES + ".");
    }
    return console.ask("Delete " + what + "? [y/N] ").strip().equalsIgnoreCase("y");
  }
}
