package dev.cairn.samplers.gp;

import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.OptionalDouble;

/** How much the expected cost of a trial counts beside the improvement it promises. */
public enum CostRule {
  /** Not at all. */
  IGNORED {
    @Override
    double exponent(StudyView view, int startup) {
      return 0;
    }
  },
  /** Improvement per cost (Snoek et al. 2012). */
  PER_COST {
    @Override
    double exponent(StudyView view, int startup) {
      return 1;
    }
  },
  /**
   * Improvement per cost at first and, as the budget is used, by improvement alone: the exponent is
   * the part that is left of what the first trials left of it (cost cooling, Lee et al. 2020).
   * Without a budget, as trials grow to ten a column.
   */
  COOLED {
    @Override
    double exponent(StudyView view, int startup) {
      OptionalDouble spent = view.spent();
      if (spent.isEmpty()) {
        return Math.max(0, 1 - view.finished().size() / (10.0 * view.spec().space().size()));
      }
      double left = 1 - spent.getAsDouble();
      double leftAtFirst = 1 - first(view, startup).spent().orElse(0);
      return leftAtFirst > 0 ? Math.min(1, left / leftAtFirst) : 0;
    }
  };

  /** The exponent of the cost that the improvement is divided by, after so many first trials. */
  abstract double exponent(StudyView view, int startup);

  /** The study when its first trials had ended. */
  private static StudyView first(StudyView view, int trials) {
    int ended = Math.min(trials, view.finished().size());
    return new StudyView(
        view.spec(),
        view.version(),
        ended,
        view.finished().first(ended),
        List.of(),
        view.allowance());
  }
}
