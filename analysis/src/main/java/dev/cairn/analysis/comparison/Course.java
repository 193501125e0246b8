package dev.cairn.analysis.comparison;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a study's best value improved with what its trials used. Made by {@link CourseRecorder}.
 *
 * @param view the study at the end of the course
 * @param improvements in the order they came, each better than the one before
 * @param used what all trials used, those that run, were stopped or failed among them: in the unit
 *     of the fidelity, without one in trials that ended
 * @param seconds from the beginning of the first trial to the last report or end of a trial
 */
public record Course(StudyView view, List<Improvement> improvements, double used, double seconds) {
  // Sums of a fidelity's parts, such as tenths of the rows, are not exact.
  private static final double ROUNDING = 1e-9;

  public Course {
    improvements = List.copyOf(improvements);
  }

  /**
   * A value that was better than all before.
   *
   * @param trial whose it is
   * @param at the fidelity it was measured at, NaN without one
   * @param value of the first objective, minimised
   * @param used what all trials had used when it came
   * @param seconds since the first trial began
   */
  public record Improvement(int trial, double at, double value, double used, double seconds) {}

  /** The last improvement; empty while nothing counts. */
  public Optional<Improvement> best() {
    return after(used);
  }

  /** The trial whose value the best is, running or not; linear in the trials. */
  public Optional<Trial> bestTrial() {
    return best()
        .flatMap(
            last ->
                Stream.concat(view.pending().find(last.trial()).stream(), view.finished().stream())
                    .filter(trial -> trial.number() == last.trial())
                    .findFirst());
  }

  /** The best that came with at most so much used. Logarithmic in the improvements. */
  public Optional<Improvement> after(double compute) {
    int low = 0;
    int high = improvements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (improvements.get(middle).used() <= compute * (1 + ROUNDING)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(improvements.get(low - 1));
  }

  /** The name that tables and pages show. */
  public String study() {
    return view.spec().name();
  }
}
