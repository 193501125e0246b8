package dev.cairn.samplers.portfolio;

import dev.cairn.trial.Fold;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;

/**
 * A second search, which knows its own trials only: in the manner of the restarts of evolution
 * strategies, for searches that stay in a local optimum. It begins anew when it gets stuck itself.
 *
 * @param all the pace of the whole study
 * @param own the pace of the second search
 * @param trials that the second search chose
 */
record Restart(Pace all, Pace own, Sequence<Trial> trials) {
  /** What the reasons of the second search begin with, by which it knows its trials. */
  static final String MARK = "gp anew";

  /**
   * Follows both searches.
   *
   * @param patience trials without a step forward after which a search is stuck
   */
  record Follow(int patience) implements Fold<Trial, Restart> {
    @Override
    public Restart initial() {
      return new Restart(Pace.START, Pace.START, Sequence.empty());
    }

    @Override
    public Restart add(Restart known, Trial trial) {
      Pace all = known.all.and(trial);
      if (!chosen(trial)) {
        return new Restart(all, known.own, known.trials);
      }
      Pace own = known.own.and(trial);
      return own.still() >= patience
          ? new Restart(all, Pace.START, Sequence.empty())
          : new Restart(all, own, known.trials.plus(trial));
    }
  }

  private static boolean chosen(Trial trial) {
    return trial.lineage().reason().startsWith(MARK);
  }

  /** The study as the second search sees it. */
  StudyView of(StudyView view) {
    return new StudyView(
        view.spec(),
        view.version(),
        view.asked(),
        trials,
        view.pending().stream().filter(Restart::chosen).toList(),
        view.allowance());
  }
}
