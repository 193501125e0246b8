package dev.cairn.schedulers.population;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Study;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.DoubleFunction;

/**
 * The problem of figure 2 of Jaderberg et al. 2017: Q = 1.2 - a² - b² is to be made large, while a
 * worker climbs 1.2 - h a² - g b² from (0.9, 0.9). Two members begin with (h, g) = (1, 0) and (0,
 * 1), neither of which gets anywhere alone.
 */
final class Toy {
  static final int STEPS = 200;
  static final Real H = Real.of("h", 0, 1);
  static final Real G = Real.of("g", 0, 1);

  private Toy() {}

  /** Where a worker is after so many steps. */
  record State(int step, double a, double b) {
    static final State START = new State(0, 0.9, 0.9);

    State next(Configuration settings) {
      double rate = 0.01;
      return new State(
          step + 1, a - rate * 2 * settings.get(H) * a, b - rate * 2 * settings.get(G) * b);
    }

    double q() {
      return 1.2 - a * a - b * b;
    }
  }

  /** Goes on from what was saved, with the trial's own settings. */
  static Objective objective() {
    return (settings, progress) -> {
      State state = progress.checkpoint(State.class).orElse(State.START);
      while (state.step() < progress.until()) {
        state = state.next(settings);
        progress.save(state);
        if (progress.report(state.step(), state.q()) != Verdict.CONTINUE) {
          break;
        }
      }
      return Evaluation.of(state.q());
    };
  }

  /** From nothing, with settings that change on the way. */
  static double train(DoubleFunction<Configuration> settings) {
    State state = State.START;
    while (state.step() < STEPS) {
      state = state.next(settings.apply(state.step()));
    }
    return state.q();
  }

  static StudyView run(Algorithm scheduler, long seed, double evaluations)
      throws IOException, InterruptedException {
    StudySpec spec =
        StudySpec.of("toy", SearchSpace.of(H, G), Goal.maximize("q"))
            .withFidelity("step", 1, STEPS)
            .withSampler("testkit-dice")
            .withScheduler(scheduler)
            .withSeed(seed);
    MemoryJournal journal = new MemoryJournal();
    try (Study study = Study.open(spec, journal, InstantSource.fixed(Instant.EPOCH), "before")) {
      study.enqueue(spec.space().configuration(new double[] {1, 0}), "climbs a");
      study.enqueue(spec.space().configuration(new double[] {0, 1}), "climbs b");
    }
    return Tuner.of(spec)
        .journal(journal)
        .run(objective(), Budget.UNLIMITED.withEvaluations(evaluations))
        .view();
  }

  static double best(StudyView view) {
    return view.finished().stream()
        .mapToDouble(trial -> -trial.objectives()[0])
        .max()
        .orElseThrow();
  }
}
