package dev.cairn.samplers.cma;

import dev.cairn.random.Stream;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.List;

/** Learns from trials one at a time; costs the cube of the columns once a generation. */
record Learning(Layout layout, CmaEsOptions options, long seed) implements Fold<Trial, Progress> {
  private static final long KEY = 0x434D41; // keeps the streams apart from those of suggestions

  @Override
  public Progress initial() {
    return Progress.nothing();
  }

  @Override
  public Progress add(Progress progress, Trial trial) {
    if (!trial.suggested()) {
      return progress;
    }
    if (!progress.begun() && !CmaEs.drew(trial)) {
      return progress.after(trial);
    }
    Stream random = Stream.of(KEY, seed, trial.number());
    Run run = progress.run(this).add(layout, trial, random);
    return options.restarts() != Restarting.NONE && run.converged(layout)
        ? restarted(progress, run, random)
        : progress.with(run);
  }

  /** The run that begins after what there was before. */
  Run first(List<Trial> earlier) {
    Beginning beginning = new Beginning(layout, options);
    int lambda = beginning.lambda();
    return Run.of(lambda, beginning.warm(lambda, earlier));
  }

  private Progress restarted(Progress progress, Run run, Stream random) {
    Restarts restarts = progress.restarts().after(run, options.restarts());
    Run next = restarts.begin(new Beginning(layout, options), options, random);
    return progress.with(next, restarts);
  }
}
