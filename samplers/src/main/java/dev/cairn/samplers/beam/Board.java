package dev.cairn.samplers.beam;

import dev.cairn.sampling.population.Individual;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been tried, and how good it was. Linear in the trials. */
final class Board {
  private static final double GRAIN = 1e8; // unit coordinates closer than 1 / GRAIN are the same

  private final SearchSpace space;
  private final Map<List<Long>, Optional<Individual>> tried = new HashMap<>();
  private final List<Individual> best = new ArrayList<>();

  Board(StudyView view, int beam) {
    this.space = view.spec().space();
    for (Trial trial : view.finished()) {
      add(trial, beam);
    }
    for (Trial trial : view.pending()) {
      tried.put(key(trial.unit()), Optional.empty());
    }
  }

  private void add(Trial trial, int beam) {
    if (!trial.suggested()) {
      return;
    }
    Optional<Individual> individual = Individual.of(trial);
    tried.put(key(trial.unit()), individual);
    individual.ifPresent(each -> rank(each, beam));
  }

  private void rank(Individual individual, int beam) {
    int at = best.size();
    while (at > 0 && Individual.BEST_FIRST.compare(individual, best.get(at - 1)) < 0) {
      at--;
    }
    if (at < beam) {
      best.add(at, individual);
      if (best.size() > beam) {
        best.remove(beam);
      }
    }
  }

  /** The best that ended, best first, at most as many as the beam is wide. */
  List<Individual> best() {
    return best;
  }

  boolean tried(double[] point) {
    return tried.containsKey(key(canonical(point)));
  }

  /** What a point came to, if it ended well. */
  Optional<Individual> at(double[] point) {
    return tried.getOrDefault(key(canonical(point)), Optional.empty());
  }

  private double[] canonical(double[] point) {
    return space.encode(space.decode(point));
  }

  private static List<Long> key(double[] unit) {
    List<Long> key = new ArrayList<>(unit.length);
    for (double each : unit) {
      key.add(Double.isNaN(each) ? -1 : Math.round(each * GRAIN));
    }
    return key;
  }
}
