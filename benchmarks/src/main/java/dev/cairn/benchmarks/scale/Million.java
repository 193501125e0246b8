package dev.cairn.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cairn.analysis.report.StudyReport;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Ranking;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a study of a million trials, unless it is there, and measures what is done with one: to
 * open it, to go on with it by several samplers, to make its page, and, given the launcher of the
 * command line, each command that reads or moves it.
 */
public final class Million {
  private static final List<String> SAMPLERS = List.of("random", "tpe", "cma-es", "auto");

  private static final int SMALL = 3000;

  private final Large large;
  private final String address;
  private final Figures figures;

  private Million(Large large, String address, PrintStream out) {
    this.large = large;
    this.address = address;
    this.figures = new Figures(out).begin();
  }

  /**
   * Arguments: the journal's address, trials (1000000), parameters (10), asks of each sampler
   * (1000), the launcher of the command line (none).
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    run(List.of(arguments), System.out);
  }

  static void run(List<String> arguments, PrintStream out)
      throws IOException, InterruptedException {
    Large large = Large.of(number(arguments, 1, 1_000_000), number(arguments, 2, 10));
    Million million = new Million(large, arguments.get(0), out);
    million.written();
    for (String sampler : SAMPLERS) {
      million.visited(sampler, number(arguments, 3, 1000));
    }
    million.seen();
    if (arguments.size() > 4) {
      million.commanded(new Program(arguments.get(4), million.figures));
    }
  }

  private static int number(List<String> arguments, int place, int otherwise) {
    return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : otherwise;
  }

  private void written() throws IOException {
    try (Journal journal = Journals.open(address)) {
      if (!journal.studies().contains(large.spec().name())) {
        figures.timed(
            "write " + large.trials() + " trials",
            () -> {
              large.write(journal);
              return large;
            });
      }
    }
  }

  /** The same is done with a small study before, for the compiler. */
  private void visited(String sampler, int asks) throws IOException {
    Large small = Large.of(Math.min(SMALL, large.trials()), large.spec().space().size());
    try (Journal memory = new MemoryJournal()) {
      small.write(memory);
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
      new Visit(small, sampler, new Figures(nowhere)).run(memory, asks);
    }
    try (Journal journal = Journals.open(address)) {
      new Visit(large, sampler, figures).run(journal, asks);
    }
  }

  /** What only looks at the study. */
  private void seen() throws IOException {
    Ledger ledger = new Ledger();
    try (Journal journal = Journals.open(address)) {
      figures.timed(
          "read and fold",
          () -> journal.read(large.spec().name(), 0, (place, event) -> ledger.add(event)));
    }
    figures.timed("best", () -> Ranking.best(ledger.view()));
    long before = Figures.heap();
    String page = figures.timed("page", () -> StudyReport.html(ledger.view()));
    figures.row("page's size", "%.1f MB", page.length() / 1e6);
    figures.row("heap after the page", "%d MB more", Figures.heap() - before >> 20);
  }

  private void commanded(Program cairn) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("million");
    String study = large.spec().name();
    String page = folder.resolve("page.html").toString();
    String archive = folder.resolve("study.cairn").toString();
    String copy = "file:" + folder.resolve("copy") + "?fsync=never";
    cairn.run("studies", "--journal", address);
    cairn.run("best", study, "--json", "--journal", address);
    cairn.run("trials", study, "--journal", address);
    cairn.run("trials", study, "--json", "--journal", address);
    cairn.run("trials", study, "--csv", "--journal", address);
    cairn.run("report", study, page, "--journal", address);
    cairn.run("export", study, archive, "--journal", address);
    cairn.run("import", archive, "--journal", "file:" + folder.resolve("imported"));
    cairn.run("journal", "verify", "--journal", address);
    cairn.run("journal", "copy", address, copy);
    cairn.run("journal", "compact", "--journal", copy);
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }
}
