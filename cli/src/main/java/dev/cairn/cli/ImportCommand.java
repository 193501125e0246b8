package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journals.file.Archive;
import dev.cairn.journals.upkeep.Copy;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads a study from a file that an export wrote. */
final class ImportCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            "import",
            "Read a study from a file that cairn export wrote.",
            "cairn import my-study.cairn",
            "cairn import my-study.cairn --journal sqlite:studies.db")
        .addPositional(Flags.argument(0, "FILE.cairn", "The file to read."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    Archive archive = archive(Path.of(given.matchedPositionalValue(0, "")));
    try (Journal journal = StoredStudy.open(address)) {
      var copy = new Copy(archive.study(), archive::read, journal);
      copy.check();
      Copy.Copied copied = copy.run();
      console.say(
          "Imported '%s' to %s: %d events, %d of them new."
              .formatted(
                  archive.study(), Journals.shown(address), copied.events(), copied.added()));
    }
    return DONE;
  }

  /** An archive that was read to its end once. */
  private static Archive archive(Path file) {
    try {
      Archive archive = Archive.open(file);
      archive.read((place, event) -> {});
      return archive;
    } catch (IOException e) {
      throw new BadInput("cairn: " + Text.of(e));
    }
  }
}
