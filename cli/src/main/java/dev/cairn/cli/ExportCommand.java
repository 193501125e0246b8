package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.journals.file.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes a study to one file. */
final class ExportCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            "export",
            "Write a whole study to one file, which cairn import reads.",
            "cairn export my-study my-study.cairn",
            "cairn export my-study my-study.cairn --journal sqlite:studies.db")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addPositional(Flags.argument(1, "FILE.cairn", "The file to write; there must be none."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    String study = StoredStudy.name(given);
    Path file = RunCommand.page("FILE.cairn", given.matchedPositionalValue(1, ""));
    if (Files.exists(file)) {
      throw new BadInput("FILE.cairn: '" + file + "' exists; give another name, or remove it.");
    }
    try (Journal journal = StoredStudy.open(address)) {
      StoredStudy.check(journal, address, study);
      long events = Archive.write(file, study, sink -> journal.read(study, 0, sink));
      console.say("Wrote " + file + ": " + events + " events, " + Files.size(file) + " bytes.");
    }
    return DONE;
  }
}
