package dev.cairn.samplers.crossentropy;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The cross-entropy method. Suggestions are drawn from a law of independent columns: normal and
 * restricted to the range for ordered ones, probabilities for categories. Whenever a round of
 * trials has ended, the law is refitted to its best by maximum likelihood, which is the M step of
 * expectation maximisation with membership of the elite as the latent variable, and mixed with the
 * former law.
 *
 * <p>Only active values count. Deviations and probabilities have a floor, so nothing is excluded
 * for good. Infeasible trials rank by violation after feasible ones, failed ones last. A free
 * worker never waits for a round.
 *
 * <p>Costs time linear in the columns. Deterministic.
 *
 * <p>Sources: Rubinstein and Kroese, The Cross-Entropy Method, 2004; Li et al. 2024.
 */
final class CrossEntropy implements Sampler {
  private final Rounds rounds;

  CrossEntropy(CrossEntropyOptions options, SearchSpace space) {
    this.rounds = new Rounds(space, options);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    SearchSpace space = rounds.space();
    if (view.asked() == 0 && view.finished().isEmpty()) {
      double[] middle = new double[space.size()];
      Arrays.fill(middle, 0.5);
      return Optional.of(
          new Suggestion(
              space.defaults().orElseGet(() -> space.decode(middle)),
              "the defaults or the centre"));
    }
    Law law = view.state(rounds);
    String reason =
        String.format(Locale.ROOT, "the law of round %d, entropy %.2f", law.round(), law.entropy());
    return Optional.of(new Suggestion(space.decode(law.unit(random)), reason));
  }
}
