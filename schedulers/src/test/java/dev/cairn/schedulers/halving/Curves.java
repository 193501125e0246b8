package dev.cairn.schedulers.halving;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.schedulers.Played;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One worker on a study of noisy curves {@code x + 1 / sqrt(epoch)}, which answers with a result
 * when it has run as far as it was asked to.
 */
final class Curves {
  private final MemoryJournal journal;
  private final long seed;

  /** The epochs that were run, if trials go on where they paused. */
  private double resumed;

  /** The epochs that were run, if each time they start from nothing. */
  private double restarted;

  private final List<String> jobs = new ArrayList<>();

  Curves(MemoryJournal journal, long seed) {
    this.journal = journal;
    this.seed = seed;
  }

  static StudySpec spec(Algorithm scheduler, double high) {
    return Played.spec("none", Map.of()).withFidelity("epoch", 1, high).withScheduler(scheduler);
  }

  /** Runs the study until it would start another trial than the first so many. */
  Curves play(StudySpec spec, int trials) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    String session = "after " + journal.read(spec.name(), 0, (place, event) -> {}) + " events";
    try (Study study = Study.open(spec, journal, clock, session)) {
      while (next(study, trials)) {}
    }
    return this;
  }

  private boolean next(Study study, int trials) throws IOException {
    Next next = study.ask(trials);
    if (!(next instanceof Next.Run run)) {
      return false;
    }
    Trial trial = run.trial();
    jobs.add(trial.number() + " from " + run.from() + " to " + trial.until());
    resumed += trial.until() - run.from();
    restarted += trial.until();
    double noise = Stream.of(seed, trial.number(), (long) trial.until()).nextGaussian();
    double loss = trial.row()[0] + 1 / Math.sqrt(trial.until()) + 0.05 * noise;
    study.tell(trial.number(), trial.attempt(), Evaluation.of(loss));
    return true;
  }

  double resumed() {
    return resumed;
  }

  double restarted() {
    return restarted;
  }

  List<String> jobs() {
    return jobs;
  }
}
