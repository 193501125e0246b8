package dev.cairn.analysis.report;

import dev.cairn.analysis.convergence.Convergence;
import dev.cairn.analysis.convergence.Curve;
import dev.cairn.analysis.forest.Evidence;
import dev.cairn.analysis.importance.Fanova;
import dev.cairn.analysis.importance.Importance;
import dev.cairn.analysis.importance.PedAnova;
import dev.cairn.analysis.landscape.Landscape;
import dev.cairn.random.Stream;
import dev.cairn.space.Column;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a page shows of one objective, in the user's direction. */
final class Findings {
  private static final int SLICES = 24;
  private static final int STEPS = 40;
  private static final int CONTOURED = 6;
  private static final int GRID = 24;
  private static final int CURVE_NUMBERS = 200_000;

  private final StudyView view;
  private final Trials trials;
  private final int objective;
  private final Goal goal;

  Findings(StudyView view, Trials trials, int objective) {
    this.view = view;
    this.trials = trials;
    this.objective = objective;
    this.goal = view.spec().goals().get(objective);
  }

  Value toValue() {
    long seed = view.spec().seed();
    Evidence evidence = Evidence.of(view, objective);
    Importance fanova =
        Fanova.of(
            evidence.samples().fenced(), Fanova.Options.STANDARD, Stream.of(seed, objective, 1));
    Importance ped = PedAnova.of(view, objective, PedAnova.Options.STANDARD);
    List<Column> columns = ranked(fanova, ped);
    var found =
        new Json.Members()
            .with("convergence", convergence())
            .with("curves", curves())
            .with("evidence", evidence(evidence))
            .with("fanova", importance(fanova))
            .with("ped", importance(ped))
            .with("ranked", Json.numbers(columns, Column::index));
    if (evidence.trials().size() < Fanova.Options.STANDARD.fewest()) {
      return found
          .with("local", Value.of(List.of()))
          .with("slices", Value.of(List.of()))
          .with("contours", Value.of(List.of()))
          .build();
    }
    var landscape = Landscape.of(evidence.samples(), Stream.of(seed, objective, 2));
    return found
        .with("local", Json.numbers(landscape.local(STEPS)))
        .with("slices", slices(landscape, columns))
        .with("contours", contours(landscape, columns))
        .build();
  }

  /** Which trials, by place, the surrogates rest on, unless these are the complete ones. */
  private Value evidence(Evidence evidence) {
    var rests = new Json.Members();
    if (!Double.isNaN(evidence.fidelity())) {
      rests
          .with("at", Json.number(evidence.fidelity()))
          .with("trials", Json.array(evidence.trials(), t -> trials.place(t.number())))
          .with("values", flipped(evidence.values()));
    }
    return rests.build();
  }

  /** The most important columns first. */
  private List<Column> ranked(Importance fanova, Importance ped) {
    var columns = new ArrayList<>(view.spec().space().columns());
    ToDoubleFunction<Column> share =
        c ->
            (fanova.known() ? fanova.shares().get(c.index()).total() : 0)
                + (ped.known() ? ped.shares().get(c.index()).total() : 0);
    columns.sort(Comparator.comparingDouble(share).reversed());
    return columns;
  }

  private Value convergence() {
    List<Convergence.Point> points = Convergence.of(view, objective).points();
    return new Json.Members()
        .with("trial", Json.array(points, p -> trials.place(p.trial())))
        .with("best", Json.numbers(points, p -> goal.flip(p.best())))
        .with("evaluations", Json.numbers(points, Convergence.Point::evaluations))
        .with("seconds", Json.numbers(points, Convergence.Point::seconds))
        .build();
  }

  /** Thinned so that a page with ten thousand curves stays small. */
  private Value curves() {
    var curves = new ArrayList<Value>();
    long reporting = trials.list().stream().filter(t -> !t.reports().isEmpty()).count();
    int most = (int) Math.max(4, CURVE_NUMBERS / Math.max(1, reporting));
    for (Trial trial : trials.list()) {
      Curve curve = Curve.of(trial, objective, most);
      if (curve.at().length > 0) {
        double[] values = Arrays.stream(curve.values()).map(goal::flip).toArray();
        Value place = trials.place(trial.number());
        curves.add(Value.of(List.of(place, Json.numbers(curve.at()), Json.numbers(values))));
      }
    }
    return Value.of(curves);
  }

  private static Value importance(Importance importance) {
    return new Json.Members()
        .with("trials", Value.of((long) importance.trials()))
        .with("main", Json.numbers(importance.shares(), Importance.Share::main))
        .with("total", Json.numbers(importance.shares(), Importance.Share::total))
        .with("pairs", Json.array(importance.pairs(), Findings::pair))
        .build();
  }

  private static Value pair(Importance.Pair pair) {
    double[] numbers = {pair.first().index(), pair.second().index(), pair.share()};
    return Json.numbers(numbers);
  }

  private Value slices(Landscape landscape, List<Column> columns) {
    var slices = new ArrayList<Value>();
    for (Column column : columns.subList(0, Math.min(SLICES, columns.size()))) {
      landscape.slice(column, STEPS).ifPresent(slice -> slices.add(slice(slice)));
    }
    return Value.of(slices);
  }

  private Value slice(Landscape.Slice slice) {
    return new Json.Members()
        .with("column", Value.of((long) slice.column().index()))
        .with("at", Json.numbers(slice.at()))
        .with("values", flipped(slice.values()))
        .build();
  }

  private Value contours(Landscape landscape, List<Column> columns) {
    var contours = new ArrayList<Value>();
    int last = Math.min(CONTOURED, columns.size());
    for (int a = 0; a < last; a++) {
      for (int b = a + 1; b < last; b++) {
        landscape
            .contour(columns.get(a), columns.get(b), GRID)
            .ifPresent(contour -> contours.add(contour(contour)));
      }
    }
    return Value.of(contours);
  }

  private Value contour(Landscape.Contour contour) {
    return new Json.Members()
        .with("first", Value.of((long) contour.first().index()))
        .with("second", Value.of((long) contour.second().index()))
        .with("values", Json.array(Arrays.asList(contour.values()), this::flipped))
        .build();
  }

  private Value flipped(double[] values) {
    return Json.numbers(Arrays.stream(values).map(goal::flip).toArray());
  }
}
