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
    int most = halvings(fidelity, grace, eta);
    return IntStream.rangeClosed(0, most)
        .map(i -> most - i)
        .mapToObj(s -> of(starters(most, s, eta), s, fidelity, eta))
        .toList();
  }

  /** One bracket with all the halvings there is room for. Trials 0: so many that one is left. */
  static Design halving(Fidelity fidelity, double grace, double eta, int trials) {
    int most = halvings(fidelity, grace, eta);
    int starters = trials == 0 ? (int) Math.ceil(Math.pow(eta, most) - 1e-9) : trials;
    return of(starters, most, fidelity, eta);
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

  /** Of each rung floor(n / eta) trials go on, and get eta times as much. */
  private static Design of(int starters, int halvings, Fidelity fidelity, double eta) {
    double[] levels = new double[halvings + 1];
    int[] places = new int[halvings + 1];
    Arrays.setAll(
        levels,
        i -> Levels.whole(fidelity, fidelity.high() * Math.pow(eta, i - (double) halvings)));
    double left = starters;
    for (int i = 0; i <= halvings; i++) {
      places[i] = (int) left;
      left = Math.floor(places[i] / eta);
    }
    return new Design(levels, places);
  }
}
