package dev.cairn.cli;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.analysis.comparison.CourseRecorder;
import dev.cairn.analysis.report.ComparisonReport;
import dev.cairn.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Puts studies of one objective side by side, at equal compute. */
final class CompareCommand implements Command {
  private static final String PAGE = "--page";

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "compare",
            "Compare studies of the same objective at equal compute.",
            "cairn compare with-tpe with-gp",
            "cairn compare black-box hypergradient self-tuning --page three-ways.html")
        .addPositional(Flags.arguments("STUDY", "The studies' names, two or more."))
        .addOption(Flags.value(PAGE, "FILE.html", "Also write a page with charts."))
        .addOption(
            Flags.json("One JSON object: objective, goal, fidelity, shared, marks, studies."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String name = given.matchedOptionValue(PAGE, null);
    Optional<Path> page = Optional.ofNullable(name).map(file -> RunCommand.page(PAGE, file));
    var comparison = new Comparison(courses(given));
    if (page.isPresent()) {
      Reports.write(ComparisonReport.html(comparison), page.get());
      console.say("Wrote " + name);
    }
    if (given.hasMatchedOption(Flags.JSON)) {
      console.out().println(PrettyJson.of(new ComparisonFormat(comparison).toValue()));
    } else {
      console.out().print(new ComparisonTable(comparison));
    }
    return DONE;
  }

  private static List<Course> courses(ParseResult given) throws IOException {
    String address = StoredStudy.address(given);
    var courses = new ArrayList<Course>();
    try (Journal journal = StoredStudy.open(address)) {
      for (String name : given.matchedPositionalValue(0, List.<String>of())) {
        StoredStudy study = StoredStudy.whole(journal, address, name);
        if (Disclosure.of(study.spec()).withholds()) {
          throw new BadInput(
              "cairn: The study '"
                  + name
                  + "' is on private data and releases its best trial alone; how it came there cannot"
                  + " be shown. cairn best prints what is released.");
        }
        var recorder = new CourseRecorder();
        journal.read(name, 0, (place, event) -> recorder.add(event));
        courses.add(recorder.course());
      }
    }
    return courses;
  }
}
