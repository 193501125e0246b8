package dev.cairn.gradient.replay;

import dev.cairn.gradient.problem.Dial;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Where hyperparameters were as another training went on.
 *
 * @param places after so many steps of weights: the values of all of them by name, in their own
 *     units; at least one place
 */
public record Schedule(NavigableMap<Double, Map<String, Double>> places) {
  /** The value of a report that counts steps of weights. */
  public static final String STEPS = "steps";

  /** What the value of a report begins with that says where a hyperparameter is. */
  public static final String AT = "at ";

  Set<String> names() {
    return places.firstEntry().getValue().keySet();
  }

  /**
   * The coordinate of a hyperparameter after so many steps: on the straight line between two
   * places, and where there is only one side, that of the nearest.
   */
  double coordinate(Dial dial, double steps) {
    var before = places.floorEntry(steps);
    var after = places.higherEntry(steps);
    if (before == null || after == null) {
      return coordinate(dial, before == null ? after : before);
    }
    double from = coordinate(dial, before);
    double share = (steps - before.getKey()) / (after.getKey() - before.getKey());
    return from + share * (coordinate(dial, after) - from);
  }

  private static double coordinate(Dial dial, Map.Entry<Double, Map<String, Double>> place) {
    return dial.coordinate(place.getValue().getOrDefault(dial.name(), Double.NaN));
  }
}
