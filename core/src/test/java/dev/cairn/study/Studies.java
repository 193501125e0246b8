package dev.cairn.study;

import dev.cairn.journal.Journal;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Small studies to test with. */
final class Studies {
  static final Real X = Real.of("x", -2, 2);
  static final Categorical<String> KIND = Categorical.of("kind", "flat", "steep");
  static final Real SLOPE = Real.log("slope", 0.1, 10).when(KIND.is("steep"));
  static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(X, KIND, SLOPE), Goal.minimize("loss"))
          .withSampler("climb")
          .withSeed(7);
  static final StudySpec FINITE =
      StudySpec.of("f", SearchSpace.of(Int.of("n", 1, 5)), Goal.maximize("score"))
          .withSampler("climb");

  private Studies() {}

  static InstantSource clock() {
    return InstantSource.fixed(Instant.EPOCH);
  }

  static Study open(StudySpec spec, Journal journal, String session) throws IOException {
    return Study.open(spec, journal, clock(), session);
  }

  static double loss(Configuration c) {
    double slope = c.has(SLOPE) ? c.get(SLOPE) : 1;
    return Math.abs(c.get(X) - 0.3) * slope;
  }

  static Trial ask(Study study) throws IOException {
    return ((Next.Run) study.ask()).trial();
  }

  /** Asks and tells, with a report at half and at the end where there is a fidelity. */
  static void step(Study study) throws IOException {
    Next.Run run = (Next.Run) study.ask();
    Trial trial = run.trial();
    double value = loss(trial.configuration());
    for (double at = run.from() + 1; at <= trial.until(); at++) {
      switch (study.report(trial.number(), trial.attempt(), at, Evaluation.of(value + 1 / at))) {
        case CONTINUE -> {}
        case PAUSE, STOP -> {
          return;
        }
      }
    }
    study.tell(trial.number(), trial.attempt(), Evaluation.of(value));
  }

  /** What must be equal between an interrupted and an uninterrupted study. */
  static List<String> essence(Study study) {
    return study.view().finished().stream().map(Studies::essence).toList();
  }

  static String essence(Trial t) {
    return t.number()
        + " "
        + t.state()
        + " "
        + t.configuration()
        + " "
        + Arrays.toString(t.objectives())
        + " "
        + t.reports().size()
        + " "
        + t.lineage();
  }
}
