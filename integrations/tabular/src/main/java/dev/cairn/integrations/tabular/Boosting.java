package dev.cairn.integrations.tabular;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ensembles on one or several splits, grown together. Holds native memory until closed; not
 * thread-safe.
 */
final class Boosting implements AutoCloseable {
  private final Library library;
  private final Problem problem;
  private final Map<String, Value> settings;
  private final Optional<Grown> begun;
  private final List<Ensemble> ensembles = new ArrayList<>();
  private int rounds;

  /**
   * @param begun what to go on from, grown on the same splits with the same settings
   */
  Boosting(Library library, Problem problem, Map<String, Value> settings, Optional<Grown> begun) {
    this.library = library;
    this.problem = problem;
    this.settings = settings;
    this.begun = begun;
    this.rounds = begun.map(Grown::rounds).orElse(0);
  }

  /** Adds a split; all are added before the first round. */
  void add(TabularData training, TabularData validation) throws Exception {
    ensembles.add(
        begun.isEmpty()
            ? library.start(problem, settings, training, validation)
            : library.resume(
                problem,
                settings,
                training,
                validation,
                begun.get().models().get(ensembles.size()),
                rounds));
  }

  int rounds() {
    return rounds;
  }

  /** Grows every ensemble to a number of rounds. */
  void grow(int to) throws Exception {
    for (; rounds < to; rounds++) {
      for (Ensemble ensemble : ensembles) {
        ensemble.grow();
      }
    }
  }

  /** The metric on the validation data, averaged over the splits. */
  double metric() throws Exception {
    double sum = 0;
    for (Ensemble ensemble : ensembles) {
      sum += ensemble.metric();
    }
    return sum / ensembles.size();
  }

  /** Empty where an ensemble cannot go on. */
  Optional<Grown> grown() throws Exception {
    List<byte[]> models = new ArrayList<>();
    for (Ensemble ensemble : ensembles) {
      Optional<byte[]> model = ensemble.model();
      if (model.isEmpty()) {
        return Optional.empty();
      }
      models.add(model.get());
    }
    return Optional.of(new Grown(rounds, models));
  }

  @Override
  public void close() {
    ensembles.forEach(Ensemble::close);
  }
}
