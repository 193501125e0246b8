package dev.cairn.samplers.crossentropy;

import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Merit;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What trials are drawn from, each column by itself.
 *
 * @param marginals of the columns
 * @param batch the trials of the round that is not yet full
 * @param round how many rounds there were
 */
record Law(List<Marginal> marginals, List<Trial> batch, int round) {
  static Law first(SearchSpace space) {
    return new Law(space.columns().stream().map(Marginal::first).toList(), List.of(), 0);
  }

  double[] unit(RandomGenerator random) {
    return marginals.stream().mapToDouble(marginal -> marginal.draw(random)).toArray();
  }

  /** After one trial more; a full round refits the law to its elite. */
  Law with(Trial trial, CrossEntropyOptions options) {
    List<Trial> grown = new ArrayList<>(batch);
    grown.add(trial);
    if (grown.size() < options.sample()) {
      return new Law(marginals, List.copyOf(grown), round);
    }
    grown.sort(Comparator.comparing(Merit::of));
    List<Trial> elite = grown.subList(0, options.elites());
    List<Marginal> refitted = new ArrayList<>();
    for (int j = 0; j < marginals.size(); j++) {
      refitted.add(marginals.get(j).refitted(active(elite, j), options));
    }
    return new Law(List.copyOf(refitted), List.of(), round + 1);
  }

  private static double[] active(List<Trial> elite, int column) {
    return elite.stream()
        .mapToDouble(trial -> trial.unit()[column])
        .filter(unit -> !Double.isNaN(unit))
        .toArray();
  }

  double entropy() {
    return marginals.stream().mapToDouble(Marginal::entropy).sum();
  }
}
