package dev.cairn.samplers.cma;

import java.util.random.RandomGenerator;

/**
 * The runs before the present one.
 *
 * @param count how many
 * @param doublings how often the population was doubled
 * @param large trials spent in runs of growing populations, the first included
 * @param small trials spent in runs of small populations
 * @param inSmall whether the present run is of a small population
 */
record Restarts(int count, int doublings, long large, long small, boolean inSmall) {
  static final Restarts NONE = new Restarts(0, 0, 0, 0, false);
  private static final int MOST_DOUBLINGS = 10;

  /** With the trials of the run that ended. */
  Restarts after(Run run, Restarting kind) {
    long spent = (long) run.generation() * run.lambda();
    long inLarge = large + (inSmall ? 0 : spent);
    long inFew = small + (inSmall ? spent : 0);
    boolean few = kind == Restarting.BIPOP && inFew < inLarge;
    int doubled = few ? doublings : Math.min(MOST_DOUBLINGS, doublings + 1);
    return new Restarts(count + 1, doubled, inLarge, inFew, few);
  }

  /** The next run: somewhere at random. */
  Run begin(Beginning beginning, CmaEsOptions options, RandomGenerator random) {
    int lambda = beginning.lambda() << doublings;
    double sigma = options.sigma();
    if (inSmall) {
      double u = random.nextDouble();
      double grown = Math.pow(0.5 * Math.pow(2, doublings), u * u); // Hansen 2009
      lambda = Math.max(4, (int) (beginning.lambda() * grown));
      sigma *= Math.pow(10, -2 * random.nextDouble());
    }
    return Run.of(lambda, beginning.elsewhere(lambda, sigma, random));
  }
}
