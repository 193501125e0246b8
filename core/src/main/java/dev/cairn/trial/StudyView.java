package dev.cairn.trial;

import java.util.List;

/**
 * A study as of some version of its log. Immutable; taking one costs the number of pending trials.
 *
 * @param spec the newest spec
 * @param version the number of events it folds
 * @param asked the number of trials so far, which is the number of the next
 * @param finished trials in the order they ended, imported observations included
 * @param pending trials that run, are paused or stale, by number
 */
public record StudyView(
    StudySpec spec, long version, int asked, Sequence<Trial> finished, List<Trial> pending) {

  /** A study in which nothing has happened. */
  public static StudyView empty(StudySpec spec) {
    return new StudyView(spec, 0, 0, Sequence.empty(), List.of());
  }

  /** What a fold knows of the finished trials; see {@link Sequence#state}. */
  public <S> S state(Fold<Trial, S> fold) {
    return finished.state(fold);
  }

  /** This view as it looks to the sampler of a trial: the trial itself is not part of it. */
  public StudyView before(int trial) {
    return new StudyView(
        spec,
        version,
        trial,
        finished,
        pending.stream().filter(t -> t.number() != trial && t.suggested()).toList());
  }
}
