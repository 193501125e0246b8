package dev.cairn.run;

import dev.cairn.study.Study;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a runner's checkpoints while a study needs them: the state of a trial until it can be
 * neither resumed nor forked, of its copies the newest and those that a fork has yet to start from.
 * Everything is looked at when a run starts, as trials may have ended while none was there, and
 * again when a quarter as many jobs have ended as there are states.
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
    if (!study.released(Set.of(job.trial())).isEmpty()) {
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
    for (int released : study.released(trials)) {
      checkpoints.drop(released);
    }
    Set<Origin> copies = checkpoints.copies();
    Set<Origin> unneeded = new HashSet<>(copies);
    unneeded.removeAll(needed(copies));
    for (Origin copy : unneeded) {
      checkpoints.drop(copy);
    }
    until = Math.max(LEAST, (trials.size() + copies.size()) / 4);
  }

  private Set<Origin> needed(Set<Origin> copies) {
    Map<Integer, Origin> newest = new HashMap<>();
    copies.forEach(copy -> newest.merge(copy.parent(), copy, (a, b) -> a.at() > b.at() ? a : b));
    study.released(newest.keySet()).forEach(newest::remove);
    Set<Origin> needed = new HashSet<>(newest.values());
    for (Trial trial : study.view().pending()) {
      trial.origin().filter(origin -> trial.reports().isEmpty()).ifPresent(needed::add);
    }
    return needed;
  }
}
