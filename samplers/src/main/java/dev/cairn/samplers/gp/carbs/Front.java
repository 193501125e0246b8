package dev.cairn.samplers.gp.carbs;

import dev.cairn.math.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The places that no cheaper place beats, by cost. Of the cheapest trials only the best place is
 * among them, since these are noisy and of little interest.
 */
record Front(List<Place> places) {
  /**
   * @param cheap the part of the trials that counts as cheapest
   * @param wary whether a place with one trial must beat the luckiest trial of the place before it
   */
  static Front of(List<Place> all, double cheap, boolean wary) {
    double[] costs =
        all.stream().flatMapToDouble(place -> Arrays.stream(place.logCosts())).toArray();
    List<Place> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Place::logCost));
    double cut = Math.max(sorted.get(0).logCost(), Quantiles.quantile(costs, cheap));
    List<Place> front = new ArrayList<>();
    front.add(first(sorted, cut, wary));
    for (Place place : sorted) {
      Place last = front.get(front.size() - 1);
      double bar = wary && place.size() == 1 ? last.luckiest() : last.value();
      if (place.logCost() > cut && place.value() < bar) {
        front.add(place);
      }
    }
    return new Front(front);
  }

  private static Place first(List<Place> sorted, double cut, boolean wary) {
    List<Place> cheapest = sorted.stream().filter(place -> place.logCost() <= cut).toList();
    List<Place> repeated = cheapest.stream().filter(place -> place.size() > 1).toList();
    List<Place> eligible = wary && !repeated.isEmpty() ? repeated : cheapest;
    return eligible.stream().min(Comparator.comparingDouble(Place::value)).orElseThrow();
  }

  List<double[]> units() {
    return places.stream().map(Place::unit).toList();
  }

  double least() {
    return places.get(0).logCost();
  }

  double most() {
    return places.get(places.size() - 1).logCost();
  }
}
