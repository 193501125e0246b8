package dev.cairn.benchmarks.curves;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Arrays;

/**
 * The best so far in one run of an optimizer on a problem, in the problem's own direction:
 * objective value, best feasible value or hypervolume.
 *
 * @param n evaluations, or full trainings where there is a fidelity; ascending
 * @param best the best after each n, NaN while there is none
 */
public record Curve(String problem, String optimizer, int seed, int[] n, double[] best) {
  public Curve {
    require(
        n.length == best.length,
        "curve",
        "A curve has %s places, but %s values.",
        n.length,
        best.length);
    for (int i = 1; i < n.length; i++) {
      require(
          n[i - 1] < n[i],
          "curve",
          "The curve of %s on %s (seed %s) has n = %s after n = %s; expected ascending numbers.",
          optimizer,
          problem,
          seed,
          n[i],
          n[i - 1]);
    }
  }

  /** A curve that says the best after 1, 2, 3, ... */
  public static Curve dense(String problem, String optimizer, int seed, double... best) {
    int[] n = new int[best.length];
    Arrays.setAll(n, i -> i + 1);
    return new Curve(problem, optimizer, seed, n, best);
  }

  /**
   * The best after n, which is that of the last place at or before it; NaN before the first place
   * and behind the last.
   */
  public double at(int wanted) {
    int place = Arrays.binarySearch(n, wanted);
    if (place >= 0) {
      return best[place];
    }
    int before = -place - 2;
    return before < 0 || before == n.length - 1 ? Double.NaN : best[before];
  }

  /** The last place, 0 when there is none. */
  public int last() {
    return n.length == 0 ? 0 : n[n.length - 1];
  }
}
