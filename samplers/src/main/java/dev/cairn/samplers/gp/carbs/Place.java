package dev.cairn.samplers.gp.carbs;

import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * One configuration and all trials that gave it values.
 *
 * @param logCosts of the trials
 */
record Place(List<Trial> trials, double[] logCosts) {
  private static final Quantity LOG_COST = new Quantity.LogCost();

  /**
   * The places of the completed trials that have a cost, in the order of their first. While none
   * has one, all cost the same.
   */
  static List<Place> of(Iterable<Trial> trials) {
    Map<List<Double>, List<Trial>> priced = new LinkedHashMap<>();
    Map<List<Double>, List<Trial>> unpriced = new LinkedHashMap<>();
    for (Trial trial : trials) {
      if (trial.state() == State.COMPLETE) {
        List<Double> key = Arrays.stream(trial.row()).boxed().toList();
        var kind = Double.isFinite(LOG_COST.of(trial)) ? priced : unpriced;
        kind.computeIfAbsent(key, k -> new ArrayList<>()).add(trial);
      }
    }
    var known = priced.isEmpty() ? unpriced : priced;
    return known.values().stream().map(Place::at).toList();
  }

  private static Place at(List<Trial> trials) {
    double[] logCosts =
        trials.stream()
            .mapToDouble(LOG_COST::of)
            .map(log -> Double.isFinite(log) ? log : 0)
            .toArray();
    return new Place(trials, logCosts);
  }

  int size() {
    return trials.size();
  }

  double[] unit() {
    return trials.get(0).unit();
  }

  double logCost() {
    return Arrays.stream(logCosts).average().orElse(Double.NaN);
  }

  double value() {
    return values().average().orElse(Double.NaN);
  }

  double luckiest() {
    return values().min().orElse(Double.NaN);
  }

  private DoubleStream values() {
    return trials.stream().mapToDouble(trial -> trial.objectives()[0]);
  }
}
