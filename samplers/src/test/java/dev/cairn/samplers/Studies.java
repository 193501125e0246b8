package dev.cairn.samplers;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.sampling.Samplers;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.testkit.StraightProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Studies run to their end for tests. */
public final class Studies {
  private Studies() {}

  /** A study of one loss. */
  public static StudySpec spec(
      String sampler, Map<String, Value> options, SearchSpace space, long seed) {
    return StudySpec.of("t", space, Goal.minimize("loss"))
        .withSampler(Algorithm.of(sampler, options))
        .withSeed(seed);
  }

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

  /** The first trial of a sampler. */
  public static Trial first(String sampler, SearchSpace space) throws IOException {
    return run(spec(sampler, Map.of(), space, 1), 1, c -> Evaluation.of(0)).finished().get(0);
  }

  /** The same study with these trials running. */
  public static StudyView running(StudyView view, List<Trial> pending) {
    return new StudyView(view.spec(), view.version(), view.asked(), view.finished(), pending);
  }

  /** What the study's sampler suggests next, by a stream of this key. */
  public static Suggestion suggest(StudyView view, long key) {
    return Samplers.create(view.spec())
        .suggest(view, Stream.of(view.spec().seed(), key))
        .orElseThrow();
  }

  /** The least loss. */
  public static double best(StudyView view) {
    return Ranking.best(view).orElseThrow().objectives()[0];
  }
}
