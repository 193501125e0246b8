package dev.cairn.analysis.report;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.analysis.convergence.Curve;
import dev.cairn.analysis.convergence.Evenly;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Optional;

/** Everything a page of a comparison shows, as one JSON object. */
final class ComparisonData {
  private static final int IMPROVEMENTS = 4_000;
  private static final int POINTS = 400;

  private final Comparison comparison;
  private final Goal goal;

  private ComparisonData(Comparison comparison) {
    this.comparison = comparison;
    this.goal = comparison.goal();
  }

  static Value of(Comparison comparison) {
    return new ComparisonData(comparison).toValue();
  }

  private Value toValue() {
    var page =
        new Json.Members()
            .with("objective", PageData.objective(goal))
            .with("shared", Json.number(comparison.shared()))
            .with("marks", Json.numbers(comparison.marks(), mark -> mark))
            .with("studies", Json.array(comparison.courses(), this::study));
    comparison.unit().ifPresent(unit -> page.with("fidelity", Value.of(unit)));
    return page.build();
  }

  private Value study(Course course) {
    StudySpec spec = course.view().spec();
    var study =
        new Json.Members()
            .with("study", Value.of(course.study()))
            .with("sampler", PageData.algorithm(spec.sampler()))
            .with("scheduler", PageData.algorithm(spec.scheduler()))
            .with("trials", Value.of((long) course.view().asked()))
            .with("used", Json.number(course.used()))
            .with("seconds", Json.number(course.seconds()))
            .with("after", Json.array(comparison.marks(), mark -> value(course.after(mark))))
            .with("best", value(course.best()))
            .with("course", course(course))
            .with("columns", Axes.of(spec.space()));
    course
        .bestTrial()
        .ifPresent(
            trial ->
                study
                    .with("settings", Json.numbers(trial.row()))
                    .with("schedules", schedules(trial)));
    return study.build();
  }

  private Value value(Optional<Course.Improvement> improvement) {
    return Json.number(improvement.map(each -> goal.flip(each.value())).orElse(Double.NaN));
  }

  private Value course(Course course) {
    List<Course.Improvement> shown = Evenly.chosen(course.improvements(), IMPROVEMENTS);
    return new Json.Members()
        .with("used", Json.numbers(shown, Course.Improvement::used))
        .with("seconds", Json.numbers(shown, Course.Improvement::seconds))
        .with("best", Json.numbers(shown, each -> goal.flip(each.value())))
        .with("trial", Json.numbers(shown, Course.Improvement::trial))
        .with("at", Json.numbers(shown, Course.Improvement::at))
        .build();
  }

  /** What the trial reported besides its results, over the fidelity. */
  private static Value schedules(Trial trial) {
    List<String> names =
        trial.reports().stream()
            .flatMap(report -> report.metrics().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    return Json.array(names, name -> schedule(name, Curve.of(trial, name, POINTS)));
  }

  private static Value schedule(String name, Curve curve) {
    return new Json.Members()
        .with("name", Value.of(name))
        .with("at", Json.numbers(curve.at()))
        .with("values", Json.numbers(curve.values()))
        .build();
  }
}
