package dev.cairn.schedulers.halving;

import dev.cairn.trial.Fidelity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rungs of a bracket of successive halving.
 *
 * @param levels the fidelity of each rung, ascending; the last is the full fidelity
 * @param places how many trials each rung takes
 */
record Design(double[] levels, int[] places) {

  /**
   * The brackets of Hyperband in their order, from the most trials with the least fidelity to the
   * fewest that all run in full.
   */
  static List<Design> hyperband(Fidelity fidelity, double grace, double eta) {
    double[] levels = levels(fidelity, grace, eta);
    int most = levels.length - 1;
    return IntStream.rangeClosed(0, most)
        .mapToObj(
            i -> of(starters(most, most - i, eta), Arrays.copyOfRange(levels, i, most + 1), eta))
        .toList();
  }

  /** One bracket with all the halvings there is room for. Trials 0: so many that one is left. */
  static Design halving(Fidelity fidelity, double grace, double eta, int trials) {
    double[] levels = levels(fidelity, grace, eta);
    int starters = trials == 0 ? (int) Math.ceil(Math.pow(eta, levels.length - 1) - 1e-9) : trials;
    return of(starters, levels, eta);
  }

  /** About high / eta^s_max, ..., high / eta, high: the rungs of the longest bracket. */
  private static double[] levels(Fidelity fidelity, double grace, double eta) {
    int most = halvings(fidelity, grace, eta);
    return IntStream.rangeClosed(0, most)
        .mapToDouble(i -> fidelity.high() * Math.pow(eta, i - (double) most))
        .map(level -> Levels.rung(fidelity, level))
        .distinct()
        .toArray();
  }

  /** s_max = floor(log_eta(R / r_min)): Li et al. 2018, algorithm 1, line 1. */
  private static int halvings(Fidelity fidelity, double grace, double eta) {
    int halvings = 0;
    for (double low = grace * eta; Levels.reaches(fidelity.high(), low); low *= eta) {
      halvings++;
    }
    return halvings;
  }

  /** n = ceil((s_max + 1) / (s + 1) * eta^s): Li et al. 2018, algorithm 1, line 3. */
  static int starters(int most, int s, double eta) {
    return (int) Math.ceil((most + 1) * Math.pow(eta, s) / (s + 1) - 1e-9);
  }

  /** Of each rung floor(n / eta) trials go on, and get about eta times as much. */
  private static Design of(int starters, double[] levels, double eta) {
    int[] places = new int[levels.length];
    double left = starters;
    for (int i = 0; i < places.length; i++) {
      places[i] = (int) left;
      left = Math.floor(places[i] / eta);
    }
    return new Design(levels, places);
  }
}
