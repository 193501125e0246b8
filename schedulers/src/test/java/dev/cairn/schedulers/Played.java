package dev.cairn.schedulers;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.testkit.DiceProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;

/** A study that a test plays by hand, through all layers. */
public record Played(Study study) {
  static final Real X = Real.of("x", 0, 1);

  /** One objective, {@code loss}, and epochs 1 to 27. */
  public static StudySpec spec(String scheduler, Map<String, Value> options) {
    return StudySpec.of("s", SearchSpace.of(X), Goal.minimize("loss"))
        .withFidelity("epoch", 1, 27)
        .withSampler(DiceProvider.ID)
        .withScheduler(Algorithm.of(scheduler, options));
  }

  public static Played of(StudySpec spec) {
    try {
      InstantSource clock = InstantSource.fixed(Instant.EPOCH);
      return new Played(Study.open(spec, new MemoryJournal(), clock, "test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The trial that a free slot takes. */
  public Trial ask() {
    try {
      return ((Next.Run) study.ask()).trial();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Verdict report(Trial trial, double at, double loss) {
    return report(trial, at, Evaluation.of(loss));
  }

  public Verdict report(Trial trial, double at, Evaluation values) {
    try {
      return study.report(trial.number(), trial.attempt(), at, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks, and reports at a fidelity. */
  public Verdict next(double at, double loss) {
    return report(ask(), at, loss);
  }

  public void tell(Trial trial, double loss) {
    tell(trial, Evaluation.of(loss));
  }

  public void tell(Trial trial, Evaluation values) {
    try {
      study.tell(trial.number(), trial.attempt(), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void fail(Trial trial) {
    try {
      study.fail(trial.number(), trial.attempt(), "broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void lose(Trial trial) {
    try {
      study.lose(trial.number(), trial.attempt(), "gone");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public State state(Trial trial) {
    return Stream.concat(study.view().finished().stream(), study.view().pending().stream())
        .filter(t -> t.number() == trial.number())
        .map(Trial::state)
        .findFirst()
        .orElseThrow();
  }
}
