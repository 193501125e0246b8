package dev.cairn.benchmarks.checks;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.space.Configuration;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Studies in memory, one trial after the other. */
public final class Sequential {
  private Sequential() {}

  /** The study after so many trials, or fewer when the space is exhausted. */
  public static StudyView run(
      StudySpec spec, int trials, ToDoubleFunction<Configuration> objective) {
    return evaluate(spec, trials, c -> Evaluation.of(objective.applyAsDouble(c)));
  }

  /** Likewise, with a configuration that is tried first. */
  public static StudyView run(
      StudySpec spec, Configuration first, int trials, ToDoubleFunction<Configuration> objective) {
    return evaluate(spec, List.of(first), trials, c -> Evaluation.of(objective.applyAsDouble(c)));
  }

  /** Likewise, of an objective that answers more than a value. */
  static StudyView evaluate(
      StudySpec spec, int trials, Function<Configuration, Evaluation> objective) {
    return evaluate(spec, List.of(), trials, objective);
  }

  private static StudyView evaluate(
      StudySpec spec,
      List<Configuration> first,
      int trials,
      Function<Configuration, Evaluation> objective) {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      for (Configuration configuration : first) {
        study.enqueue(configuration, "first");
      }
      for (int i = 0; i < trials && study.ask() instanceof Next.Run run; i++) {
        Evaluation evaluation = objective.apply(run.trial().configuration());
        study.tell(run.trial().number(), run.trial().attempt(), evaluation);
      }
      return study.view();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
