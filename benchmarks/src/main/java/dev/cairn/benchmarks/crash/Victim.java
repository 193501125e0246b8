package dev.cairn.benchmarks.crash;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A tuner that is there to be killed: a study on a file journal whose objective takes a few
 * milliseconds. It says on standard output which trials the journal has acknowledged.
 */
public final class Victim {
  private static final Real X = Real.of("x", -1, 1);
  private static final Categorical<String> KIND = Categorical.of("kind", "a", "b");
  private static final Int N = Int.of("n", 1, 50).when(KIND.is("b"));

  private Victim() {}

  static StudySpec spec() {
    return StudySpec.of("victim", SearchSpace.of(X, KIND, N), Goal.minimize("loss"))
        .withFidelity("epoch", 1, 9)
        .withScheduler("asha")
        .withSeed(11);
  }

  /**
   * A pure function of the configuration and the epoch, with a pause that makes time for a kill.
   */
  static Objective objective(long pauseMillis) {
    return (configuration, progress) -> {
      double loss = loss(configuration);
      for (int epoch = 1; epoch <= progress.until(); epoch++) {
        Thread.sleep(pauseMillis);
        if (progress.report(epoch, loss + 1.0 / epoch) != Verdict.CONTINUE) {
          break;
        }
      }
      return Evaluation.of(loss + 1.0 / 9);
    };
  }

  private static double loss(Configuration c) {
    double slope = c.has(N) ? c.get(N) / 25.0 : 1;
    return Math.abs(c.get(X) - 0.3) * slope;
  }

  /** Arguments: journal folder, parallel trials, budget of trials. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (Journal journal = new Announcing(Journals.open("file:" + arguments[0]))) {
      Tuner.of(spec())
          .journal(journal)
          .parallel(Integer.parseInt(arguments[1]))
          .run(objective(1), Budget.trials(Integer.parseInt(arguments[2])));
    }
  }

  /** Says which trials have ended once the journal has said so. */
  private static final class Announcing extends ForwardingJournal {
    Announcing(Journal kept) {
      super(kept);
    }

    @Override
    public long append(String study, long expected, List<? extends Event> events)
        throws IOException {
      long place = super.append(study, expected, events);
      for (Event event : events) {
        if (place >= 0 && event instanceof Event.Told told && told.state() != State.FAILED) {
          System.out.printf(
              Locale.ROOT, "%d %s %s%n", told.trial(), told.state(), told.objectives()[0]);
        }
      }
      System.out.flush();
      return place;
    }
  }
}
