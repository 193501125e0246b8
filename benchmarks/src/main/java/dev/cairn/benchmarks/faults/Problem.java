package dev.cairn.benchmarks.faults;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The study that faults come over. Its configurations depend on nothing but the numbers of their
 * trials, and its values, whole numbers, on nothing but the configuration, in Java and in the
 * program: so its trials are the same in whatever order, and however often, they are evaluated.
 */
final class Problem {
  static final String STUDY = "faults";
  static final String PROGRAM = "loss.sh";
  static final double FULL = 4;
  private static final int AGAIN = 1_000;
  private static final Int X = Int.of("x", -1000, 1000);
  private static final Int Y = Int.log("y", 1, 1000);

  private Problem() {}

  static StudySpec spec() {
    return StudySpec.of(STUDY, SearchSpace.of(X, Y), Goal.minimize("loss"))
        .withFidelity("epoch", 1, FULL)
        .withSampler("random")
        .withScheduler("none")
        .withPolicy(new Policy(AGAIN, AGAIN, true))
        .withSeed(17);
  }

  static double loss(Configuration c) {
    return Math.abs(c.get(X) - 300) + c.get(Y);
  }

  /** The value on the way. */
  static double loss(Configuration c, double epoch) {
    return loss(c) + FULL - epoch;
  }

  /** So many trials of the study, as they are when nothing goes wrong. */
  static List<Trial> undisturbed(int trials) throws IOException {
    var all = new ArrayList<Trial>();
    try (Study study = Study.open(spec(), new MemoryJournal(), Clock.systemUTC(), "undisturbed")) {
      while (all.size() < trials && study.ask() instanceof Next.Run run) {
        Trial trial = run.trial();
        study.tell(trial.number(), trial.attempt(), Evaluation.of(loss(trial.configuration())));
        all.add(study.trial(trial.number()).orElseThrow());
      }
    }
    return all;
  }

  /** Puts the program into a folder. */
  static void copyTo(Path folder) throws IOException {
    try (InputStream program = Problem.class.getResourceAsStream(PROGRAM)) {
      if (program == null) {
        throw new FileNotFoundException(PROGRAM);
      }
      Files.copy(program, folder.resolve(PROGRAM));
    }
  }
}
