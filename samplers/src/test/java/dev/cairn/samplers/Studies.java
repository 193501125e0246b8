package dev.cairn.samplers;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.space.Configuration;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.testkit.StraightProvider;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Studies run to their end for tests. */
public final class Studies {
  private Studies() {}

  /** The study after so many trials, or fewer when the space is exhausted. */
  public static StudyView run(
      StudySpec spec, int trials, Function<Configuration, Evaluation> objective)
      throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    StudySpec straight = spec.withScheduler(StraightProvider.ID);
    try (Study study = Study.open(straight, new MemoryJournal(), clock, "test")) {
      for (int i = 0; i < trials && study.ask() instanceof Next.Run run; i++) {
        Evaluation values = objective.apply(run.trial().configuration());
        study.tell(run.trial().number(), run.trial().attempt(), values);
      }
      return study.view();
    }
  }
}
