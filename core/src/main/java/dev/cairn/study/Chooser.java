package dev.cairn.study;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.scheduling.Directive;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses the row of a trial: the sampler's, or, where that has been tried and duplicates are not
 * wanted, another. The random stream is keyed by the study's seed and the trial's number, so a
 * trial that is chosen again from the same view gets the same row.
 *
 * @param independent whether rows are drawn by themselves, which takes no time
 */
record Chooser(Sampler sampler, boolean independent, String algorithm) {
  private static final int RESAMPLED = 10;
  private static final int RANDOM = 1000;
  private static final int CHOOSING = -1; // in place of the attempt, in the key of the stream

  /** A row and where it came from. */
  record Choice(double[] row, Lineage lineage) {}

  /** The row for the trial, or empty when the space is exhausted. */
  Optional<Choice> choose(StudyView view, int trial, double until, Predicate<double[]> seen) {
    StudySpec spec = view.spec();
    StudyView before = view.before(trial, until);
    for (int attempt = 0; attempt < RESAMPLED; attempt++) {
      Stream random = Stream.of(spec.seed(), trial, attempt);
      Optional<Suggestion> suggestion = sampler.suggest(before, random);
      if (suggestion.isEmpty()) {
        return Optional.empty();
      }
      if (spec.policy().duplicates() || !seen.test(suggestion.get().row())) {
        return suggestion.map(s -> new Choice(s.row(), new Lineage(algorithm, s.reason())));
      }
    }
    return fresh(spec, trial, seen);
  }

  /** Which of the paused trials goes on. */
  Directive.Resume choose(StudyView view, Directive.Choose among) {
    Stream random = Stream.of(view.spec().seed(), view.asked(), CHOOSING);
    List<Trial> paused =
        among.paused().stream()
            .map(resume -> view.pending().find(resume.trial()).orElseThrow())
            .toList();
    return among
        .paused()
        .get(sampler.choose(view.before(view.asked(), Double.NaN), paused, random));
  }

  /** A random row that is new. */
  private Optional<Choice> fresh(StudySpec spec, int trial, Predicate<double[]> seen) {
    Stream random = Stream.of(spec.seed(), trial, RESAMPLED);
    for (int attempt = 0; attempt < RANDOM; attempt++) {
      double[] row = spec.space().sample(random);
      if (!seen.test(row)) {
        String reason = "random: what " + algorithm + " suggested had been tried";
        return Optional.of(new Choice(row, new Lineage(algorithm, reason)));
      }
    }
    return Optional.empty();
  }
}
