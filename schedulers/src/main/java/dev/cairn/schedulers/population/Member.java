package dev.cairn.schedulers.population;

import dev.cairn.trial.Origin;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
  private NavigableMap<Double, Pause> pauses = new TreeMap<>();
  private int trial;
  private double[] row = {};
  private Phase phase = Phase.RUNNING;
  private double reached;
  private double began;
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

  /** The fidelity at which it went on the last time. */
  double began() {
    return began;
  }

  /** At its newest report that has one; null before. */
  @Nullable Score score() {
    return score;
  }

  /** Its score at the fidelity at which it went on; null before the first. */
  @Nullable Score scoreBefore() {
    return scoreBefore;
  }

  /** Its newest score or, where it has gone further, the one it had at a pause not beyond. */
  @Nullable Score score(double at) {
    Pause then = pause(at);
    return reached <= at ? score : then == null ? null : then.score();
  }

  /** Its last pause that is not beyond a fidelity; null before. */
  @Nullable Pause pause(double at) {
    Map.Entry<Double, Pause> last = pauses.floorEntry(at);
    return last == null ? null : last.getValue();
  }

  /** Whether some member may take over a copy, when the one that is least far is here. */
  boolean offers(Origin copy, double least) {
    Pause there = pauses.get(copy.at());
    Double first = pauses.floorKey(least);
    return there != null && there.origin().equals(copy) && (first == null || copy.at() >= first);
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
    pauses.put(reached, new Pause(new Origin(trial, reached), row, score));
  }

  /** It is where it paused last. */
  void failed() {
    phase = Phase.FAILED;
    reached = pauses.isEmpty() ? Double.POSITIVE_INFINITY : pauses.lastKey();
  }

  void over() {
    phase = Phase.OVER;
  }

  /** It goes on from where another paused, as another trial. */
  void tookOver(Member winner, double at, int number, double[] settings) {
    pauses = new TreeMap<>(winner.pauses.headMap(at, true));
    Pause start = pauses.get(at);
    trial = number;
    row = settings;
    phase = Phase.RUNNING;
    reached = at;
    began = at;
    score = start == null ? null : start.score();
    scoreBefore = score;
  }
}
