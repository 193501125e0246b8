package dev.cairn.testkit;

import dev.cairn.sampling.Capabilities;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Studies drawn from a stream, within what an algorithm says that it can do. */
public final class RandomStudies {
  private static final int GOALS = 3;
  private static final int CONSTRAINTS = 2;

  private RandomStudies() {}

  /** A study with a space of {@link RandomSpaces} and the kit's own sampler and scheduler. */
  public static StudySpec draw(Capabilities able, RandomGenerator random) {
    Goal[] goals =
        IntStream.rangeClosed(0, random.nextInt(Math.min(GOALS, able.objectives())))
            .mapToObj(i -> new Goal("goal" + i, random.nextBoolean()))
            .toArray(Goal[]::new);
    String[] constraints =
        IntStream.range(0, able.constraints() ? random.nextInt(CONSTRAINTS + 1) : 0)
            .mapToObj(i -> "limit" + i)
            .toArray(String[]::new);
    StudySpec spec =
        StudySpec.of("drawn", space(able, random), goals)
            .withConstraints(constraints)
            .withSampler(DiceProvider.ID)
            .withScheduler(StraightProvider.ID)
            .withSeed(random.nextLong());
    return able.needsFidelity() || random.nextBoolean() ? spec.withFidelity("epoch", 1, 27) : spec;
  }

  private static SearchSpace space(Capabilities able, RandomGenerator random) {
    SearchSpace space = RandomSpaces.draw(random);
    while (able.needsList() && space.lengths().isEmpty()) {
      space = RandomSpaces.draw(random);
    }
    return space;
  }
}
