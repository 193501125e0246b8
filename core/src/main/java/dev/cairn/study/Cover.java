package dev.cairn.study;

import dev.cairn.scheduling.Directive;
import dev.cairn.trial.Trial;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether what a free slot would begin is within the budget of privacy, on the state that there is.
 * The caller holds the log's lock.
 */
record Cover(Log log, Accountant accountant) {
  /** How many trials may be asked for, where a caller would ask for so many. */
  int trials(int wanted) {
    return Math.min(wanted, accountant.trials().orElse(Integer.MAX_VALUE));
  }

  /**
   * Of a directive as far as it says what it begins.
   *
   * @param reserve whether a launch takes its number before its configuration is chosen
   */
  boolean covers(Directive directive, boolean reserve) {
    if (directive instanceof Directive.Resume resume) {
      return covers(log.ledger().trial(resume.trial()).orElseThrow(), resume.until());
    }
    if (directive instanceof Directive.Fork fork) {
      return covers(Optional.of(fork.row()), fork.until());
    }
    return !(directive instanceof Directive.Launch launch) || covers(launch, reserve);
  }

  private boolean covers(Directive.Launch launch, boolean reserve) {
    OptionalLong enqueued = log.ledger().nextEnqueued();
    if (enqueued.isEmpty()) {
      return !reserve || covers(Optional.empty(), launch.until());
    }
    double[] row = log.ledger().enqueued(enqueued.getAsLong()).orElseThrow().row();
    return covers(Optional.of(row), launch.until());
  }

  /** Of a new trial. */
  boolean covers(Optional<double[]> row, double until) {
    return accountant.covers(log.ledger().view(), row, until);
  }

  /** Of another attempt at a trial. */
  boolean covers(Trial trial, double until) {
    return accountant.covers(log.ledger().view(), trial, until);
  }

  /** Whether the number of trials that was drawn is reached, so that nothing more will begin. */
  boolean complete() {
    int drawn = accountant.trials().orElse(Integer.MAX_VALUE);
    return log.ledger().view().asked() >= drawn;
  }

  Next spent() {
    return new Next.Spent(accountant.spent());
  }
}
