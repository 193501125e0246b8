package dev.cairn.testkit;

import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trial of a single objective that runs in attempts, each to a fidelity, and keeps what it
 * reported and saved. Not thread-safe.
 */
public final class PausedTrial {
  private final Objective objective;
  private final Configuration configuration;
  private final List<Double> curve = new ArrayList<>();
  private Optional<Object> saved = Optional.empty();

  public PausedTrial(Objective objective, Configuration configuration) {
    this.objective = objective;
    this.configuration = configuration;
  }

  /** Runs to each of these fidelities in turn, with a pause after each. */
  public PausedTrial run(double... fidelities) throws Exception {
    for (double until : fidelities) {
      objective.evaluate(configuration, new Attempt(until, Double.POSITIVE_INFINITY));
    }
    return this;
  }

  /** Runs to a fidelity, but is told to stop at an earlier one. */
  public PausedTrial stopped(double at, double until) throws Exception {
    objective.evaluate(configuration, new Attempt(until, at));
    return this;
  }

  /** Without fidelity: what it gives. */
  public Evaluation evaluated() throws Exception {
    return objective.evaluate(configuration, new Attempt(Double.NaN, Double.NaN));
  }

  /** All values reported, of all attempts. */
  public List<Double> curve() {
    return List.copyOf(curve);
  }

  /** What it saved last, if it did. */
  public <S> Optional<S> saved(Class<S> type) {
    return saved.map(type::cast);
  }

  private final class Attempt implements Progress {
    private final double until;
    private final double stop;

    Attempt(double until, double stop) {
      this.until = until;
      this.stop = stop;
    }

    @Override
    public int trial() {
      return 0;
    }

    @Override
    public double until() {
      return until;
    }

    @Override
    public <S> Optional<S> checkpoint(Class<S> type) {
      return saved(type);
    }

    @Override
    public <S> void save(S state) {
      saved = Optional.of(state);
    }

    @Override
    public Verdict report(double at, Evaluation values) {
      curve.add(values.values().get(Evaluation.UNNAMED));
      return at >= stop ? Verdict.STOP : Verdict.CONTINUE;
    }
  }
}
