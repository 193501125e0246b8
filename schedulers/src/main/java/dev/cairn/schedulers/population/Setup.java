package dev.cairn.schedulers.population;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;

/**
 * What the schedulers of this family have in common.
 *
 * @param population how many members
 * @param interval how far from one pause to the next; 0: a tenth of the fidelity
 * @param truncation the share that is worst, and the share that is best
 */
record Setup(int population, double interval, PbtProvider.Exploit exploit, double truncation) {
  private static final double INTERVALS = 10;

  Setup {
    require(
        population >= 2 && population <= 10_000,
        "scheduler.population",
        "The population is %s; expected 2 to 10000, such as 10.",
        population);
    require(
        interval >= 0 && Double.isFinite(interval),
        "scheduler.interval",
        "The interval is %s; expected 0, for a tenth of the fidelity, or more.",
        interval);
    require(
        truncation > 0 && truncation <= 0.5,
        "scheduler.truncation",
        "The truncation is %s; expected above 0 and up to 0.5, such as 0.2.",
        truncation);
  }

  Pbt schedule(Explore explore, StudySpec spec) {
    var fidelity = spec.fidelity().orElseThrow();
    require(
        interval == 0 || (interval >= fidelity.low() && interval < fidelity.high()),
        "scheduler.interval",
        "The interval is %s; expected from the fidelity's low (%s) to below its high (%s).",
        interval,
        fidelity.low(),
        fidelity.high());
    return new Pbt(
        population,
        step(fidelity),
        fidelity.high(),
        spec.seed(),
        new Exploit(exploit, truncation, spec.seed()),
        explore);
  }

  /** How far from one pause to the next; whole where the fidelity is. */
  double step(Fidelity fidelity) {
    double tenth = Math.max(fidelity.low(), fidelity.high() / INTERVALS);
    boolean whole = tenth >= 1 && fidelity.high() == Math.rint(fidelity.high());
    double usual = whole ? Math.rint(tenth) : tenth;
    return interval == 0 ? usual : interval;
  }
}
