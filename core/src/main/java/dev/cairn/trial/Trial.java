package dev.cairn.trial;

import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of one configuration, as the log knows it at some version. Immutable. Arrays are
 * shared, not copied: read them only.
 */
public final class Trial {
  private static final double[] NONE = {};

  private final SearchSpace space;
  private final int number;
  private final int attempt;
  private final State state;
  private final String session;
  private final double until;
  private final long started;
  private final long ended;
  private final double @Nullable [] row;
  private final Lineage lineage;
  private final Sequence<Report> reports;
  private final Result result;
  private double @Nullable [] unit;

  /** What a trial ended with. */
  record Result(
      double[] objectives,
      double[] constraints,
      Map<String, Double> metrics,
      double cost,
      String failure) {
    static final Result NOTHING = new Result(NONE, NONE, Map.of(), Double.NaN, "");
  }

  private Trial(
      SearchSpace space,
      int number,
      int attempt,
      State state,
      String session,
      double until,
      long started,
      long ended,
      double @Nullable [] row,
      Lineage lineage,
      Sequence<Report> reports,
      Result result) {
    this.space = space;
    this.number = number;
    this.attempt = attempt;
    this.state = state;
    this.session = session;
    this.until = until;
    this.started = started;
    this.ended = ended;
    this.row = row;
    this.lineage = lineage;
    this.reports = reports;
    this.result = result;
  }

  static Trial asked(SearchSpace space, Event.Asked e) {
    return new Trial(
        space,
        e.trial(),
        1,
        State.RUNNING,
        e.session(),
        e.until(),
        e.time(),
        0,
        null,
        new Lineage("", ""),
        Sequence.empty(),
        Result.NOTHING);
  }

  static Trial imported(SearchSpace space, int number, Event.Imported e) {
    Result result = new Result(e.objectives(), e.constraints(), Map.of(), Double.NaN, "");
    return new Trial(
        space,
        number,
        1,
        State.COMPLETE,
        "",
        Double.NaN,
        e.time(),
        e.time(),
        e.row(),
        new Lineage("imported", e.source()),
        Sequence.empty(),
        result);
  }

  Trial suggested(Event.Suggested e) {
    return new Trial(
        space,
        number,
        attempt,
        state,
        session,
        until,
        started,
        ended,
        e.row(),
        e.lineage(),
        reports,
        result);
  }

  Trial resumed(Event.Resumed e) {
    Sequence<Report> kept = state == State.PAUSED ? reports : Sequence.empty();
    return new Trial(
        space,
        number,
        e.attempt(),
        State.RUNNING,
        e.session(),
        e.until(),
        started,
        ended,
        row,
        lineage,
        kept,
        result);
  }

  Trial reported(Report report) {
    return new Trial(
        space,
        number,
        attempt,
        state,
        session,
        until,
        started,
        ended,
        row,
        lineage,
        reports.plus(report),
        result);
  }

  Trial in(State changed) {
    return new Trial(
        space, number, attempt, changed, session, until, started, ended, row, lineage, reports,
        result);
  }

  Trial told(Event.Told e) {
    Result told = new Result(e.objectives(), e.constraints(), e.metrics(), e.cost(), e.failure());
    return new Trial(
        space, number, attempt, e.state(), session, until, started, e.time(), row, lineage, reports,
        told);
  }

  /** Dense from 0; negative for imported observations, which are no trials of this study. */
  public int number() {
    return number;
  }

  /** Counts from 1; grows when the trial is run again or resumed. */
  public int attempt() {
    return attempt;
  }

  public State state() {
    return state;
  }

  /** Who runs it. */
  public String session() {
    return session;
  }

  /** The fidelity it runs to, NaN without fidelity. */
  public double until() {
    return until;
  }

  /** Milliseconds since 1970 when it was asked for. */
  public long started() {
    return started;
  }

  /** Milliseconds since 1970 when it ended; 0 before. */
  public long ended() {
    return ended;
  }

  /** Whether the sampler has chosen its configuration. */
  public boolean suggested() {
    return row != null;
  }

  /** The raw row; see {@link SearchSpace}. */
  public double[] row() {
    if (row == null) {
      throw new IllegalStateException("Trial " + number + " has no configuration yet.");
    }
    return row;
  }

  /** The row in the unit cube, NaN where inactive. Computed once, on first use. */
  public double[] unit() {
    double[] known = unit;
    if (known == null) {
      known = space.encode(row());
      unit = known;
    }
    return known;
  }

  public Configuration configuration() {
    return space.configuration(row());
  }

  public Lineage lineage() {
    return lineage;
  }

  /** In the order they came. */
  public Sequence<Report> reports() {
    return reports;
  }

  public Optional<Report> lastReport() {
    return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
  }

  /** Minimised, in the order of the goals; empty until told, NaN where a pruned trial has none. */
  public double[] objectives() {
    return result.objectives;
  }

  /** Feasible where at most 0; empty until told. */
  public double[] constraints() {
    return result.constraints;
  }

  /** The sum of the constraints' positive parts; 0 when feasible, NaN when any is unknown. */
  public double violation() {
    double sum = 0;
    for (double constraint : result.constraints) {
      sum += Math.max(0, constraint);
    }
    return sum;
  }

  public boolean feasible() {
    return violation() <= 0;
  }

  /** Further named values that came with the result. */
  public Map<String, Double> metrics() {
    return result.metrics;
  }

  /** In the worker's unit; seconds where it gave none; NaN until told. */
  public double cost() {
    return result.cost;
  }

  /** Why it failed; empty otherwise. */
  public String failure() {
    return result.failure;
  }

  @Override
  public String toString() {
    return "Trial " + number + " " + state + (row == null ? "" : " " + configuration());
  }
}
