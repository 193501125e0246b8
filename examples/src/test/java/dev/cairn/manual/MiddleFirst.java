package dev.cairn.manual;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Option;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

// snippet: a-sampler
/** The middle of the space first, then uniform points around it. */
public record MiddleFirst(Options options) implements Sampler {
  /** How far from the middle. */
  public record Options(@Option("the largest distance, as a part of the range") double spread) {
    public Options() {
      this(0.5);
    }

    public Options {
      require(
          spread > 0 && spread <= 0.5,
          "spread",
          "The spread is %s; expected a number above 0 and up to 0.5.",
          spread);
    }
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    var space = view.spec().space();
    var unit = new double[space.size()];
    Arrays.fill(unit, 0.5);
    if (view.asked() == 0) {
      return Optional.of(new Suggestion(space.decode(unit), "the middle"));
    }
    Arrays.setAll(unit, i -> unit[i] + options.spread() * (2 * random.nextDouble() - 1));
    return Optional.of(new Suggestion(space.decode(unit), "uniform around the middle"));
  }
}
// end
