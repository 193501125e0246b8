package dev.cairn.samplers.cma;

import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Optional;

/**
 * What is known after some trials.
 *
 * @param earlier the trials before the first that was drawn from a distribution of this sampler
 * @param run the present run, once there was such a trial
 * @param restarts how many runs there were before, and what they cost
 */
record Progress(Sequence<Trial> earlier, Optional<Run> run, Restarts restarts) {
  static final Progress NOTHING = new Progress(Sequence.empty(), Optional.empty(), Restarts.NONE);

  Progress with(Run next) {
    return new Progress(earlier, Optional.of(next), restarts);
  }
}
