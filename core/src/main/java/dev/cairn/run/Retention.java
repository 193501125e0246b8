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
        copy(trial, copies);
      }
    }
    sweep();
  }

  /** A job is over and its program writes no more. */
  void ended(Job job) throws IOException {
    Optional<Trial> trial = study.trial(job.trial());
    if (study.forks() && trial.isPresent()) {
      copy(trial.get(), checkpoints.copies());
    }
    if (!study.abandoned(Set.of(job.trial())).isEmpty()) {
      checkpoints.drop(job.trial());
    }
    if (--until <= 0) {
      sweep();
    }
  }

  /** Copies the state of a trial that paused and has not gone on yet. */
  private void copy(Trial trial, Set<Origin> copies) throws IOException {
    Origin copy = new Origin(trial.number(), trial.pausedAt());
    if (trial.pausedAt() == trial.reached() && !copies.contains(copy)) {
      checkpoints.copy(copy);
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
