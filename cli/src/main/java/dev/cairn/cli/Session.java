package dev.cairn.cli;

import dev.cairn.analysis.report.StudyReport;
import dev.cairn.journal.Journal;
import dev.cairn.run.Ending;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.run.StudyRun;
import dev.cairn.run.Tuner;
import dev.cairn.study.Study;
import dev.cairn.transfer.study.Start;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One run of a study from the command line, once everything that can be refused was. */
record Session(
    StudyFile file,
    Plan plan,
    Optional<Start> start,
    Journal journal,
    String address,
    boolean fresh,
    boolean json,
    Optional<Path> report,
    Console console) {

  /** Runs to the end; the answer is the exit code. */
  int run() throws IOException, InterruptedException {
    RunnerProvider.Place place = place();
    try (Interrupts interrupts = Interrupts.hear();
        Runner runner =
            plan.objective().open(plan.settings(), plan.spec(), plan.parallel(), place)) {
      var seeding = Seeding.of(plan, start, journal, file.directory());
      start.ifPresent(s -> s.notes().forEach(note -> console.say("Note: " + note)));
      if (fresh) {
        Fresh.delete(journal, address, plan.spec().name());
      }
      try (Study study = open()) {
        seeding.apply(journal);
        int code = tune(study, runner, interrupts, place);
        console.flush();
        return code;
      }
    }
  }

  /** A journal that cannot be written, or is none, is refused before anything runs. */
  private Study open() throws IOException {
    try {
      return Study.open(plan.spec(), journal, Clock.systemUTC(), Tuner.session());
    } catch (FileSystemException e) {
      throw StoredStudy.unusable(address, e);
    }
  }

  private RunnerProvider.Place place() {
    return new RunnerProvider.Place(file.directory(), Logs.of(address, plan.spec().name()));
  }

  private int tune(Study study, Runner runner, Interrupts interrupts, RunnerProvider.Place place)
      throws IOException, InterruptedException {
    var run = new StudyRun(study, runner, plan.budget(), plan.timeout(), Clock.systemUTC());
    interrupts.stopBy(run::interrupt);
    var meter = new Meter(plan.budget());
    var camera = new Snapshot.Camera(study, meter);
    Display display = display(meter);
    long start = System.nanoTime();
    var watch = Watch.start(camera, display);
    Ending ending;
    try {
      ending = run.run();
    } finally {
      watch.stop();
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return finish(study, ending, elapsed, place);
  }

  private Display display(Meter meter) {
    Disclosure disclosure = Disclosure.of(plan.spec());
    disclosure.caution().ifPresent(console::say);
    if (disclosure.withholds()) {
      return new QuietDisplay(console);
    }
    return console.terminal()
        ? new LiveDisplay(console, meter, Style.of(System.getenv()))
        : new PlainDisplay(console, meter);
  }

  private int finish(Study study, Ending ending, Duration elapsed, RunnerProvider.Place place)
      throws IOException {
    Disclosure disclosure = Disclosure.of(plan.spec());
    StudyView view = disclosure.shown(study.view());
    Promise promise = disclosure.promise(study.view());
    Optional<Trial> best = Ranking.best(view);
    boolean interrupted = ending.kind() == Ending.Kind.INTERRUPTED;
    // an assessment would be a further look at private data
    Map<String, Double> assessment =
        best.isEmpty() || interrupted || promise.statement().isPresent()
            ? Map.of()
            : plan.objective()
                .assess(plan.settings(), plan.spec(), best.get().configuration(), place);
    var conclusion = new Conclusion(this, view, promise, ending, elapsed, assessment);
    if (report.isPresent()) {
      Reports.write(StudyReport.html(view, promise.lines()), report.get());
    }
    console.out().print(json ? conclusion.json() + "\n" : conclusion.text());
    console.out().flush();
    if (interrupted) {
      console.say("Interrupted: what is finished is kept. Go on with: " + conclusion.again());
      return Command.INTERRUPTED;
    }
    return failed(study.view(), ending) ? Command.FAILED : Command.DONE;
  }

  /** A study fails when trials ended and none of them gave a value. */
  private boolean failed(StudyView view, Ending ending) {
    var tally = new Tally(view.spec());
    tally.follow(view);
    boolean failed =
        ending.kind() == Ending.Kind.FAILING
            || (tally.ended() > 0 && tally.ended() == tally.count(State.FAILED));
    if (failed && Disclosure.of(plan.spec()).withholds()) {
      console.say(
          "cairn: Nothing can be released. What was tried: cairn trials %s --unreleased"
              .formatted(view.spec().name()));
    } else if (failed) {
      console.say("cairn: Every trial failed; the newest says:");
      tally
          .failure()
          .ifPresent(trial -> console.say(trial.failure().strip().indent(2).stripTrailing()));
    }
    return failed;
  }
}
