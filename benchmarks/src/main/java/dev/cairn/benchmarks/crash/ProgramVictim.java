package dev.cairn.benchmarks.crash;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.run.StudyRun;
import dev.cairn.run.Tuner;
import dev.cairn.runners.process.WorkerProvider;
import dev.cairn.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A tuner of programs that is there to be killed: runs, or continues, the study of an ordeal. */
public final class ProgramVictim {
  private ProgramVictim() {}

  /** Arguments: folder, scheduler, parallel trials, seed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int workers = Integer.parseInt(arguments[2]);
    Ordeal ordeal =
        Ordeal.of(Path.of(arguments[0]), arguments[1], workers, Long.parseLong(arguments[3]));
    Place place = new Place(ordeal.folder(), ordeal.folder().resolve("logs"));
    try (Journal journal = Journals.open("file:" + ordeal.journal());
        Study study = Study.open(ordeal.spec(), journal, Clock.systemUTC(), Tuner.session());
        Runner runner =
            new WorkerProvider().open(Approach.command(), ordeal.spec(), workers, place)) {
      new StudyRun(study, runner, ordeal.budget(), Optional.empty(), Clock.systemUTC()).run();
    }
  }
}
