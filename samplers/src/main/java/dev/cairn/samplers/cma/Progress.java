package dev.cairn.samplers.cma;

import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one learning knows after some trials. Immutable. */
final class Progress {
  private final Sequence<Trial> earlier;
  private final Optional<Run> run;
  private final Restarts restarts;
  private volatile @Nullable Run first;

  private Progress(Sequence<Trial> earlier, Optional<Run> run, Restarts restarts) {
    this.earlier = earlier;
    this.run = run;
    this.restarts = restarts;
  }

  static Progress nothing() {
    return new Progress(Sequence.empty(), Optional.empty(), Restarts.NONE);
  }

  /** The present run; before the first trial was drawn, the one that begins after those earlier. */
  Run run(Learning learning) {
    if (run.isPresent()) {
      return run.get();
    }
    Run known = first;
    if (known == null) { // learned of all earlier trials, so once for all who ask
      known = learning.first(earlier);
      first = known;
    }
    return known;
  }

  /** Whether a trial was drawn from a distribution of this sampler. */
  boolean begun() {
    return run.isPresent();
  }

  /** How many runs there were before, and what they cost. */
  Restarts restarts() {
    return restarts;
  }

  /** With one more trial of those before the first that was drawn. */
  Progress after(Trial trial) {
    return new Progress(earlier.plus(trial), run, restarts);
  }

  Progress with(Run next) {
    return new Progress(earlier, Optional.of(next), restarts);
  }

  Progress with(Run next, Restarts before) {
    return new Progress(earlier, Optional.of(next), before);
  }
}
