package dev.cairn.benchmarks.problems;

/** How the results on a problem are scored. */
public enum Kind {
  /** By normalised regret after a number of evaluations. */
  SINGLE("normalised regret"),
  /** By normalised regret after the cost of a number of full trainings. */
  FIDELITY("normalised regret by full trainings"),
  /** By the best feasible value. */
  CONSTRAINED("best feasible value"),
  /** By the hypervolume that the frontier dominates. */
  MULTIPLE("hypervolume");

  private final String score;

  Kind(String score) {
    this.score = score;
  }

  public String score() {
    return score;
  }
}
