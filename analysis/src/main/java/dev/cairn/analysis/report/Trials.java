package dev.cairn.analysis.report;

import dev.cairn.trial.Goal;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The trials of a page by number, imported observations last, each field an array: a page refers to
 * a trial by its place here.
 */
final class Trials {
  /** The names of the states as the page knows them; a trial's state is a place in this list. */
  private static final List<String> STATES =
      List.of("complete", "pruned", "failed", "running", "paused", "stale", "imported");

  private final StudySpec spec;
  private final List<Trial> trials;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final long start;

  Trials(StudyView view) {
    this(view, Stream.concat(view.finished().stream(), view.pending().stream()));
  }

  /** Some of a study's trials; a trial that is not among them has the place -1. */
  Trials(StudyView view, Stream<Trial> some) {
    this.spec = view.spec();
    this.trials =
        some.sorted(
                Comparator.<Trial, Boolean>comparing(t -> t.number() < 0)
                    .thenComparing(t -> Math.abs(t.number())))
            .toList();
    for (int place = 0; place < trials.size(); place++) {
      places.put(trials.get(place).number(), place);
    }
    this.start =
        Stream.concat(view.finished().stream(), view.pending().stream())
            .filter(t -> t.number() >= 0)
            .mapToLong(Trial::started)
            .min()
            .orElse(0);
  }

  List<Trial> list() {
    return trials;
  }

  /** The place of a trial by its number. */
  Value place(int number) {
    return Value.of((long) places.getOrDefault(number, -1));
  }

  /** Seconds since the first trial began. */
  Value seconds(long time) {
    return Json.number((time - start) / 1e3);
  }

  Value start() {
    return Value.of(start);
  }

  Value toValue() {
    return new Json.Members()
        .with("states", Json.texts(STATES))
        .with("number", each(t -> Value.of((long) t.number())))
        .with("state", each(t -> Value.of((long) STATES.indexOf(state(t)))))
        .with("started", each(t -> t.number() < 0 ? Value.NULL : seconds(t.started())))
        .with(
            "ended", each(t -> t.number() < 0 || t.ended() == 0 ? Value.NULL : seconds(t.ended())))
        .with("cost", each(t -> Json.number(t.cost())))
        .with("attempt", each(t -> Value.of((long) t.attempt())))
        .with("at", each(t -> Json.number(t.lastReport().map(Report::at).orElse(Double.NaN))))
        .with("algorithm", each(t -> Value.of(t.lineage().algorithm())))
        .with("reason", each(t -> Value.of(t.lineage().reason())))
        .with("values", by(spec.goals().size(), this::values))
        .with("constraints", by(spec.constraints().size(), this::constraints))
        .with("violation", each(t -> Json.number(violation(t))))
        .with("columns", by(spec.space().size(), this::raw))
        .with("failures", failures())
        .with("origins", origins())
        .build();
  }

  private static String state(Trial trial) {
    return trial.number() < 0 ? "imported" : trial.state().name().toLowerCase(Locale.ROOT);
  }

  private Value each(Function<Trial, Value> field) {
    return Json.array(trials, field);
  }

  private static Value by(int size, IntFunction<Value> arrays) {
    return Value.of(IntStream.range(0, size).mapToObj(arrays).toList());
  }

  /** In the user's direction; the last report stands for a trial without a result. */
  private Value values(int objective) {
    Goal goal = spec.goals().get(objective);
    return Json.numbers(
        trials,
        t -> {
          double told = at(t.objectives(), objective);
          double reported = t.lastReport().map(r -> r.objectives()[objective]).orElse(Double.NaN);
          return goal.flip(Double.isNaN(told) && t.state() != State.COMPLETE ? reported : told);
        });
  }

  private Value constraints(int constraint) {
    return Json.numbers(trials, t -> at(t.constraints(), constraint));
  }

  private static double violation(Trial trial) {
    return trial.state() == State.COMPLETE ? trial.violation() : Double.NaN;
  }

  private Value raw(int column) {
    return Json.numbers(trials, t -> t.suggested() ? t.row()[column] : Double.NaN);
  }

  private static double at(double[] numbers, int place) {
    return place < numbers.length ? numbers[place] : Double.NaN;
  }

  private Value failures() {
    var failures = new LinkedHashMap<String, Value>();
    for (int place = 0; place < trials.size(); place++) {
      String failure = trials.get(place).failure();
      if (!failure.isEmpty()) {
        failures.put(Integer.toString(place), Value.of(failure));
      }
    }
    return Value.of(failures);
  }

  /** What forked trials went on from, by their own place: the place of the other, and where. */
  private Value origins() {
    var origins = new LinkedHashMap<String, Value>();
    for (int place = 0; place < trials.size(); place++) {
      String own = Integer.toString(place);
      trials
          .get(place)
          .origin()
          .ifPresent(
              origin ->
                  origins.put(
                      own, Value.of(List.of(place(origin.parent()), Json.number(origin.at())))));
    }
    return Value.of(origins);
  }
}
