package dev.cairn.cli;

import dev.cairn.analysis.report.StudyReport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes the page of a study. */
final class ReportCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            "report",
            "Write one page of charts about a study; it needs no network.",
            "cairn report my-study my-study.html")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addPositional(Flags.argument(1, "FILE.html", "The page to write."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String name = given.matchedPositionalValue(1, "");
    Path page = RunCommand.page("FILE.html", name);
    StoredStudy study = StoredStudy.of(given);
    Reports.write(StudyReport.html(study.view(), study.promise().lines()), page);
    console.say("Wrote " + name);
    return DONE;
  }
}
