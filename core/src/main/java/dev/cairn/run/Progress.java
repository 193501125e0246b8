package dev.cairn.run;

import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.value.Nearest;
import java.util.Map;
import java.util.Optional;

/** How a running trial reports on its way. */
public interface Progress {
  /** The number of the trial. */
  int trial();

  /** The fidelity to run to, NaN without fidelity; of a grid the cost of the step. */
  double until();

  /** What the study declares. */
  default Optional<Fidelity> fidelity() {
    return Optional.empty();
  }

  /** The value of each fidelity to run to, by name in order; empty without fidelity. */
  default Map<String, Double> step() {
    return fidelity().map(declared -> declared.values(until())).orElse(Map.of());
  }

  /** The value of one fidelity to run to; an error when the study declares none of that name. */
  default double until(String name) {
    Double value = step().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The study declares no fidelity '" + name + "'." + Nearest.hint(name, step().keySet()));
    }
    return value;
  }

  /** The fidelity up to which the study has reports, or that the trial was forked at; or 0. */
  default double reached() {
    return 0;
  }

  /**
   * The state that this trial saved last or, where it was forked, the one it goes on from; empty at
   * the start, and after a restart of the process.
   */
  default <S> Optional<S> checkpoint(Class<S> type) {
    return Optional.empty();
  }

  /**
   * Saves the state to go on from, in place of the last, for as long as the trial may be resumed or
   * forked. Save a value that is not changed any more, such as a record or a copy.
   */
  default <S> void save(S state) {}

  /**
   * Reports values at a fidelity. On any verdict but {@link Verdict#CONTINUE} the objective returns
   * what it has; the trial is already settled.
   */
  Verdict report(double at, Evaluation values);

  /** Reports the single objective's value. */
  default Verdict report(double at, double value) {
    return report(at, Evaluation.of(value));
  }

  /** Reports values at a step of the grid, of which every fidelity is named. */
  default Verdict report(Map<String, Double> step, Evaluation values) {
    return report(fidelity().map(declared -> declared.at(step)).orElse(Double.NaN), values);
  }

  /** Reports the single objective's value at a step of the grid. */
  default Verdict report(Map<String, Double> step, double value) {
    return report(step, Evaluation.of(value));
  }
}
