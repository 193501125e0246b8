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
  private static final Lineage UNKNOWN = new Lineage("", "");

  private final SearchSpace space;
  private final int number;
  private final long started;
  private final long ended;
  private final Attempt attempt;
  private final double @Nullable [] row;
  private final Lineage lineage;
  private final Sequence<Report> reports;
  private final Outcome result;
  private final double repeated;
  private final Optional<Origin> origin;
  private double @Nullable [] unit;

  private Trial(
      SearchSpace space,
      int number,
      long started,
      long ended,
      Attempt attempt,
      double @Nullable [] row,
      Lineage lineage,
      Sequence<Report> reports,
      Outcome result,
      double repeated,
      Optional<Origin> origin) {
    this.space = space;
    this.number = number;
    this.started = started;
    this.ended = ended;
    this.attempt = attempt;
    this.row = row;
    this.lineage = lineage;
    this.reports = reports;
    this.result = result;
    this.repeated = repeated;
    this.origin = origin;
  }

  static Trial asked(SearchSpace space, Event.Asked e) {
    var first = Attempt.first(State.RUNNING, e.session(), e.until());
    return new Trial(
        space,
        e.trial(),
        e.time(),
        0,
        first,
        null,
        UNKNOWN,
        Sequence.empty(),
        Outcome.NOTHING,
        0,
        Optional.empty());
  }

  static Trial forked(SearchSpace space, Event.Forked e) {
    return new Trial(
        space,
        e.trial(),
        e.time(),
        0,
        Attempt.first(State.RUNNING, e.session(), e.until()),
        e.row(),
        e.lineage(),
        Sequence.empty(),
        Outcome.NOTHING,
        0,
        Optional.of(e.origin()));
  }

  static Trial imported(SearchSpace space, int number, Event.Imported e) {
    var elsewhere = Attempt.first(State.COMPLETE, "", Double.NaN);
    var lineage = new Lineage("imported", e.source());
    var result = new Outcome(e.objectives(), e.constraints(), Map.of(), Double.NaN, "");
    return new Trial(
        space,
        number,
        e.time(),
        e.time(),
        elsewhere,
        e.row(),
        lineage,
        Sequence.empty(),
        result,
        0,
        Optional.empty());
  }

  Trial suggested(Event.Suggested e) {
    return new Trial(
        space,
        number,
        started,
        ended,
        attempt,
        e.row(),
        e.lineage(),
        reports,
        result,
        repeated,
        origin);
  }

  Trial resumed(Event.Resumed e) {
    return as(attempt.next(e, reports.size(), losses()));
  }

  Trial paused() {
    return as(attempt.paused(reached()));
  }

  /** What the lost attempt reported stands. */
  Trial lost(Event.Lost e) {
    return as(attempt.lost(e.loss(), reported()));
  }

  /** A report where one was before, as only old logs have them, is another word for it. */
  Trial reported(Report report) {
    if (report.at() > reached()) {
      return with(attempt, reports.plus(report), repeated);
    }
    Sequence<Report> before = reports.first(below(report.at()));
    Trial again = attempt.startedOver() ? this : restarted(from(report.at()));
    return again.with(again.attempt, before.plus(report), again.repeated);
  }

  Trial restarted(double from) {
    return begun(from).as(attempt.restarted());
  }

  /** What it has done counts again, as far as it is beyond a fidelity that it began at. */
  Trial begun(double from) {
    double again = Math.max(0, reached() - from);
    return again == 0 ? this : with(attempt, reports, repeated + again);
  }

  private Trial with(Attempt changed, Sequence<Report> known, double again) {
    return new Trial(
        space, number, started, ended, changed, row, lineage, known, result, again, origin);
  }

  /** How many reports came at less than a fidelity. */
  private int below(double at) {
    int count = reports.size();
    while (count > 0 && reports.get(count - 1).at() >= at) {
      count--;
    }
    return count;
  }

  /** The fidelity that an attempt began at, at the latest, whose first report comes at this one. */
  public double from(double at) {
    int before = below(at);
    double start = origin.map(Origin::at).orElse(0.0);
    return before > 0 ? reports.get(before - 1).at() : at > start ? start : 0;
  }

  /** Whether the present attempt does again what was done before. */
  public boolean startedOver() {
    return attempt.startedOver();
  }

  /** Whether the present attempt has reported anything that was not known before. */
  public boolean reported() {
    return reports.size() > attempt.reportsBefore();
  }

  /** The fidelity reached: 0 before the first report, of a forked trial that of its origin. */
  public double reached() {
    return lastReport().map(Report::at).orElse(origin.map(Origin::at).orElse(0.0));
  }

  /** The trial that it went on from, if it did not start from nothing. */
  public Optional<Origin> origin() {
    return origin;
  }

  /** The fidelity that it paused at last, NaN if it never did. */
  public double pausedAt() {
    return attempt.pausedAt();
  }

  /** How much fidelity was gone through again by attempts that started over. */
  public double repeated() {
    return repeated;
  }

  /**
   * What it used so far, in full evaluations: with a fidelity, what it has {@link #gone} through;
   * without (NaN), 1 once it ended.
   */
  public double used(double full) {
    if (Double.isNaN(full)) {
      return state().finished() ? 1 : 0;
    }
    return gone(full) / full;
  }

  /**
   * All the fidelity that it went through itself so far, again and again if so, in the fidelity's
   * unit; a complete trial went through the full one.
   */
  public double gone(double full) {
    double once = state() == State.COMPLETE ? full : Math.min(full, reached());
    return once + repeated - origin.map(Origin::at).orElse(0.0);
  }

  Trial told(Event.Told e) {
    var told = new Outcome(e.objectives(), e.constraints(), e.metrics(), e.cost(), e.failure());
    return new Trial(
        space,
        number,
        started,
        e.time(),
        attempt.in(e.state()),
        row,
        lineage,
        reports,
        told,
        repeated,
        origin);
  }

  /** A complete trial that can go on: its result is a report at the fidelity it reached. */
  Trial reopened(double reached, long seq) {
    boolean known = lastReport().filter(last -> last.at() >= reached).isPresent();
    var told =
        new Report(reached, result.objectives(), result.constraints(), result.metrics(), seq);
    Sequence<Report> all = known ? reports : reports.plus(told);
    Attempt halted = attempt.in(State.PAUSED);
    return new Trial(
        space, number, started, 0, halted, row, lineage, all, Outcome.NOTHING, repeated, origin);
  }

  private Trial as(Attempt changed) {
    return with(changed, reports, repeated);
  }

  /** Dense from 0; negative for imported observations, which are no trials of this study. */
  public int number() {
    return number;
  }

  /** How many attempts failed and were retried. */
  public int failures() {
    return attempt.failures();
  }

  /**
   * How many attempts in a row were lost with their session or worker; a report that was not known
   * before begins the count anew.
   */
  public int losses() {
    return reported() && attempt.state() != State.STALE ? 0 : attempt.losses();
  }

  /** Counts from 1; grows when the trial is run again or resumed. */
  public int attempt() {
    return attempt.count();
  }

  /**
   * For each attempt that was to run, in order, the fidelity that it was to run to, NaN without
   * fidelity; whatever came of it.
   */
  public double[] looks() {
    return attempt.looks();
  }

  public State state() {
    return attempt.state();
  }

  /** Who runs it. */
  public String session() {
    return attempt.session();
  }

  /** The fidelity it runs to, NaN without fidelity. */
  public double until() {
    return attempt.until();
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
    return result.objectives();
  }

  /** Feasible where at most 0; empty until told. */
  public double[] constraints() {
    return result.constraints();
  }

  /** The sum of the constraints' positive parts; 0 when feasible, NaN when any is unknown. */
  public double violation() {
    double sum = 0;
    for (double constraint : result.constraints()) {
      sum += Math.max(0, constraint);
    }
    return sum;
  }

  public boolean feasible() {
    return violation() <= 0;
  }

  /** Further named values that came with the result. */
  public Map<String, Double> metrics() {
    return result.metrics();
  }

  /** In the worker's unit; seconds where it gave none; NaN until told. */
  public double cost() {
    return result.cost();
  }

  /** Why it failed; empty otherwise. */
  public String failure() {
    return result.failure();
  }

  @Override
  public String toString() {
    return "Trial " + number + " " + attempt.state() + (row == null ? "" : " " + configuration());
  }
}
