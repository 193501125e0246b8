package dev.cairn.protocols.privacy;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Studies on private data, whose processes can be killed. */
final class Studies {
  static final Real X = Real.of("x", -2, 2);
  static final Look GAUSSIAN = new Look(Amount.of(1), Amount.of(6), Amount.of(1), false);
  static final Draw GEOMETRIC = new Draw(Law.NEGATIVE_BINOMIAL, 1, 10);

  private final Set<String> dead = new HashSet<>();
  final Journal journal =
      new ForwardingJournal(new MemoryJournal()) {
        @Override
        public long pulse(String study, String session) throws IOException {
          return dead.contains(session) ? GONE : super.pulse(study, session);
        }
      };
  private int sessions;

  static StudySpec spec() {
    return StudySpec.of("private", SearchSpace.of(X), Goal.minimize("loss"))
        .withSampler("random")
        .withScheduler("none")
        .withSeed(20260103);
  }

  static StudySpec everyLook(double epsilon) {
    return spec().withPrivacy(new Privacy(epsilon, 1e-5, GAUSSIAN, Optional.empty()));
  }

  static StudySpec bestAlone(double epsilon) {
    return spec().withPrivacy(new Privacy(epsilon, 1e-5, GAUSSIAN, Optional.of(GEOMETRIC)));
  }

  Study open(StudySpec spec) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return Study.open(spec, journal, clock, "session-" + sessions++);
  }

  /** The newest process is gone, whatever it ran. */
  void kill() {
    dead.add("session-" + (sessions - 1));
  }

  static Trial ask(Study study) throws IOException {
    return ((Next.Run) study.ask()).trial();
  }

  static void tell(Study study, Trial trial) throws IOException {
    double x = trial.configuration().get(X);
    study.tell(trial.number(), trial.attempt(), Evaluation.of(x * x));
  }

  /** Asks and tells until nothing starts; the answer is how many trials that took. */
  static int finish(Study study) throws IOException {
    int trials = 0;
    for (Next next = study.ask(); next instanceof Next.Run run; next = study.ask()) {
      tell(study, run.trial());
      trials++;
    }
    return trials;
  }
}
