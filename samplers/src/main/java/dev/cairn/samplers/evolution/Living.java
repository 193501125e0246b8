package dev.cairn.samplers.evolution;

import dev.cairn.sampling.population.Individual;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The individuals that ended last, the oldest first: who is best does not live longer. */
record Living(int population) implements Fold<Trial, List<Individual>> {
  @Override
  public List<Individual> initial() {
    return List.of();
  }

  @Override
  public List<Individual> add(List<Individual> state, Trial trial) {
    Optional<Individual> born = Individual.of(trial);
    if (born.isEmpty()) {
      return state;
    }
    var next = new ArrayList<>(state.size() < population ? state : state.subList(1, population));
    next.add(born.get());
    return List.copyOf(next);
  }
}
