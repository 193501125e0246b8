package dev.cairn.run;

import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import java.util.function.ToDoubleFunction;

/**
 * What is tuned: settings in, values out. An exception fails the trial with its message. Called by
 * as many threads at once as the run is parallel; interrupted when the trial is stopped from
 * outside.
 */
@FunctionalInterface
public interface Objective {
  Evaluation evaluate(Configuration configuration, Progress progress) throws Exception;

  /** A single objective without reports. */
  static Objective of(ToDoubleFunction<Configuration> function) {
    return (configuration, progress) -> Evaluation.of(function.applyAsDouble(configuration));
  }
}
