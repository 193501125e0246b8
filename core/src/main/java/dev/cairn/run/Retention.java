package dev.cairn.run;

import dev.cairn.study.Study;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a runner's checkpoints while a study needs them: the state of a trial until it is not gone
 * on with, a copy until no trial is forked from it. Everything is looked at when a run starts, as
 * trials may have ended while none was there, and again when a quarter as many jobs have ended as
 * there are states.
 */
final class Retention {
  private static final int LEAST = 16;

  private final Study study;
  private final Checkpoints checkpoints;
  private int until;

  Retention(Study study, Checkpoints checkpoints) {
    this.study = study;
    this.checkpoints = checkpoints;
  }

  /** A run starts: a trial that paused as the last one was killed may lack its copy. */
  void start() throws IOException {
    if (study.forks()) {
      Set<Origin> copies = checkpoints.copies();
      for (Trial trial : study.view().pending()) {
        copy(Optional.of(trial), copies);
      }
    }
    sweep();
  }

  /**
   * A job is about to go on from a state, its own or that of the trial it is forked from. Where
   * that trial paused only when it was taken up after a loss, no job ended and the copy is still to
   * be made.
   */
  void starting(Job job) throws IOException {
    if (study.forks()) {
      Set<Origin> copies = checkpoints.copies();
      copy(study.trial(job.trial()), copies);
      copy(job.origin().flatMap(origin -> study.trial(origin.parent())), copies);
    }
  }

  /** A job is over and its program writes no more. */
  void ended(Job job) throws IOException {
    if (study.forks()) {
      copy(study.trial(job.trial()), checkpoints.copies());
    }
    if (!study.abandoned(Set.of(job.trial())).isEmpty()) {
      checkpoints.drop(job.trial());
    }
    if (--until <= 0) {
      sweep();
    }
  }

  /** Copies the state of a trial that paused and has not gone on yet. */
  private void copy(Optional<Trial> trial, Set<Origin> copies) throws IOException {
    Optional<Origin> copy =
        trial
            .filter(known -> known.pausedAt() == known.reached())
            .map(paused -> new Origin(paused.number(), paused.pausedAt()))
            .filter(origin -> !copies.contains(origin));
    if (copy.isPresent()) {
      checkpoints.copy(copy.get());
    }
  }

  private void sweep() throws IOException {
    Set<Integer> trials = checkpoints.trials();
    for (int abandoned : study.abandoned(trials)) {
      checkpoints.drop(abandoned);
    }
    Set<Origin> copies = checkpoints.copies();
    for (Origin released : study.released(copies)) {
      checkpoints.drop(released);
    }
    until = Math.max(LEAST, (trials.size() + copies.size()) / 4);
  }
}
