package dev.cairn.schedulers.population;

import org.jspecify.annotations.Nullable;

/** A member of a population: a trial at a time, each of which goes on from another's state. */
final class Member {
  /** What its trial is at. */
  enum Phase {
    RUNNING,
    READY,
    FAILED,
    OVER
  }

  private final Population population;
  private int trial;
  private double[] row = {};
  private Phase phase = Phase.RUNNING;
  private double reached;
  private double began;
  private double pausedAt = Double.NaN;
  private @Nullable Score score;
  private @Nullable Score scoreBefore;

  Member(Population population, int trial) {
    this.population = population;
    this.trial = trial;
  }

  Population population() {
    return population;
  }

  int trial() {
    return trial;
  }

  double[] row() {
    return row;
  }

  Phase phase() {
    return phase;
  }

  /** The fidelity of the newest report, or of the state it took over. */
  double reached() {
    return reached;
  }

  /** The fidelity of the copy that others can take over; NaN when there is none. */
  double pausedAt() {
    return pausedAt;
  }

  /** At its newest report that has one; null before. */
  @Nullable Score score() {
    return score;
  }

  /** Whether its score is better. */
  boolean beats(Member other) {
    return score != null && other.score != null && score.compareTo(other.score) < 0;
  }

  /** The fidelity at which it went on the last time. */
  double began() {
    return began;
  }

  /** Its score at that fidelity; null before the first. */
  @Nullable Score scoreBefore() {
    return scoreBefore;
  }

  void suggested(double[] settings) {
    row = settings;
  }

  void reported(double at, @Nullable Score known) {
    reached = Math.max(reached, at);
    score = known == null ? score : known;
  }

  /** It goes on; after a loss, with what it was doing. */
  void resumed() {
    if (phase == Phase.READY) {
      began = reached;
      scoreBefore = score;
    }
    phase = Phase.RUNNING;
  }

  void paused() {
    phase = Phase.READY;
    pausedAt = reached;
  }

  void failed() {
    phase = Phase.FAILED;
    pausedAt = Double.NaN;
  }

  void over() {
    phase = Phase.OVER;
    pausedAt = Double.NaN;
  }

  /** It goes on, as another trial, from the state of another member. */
  void tookOver(Member winner, double at, int number, double[] settings) {
    trial = number;
    row = settings;
    phase = Phase.RUNNING;
    reached = at;
    began = at;
    pausedAt = Double.NaN;
    score = winner.score;
    scoreBefore = score;
  }
}
