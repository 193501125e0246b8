package dev.cairn.trial;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A study as of some version of its log. Immutable; taking one costs nothing.
 *
 * @param spec the newest spec
 * @param version the number of events it folds
 * @param asked the number of trials so far, which is the number of the next
 * @param finished trials in the order they ended, imported observations included
 * @param milestones trials as they stood at fidelities that are to be learned from, and when they
 *     ended; see {@link Milestones}. Without fidelity the same as finished
 * @param pending trials that run, are paused or stale, by number
 * @param allowance what the newest run said that the study may use
 * @param until the fidelity that the asked trial is to run to at first; NaN without fidelity, and
 *     where no trial is asked for
 */
public record StudyView(
    StudySpec spec,
    long version,
    int asked,
    Sequence<Trial> finished,
    Sequence<Trial> milestones,
    Pending pending,
    Allowance allowance,
    double until) {

  /** Of whose trials only the ends are known. */
  public StudyView(
      StudySpec spec,
      long version,
      int asked,
      Sequence<Trial> finished,
      List<Trial> pending,
      Allowance allowance) {
    this(spec, version, asked, finished, finished, Pending.of(pending), allowance, Double.NaN);
  }

  /** A study that nobody limited, and of whose trials only the ends are known. */
  public StudyView(
      StudySpec spec, long version, int asked, Sequence<Trial> finished, List<Trial> pending) {
    this(spec, version, asked, finished, pending, Allowance.UNLIMITED);
  }

  /** A study in which nothing has happened. */
  public static StudyView empty(StudySpec spec) {
    return new StudyView(spec, 0, 0, Sequence.empty(), List.of());
  }

  /** What a fold knows of the finished trials; see {@link Sequence#state}. */
  public <S> S state(Fold<Trial, S> fold) {
    return finished.state(fold);
  }

  /** Whether a finished or pending trial has this row; linear in the pending ones. */
  public boolean tried(double[] row) {
    return state(new Rows.Follow()).contains(row)
        || pending.stream().anyMatch(t -> t.suggested() && Arrays.equals(t.row(), row));
  }

  /** This view as it looks to the sampler of a trial: the trial itself is not part of it. */
  public StudyView before(int trial, double until) {
    return new StudyView(
        spec,
        version,
        trial,
        finished,
        milestones,
        pending.without(trial).suggested(),
        allowance,
        until);
  }

  /**
   * What trials used so far, in full evaluations: 1 for each that ended, without fidelity. What was
   * done again after an attempt was lost, or because an objective cannot go on, counts again.
   */
  public double evaluations() {
    FullEvaluations fold = new FullEvaluations(spec.fullFidelity());
    return state(fold) + pending.sum(fold);
  }

  /** The part of the {@link #evaluations} that was spent on starting over. */
  public double repeated() {
    Repeated fold = new Repeated();
    double sum = state(fold) + pending.sum(fold);
    return sum == 0 ? 0 : sum / spec.fullFidelity();
  }

  /** The time during which at least one trial ran, of those that ended. */
  public Duration busy() {
    return Duration.ofMillis(state(new Busy()).map(Busy.Span::total).orElse(0L));
  }

  /** The part of the allowance, in [0, 1], that is used; empty without limits. */
  public OptionalDouble spent() {
    return allowance.share(
        asked,
        allowance.evaluations().isPresent() ? evaluations() : 0,
        allowance.time().isPresent() ? busy() : Duration.ZERO);
  }
}
