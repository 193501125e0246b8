package dev.cairn.samplers.gp.turbo;

import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.List;

/**
 * A trust region after some trials.
 *
 * @param trials all that were suggested and ended, of earlier regions too
 * @param born the index of the first trial of this region
 * @param centre the index of its best trial, or -1
 * @param known how many of its trials ended with values
 * @param length the side of the box before the length scales shape it
 * @param successes in a row
 * @param failures in a row
 * @param fits the hyperparameters of objective, constraints and failure; none before the first
 * @param fitted how many of its trials had values at the last fit
 */
record Region(
    Sequence<Trial> trials,
    int born,
    int centre,
    int known,
    double length,
    int successes,
    int failures,
    List<Hyperparameters> fits,
    int fitted) {

  static Region first(Sequence<Trial> trials, double length) {
    return new Region(trials, trials.size(), -1, 0, length, 0, 0, List.of(), 0);
  }

  Trial best() {
    return trials.get(centre);
  }

  boolean modelled() {
    return !fits.isEmpty();
  }

  Region fitted(List<Hyperparameters> found) {
    return new Region(trials, born, centre, known, length, successes, failures, found, known);
  }
}
