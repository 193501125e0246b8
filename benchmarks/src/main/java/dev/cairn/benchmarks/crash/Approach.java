package dev.cairn.benchmarks.crash;

import dev.cairn.run.Objective;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The study that is killed. Each epoch of a trial takes a part of the way to a limit; as that is
 * done in whole numbers, the program, a shell script that goes on from what it saved, computes
 * exactly what {@link #objective} does.
 */
final class Approach {
  static final String NAME = "approach";
  static final String PROGRAM = "approach.sh";

  /** Where the program notes, in its folder, which epochs it began and saved. */
  static final String TRAINED = "trained";

  static final int EPOCHS = 9;
  static final long GOAL = 1_000_000;

  private static final int RETRIES = 1_000;
  private static final Int RATE = Int.log("rate", 10, 900);
  private static final Int LIMIT = Int.of("limit", 200, 1000);

  private Approach() {}

  static StudySpec spec(Algorithm sampler, Algorithm scheduler, long seed) {
    return StudySpec.of(NAME, SearchSpace.of(RATE, LIMIT), Goal.minimize("loss"))
        .withConstraints("excess")
        .withFidelity("epoch", 1, EPOCHS)
        .withSampler(sampler)
        .withScheduler(scheduler)
        .withPolicy(new Policy(RETRIES, RETRIES, false))
        .withSeed(seed);
  }

  /** How the program is started in its folder. */
  static Value command() {
    return Value.of(List.of(Value.of("sh"), Value.of(PROGRAM)));
  }

  /** Puts the program into a folder. */
  static void copyTo(Path folder) throws IOException {
    try (InputStream program = Approach.class.getResourceAsStream(PROGRAM)) {
      if (program == null) {
        throw new FileNotFoundException(PROGRAM);
      }
      Files.copy(program, folder.resolve(PROGRAM));
    }
  }

  /** What the program does, in this process. */
  static Objective objective() {
    return (configuration, progress) -> {
      State state = progress.checkpoint(State.class).orElse(new State(0, 0));
      while (state.epoch < progress.until()) {
        state = new State(state.epoch + 1, next(state.level, configuration));
        progress.save(state);
        if (progress.report(state.epoch, values(state.level, configuration)) != Verdict.CONTINUE) {
          break;
        }
      }
      return values(state.level, configuration);
    };
  }

  private record State(int epoch, long level) {}

  /** The level an epoch later. */
  static long next(long level, Configuration settings) {
    return level + settings.get(RATE) * (settings.get(LIMIT) * 1000L - level) / 1000;
  }

  private static Evaluation values(long level, Configuration settings) {
    return Evaluation.of(
        Map.of(
            "loss", (double) (GOAL - level),
            "excess", (double) (settings.get(RATE) - 800),
            "smoothness", (double) (settings.get(RATE) + settings.get(LIMIT))));
  }
}
