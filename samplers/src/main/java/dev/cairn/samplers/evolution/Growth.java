package dev.cairn.samplers.evolution;

import dev.cairn.sampling.population.Individual;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long genomes are by now. A length lasts until it brings nothing better for a while; then the
 * best grow by one element. When a length brings nothing better than the one before it, growth ends
 * and all lengths live together.
 */
record Growth(VariableLengthOptions options, Blocks blocks) implements Fold<Trial, Growth.Phase> {

  /**
   * @param length of the genomes that are bred
   * @param members the best of that length, or of any once growth is over, best first
   * @param before the best of the length before, best first
   * @param trials of this length that ended
   * @param idle trials since one was the best of this length
   * @param over whether growth is over
   */
  record Phase(
      int length,
      List<Individual> members,
      List<Individual> before,
      int trials,
      int idle,
      boolean over) {}

  @Override
  public Phase initial() {
    return new Phase(blocks.shortest(), List.of(), List.of(), 0, 0, false);
  }

  @Override
  public Phase add(Phase phase, Trial trial) {
    if (!trial.suggested()) {
      return phase;
    }
    Optional<Individual> born = Individual.of(trial);
    int length = blocks.lengthOf(trial);
    if (!phase.over && length == phase.length - 1) {
      List<Individual> before = born.map(b -> with(phase.before, b)).orElse(phase.before);
      return new Phase(phase.length, phase.members, before, phase.trials, phase.idle, false);
    }
    if (!phase.over && length != phase.length) {
      return phase;
    }
    List<Individual> members = born.map(b -> with(phase.members, b)).orElse(phase.members);
    boolean better = born.map(b -> members.get(0).equals(b)).orElse(false);
    int idle = better ? 0 : phase.idle + 1;
    return grown(
        new Phase(phase.length, members, phase.before, phase.trials + 1, idle, phase.over));
  }

  private List<Individual> with(List<Individual> members, Individual born) {
    List<Individual> next = new ArrayList<>(members);
    next.add(born);
    next.sort(Individual.BEST_FIRST);
    return List.copyOf(next.subList(0, Math.min(next.size(), options.population())));
  }

  private Phase grown(Phase phase) {
    boolean spent =
        phase.trials >= options.population()
            && (phase.idle >= options.patience()
                || phase.trials >= options.generations() * options.population());
    if (phase.over || !spent || phase.members.isEmpty()) {
      return phase;
    }
    if (!improved(phase)) {
      List<Individual> all = phase.members;
      for (Individual earlier : phase.before) {
        all = with(all, earlier);
      }
      return new Phase(phase.length, all, List.of(), phase.trials, 0, true);
    }
    return phase.length < blocks.longest()
        ? new Phase(phase.length + 1, List.of(), phase.members, 0, 0, false)
        : new Phase(phase.length, phase.members, List.of(), phase.trials, 0, true);
  }

  private static boolean improved(Phase phase) {
    return phase.before.isEmpty()
        || Individual.BEST_FIRST.compare(phase.members.get(0), phase.before.get(0)) < 0;
  }
}
