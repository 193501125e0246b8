package dev.cairn.schedulers.halving;

import dev.cairn.math.statistics.Quantiles;
import dev.cairn.trial.Event;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Whether the trials of one rung stand as they stood at the rung below: each must have had there a
 * value within the noise of the one that had its place. The noise is what the curves say: of each
 * two that swapped places on the way and swapped back, their distance then; of these distances the
 * {@value #QUANTILE} quantile. Looks at the {@value #WINDOW} trials that came last, so that one
 * more costs the same however long the study is.
 *
 * <p>Source: Bohdal et al. 2023, section 4.2, and the authors' code in Syne Tune.
 */
final class Stability {
  private static final int WINDOW = 256;
  private static final int DISTANCES = 1024;
  private static final double QUANTILE = 0.9;

  private final double below;
  private final double top;
  private final Map<Integer, NavigableMap<Double, Double>> curves;
  private final Deque<Integer> newest = new ArrayDeque<>();
  private final Deque<Double> distances = new ArrayDeque<>();
  private double noise;

  Stability(double below, double top, double noise) {
    this(below, top, noise, new HashMap<>());
  }

  private Stability(
      double below, double top, double noise, Map<Integer, NavigableMap<Double, Double>> curves) {
    this.below = below;
    this.top = top;
    this.noise = noise;
    this.curves = curves;
  }

  /** One rung higher; who is there already is ranked there. */
  Stability above(double higher) {
    Stability above = new Stability(top, higher, noise, curves);
    newest.stream().filter(above::reached).forEach(above::enter);
    return above;
  }

  /** Takes a report; whether its trial came to the top rung with it. */
  boolean add(Event.Reported report) {
    if (!Entry.possible(report)) {
      return false;
    }
    NavigableMap<Double, Double> curve =
        curves.computeIfAbsent(report.trial(), trial -> new TreeMap<>());
    boolean before = !curve.isEmpty() && Levels.reaches(curve.lastKey(), top);
    curve.putIfAbsent(report.at(), report.objectives()[0]);
    boolean enters = !before && reached(report.trial());
    if (enters) {
      enter(report.trial());
    }
    return enters;
  }

  /** A trial that ended is not ranked any more. */
  void told(Event.Told told) {
    curves.remove(told.trial());
    newest.remove(told.trial());
  }

  private boolean reached(int trial) {
    return Levels.reaches(curve(trial).lastKey(), top);
  }

  private NavigableMap<Double, Double> curve(int trial) {
    return curves.getOrDefault(trial, new TreeMap<>());
  }

  private void enter(int trial) {
    for (int other : newest) {
      distance(curve(trial), curve(other));
    }
    newest.addLast(trial);
    if (newest.size() > WINDOW) {
      newest.removeFirst();
    }
    if (!distances.isEmpty()) {
      double[] all = distances.stream().mapToDouble(d -> d).toArray();
      noise = Quantiles.quantile(all, QUANTILE);
    }
  }

  /** Notes how far two curves are apart if they swapped places and swapped back. */
  private void distance(NavigableMap<Double, Double> a, NavigableMap<Double, Double> b) {
    double distance = Double.NaN;
    boolean order = false;
    boolean swapped = false;
    for (var each : a.headMap(top, true).descendingMap().entrySet()) {
      Double other = b.get(each.getKey());
      if (other == null) {
        continue;
      }
      boolean worse = each.getValue() > other;
      if (Double.isNaN(distance)) {
        if (each.getKey() <= below) {
          return;
        }
        distance = Math.abs(each.getValue() - other);
        order = worse;
      } else if (worse != order) {
        swapped = true;
      } else if (swapped) {
        distances.addLast(distance);
        if (distances.size() > DISTANCES) {
          distances.removeFirst();
        }
        return;
      }
    }
  }

  /** Whether the ranking at the top agrees with that one rung below. */
  boolean settled() {
    List<Integer> now = ranked(top);
    List<Integer> before = ranked(below);
    for (int i = 0; i < now.size(); i++) {
      double was = at(now.get(i), below);
      double place = at(before.get(i), below);
      if (Math.abs(was - place) > (now.size() < 2 ? 0 : noise)) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> ranked(double level) {
    return newest.stream()
        .sorted(
            Comparator.comparingDouble((Integer trial) -> at(trial, level))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The first value at or past a level. */
  private double at(int trial, double level) {
    return curve(trial).ceilingEntry(level * (1 - 1e-9)).getValue();
  }
}
