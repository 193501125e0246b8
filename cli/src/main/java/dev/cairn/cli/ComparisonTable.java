package dev.cairn.cli;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.trial.StudySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison as text: a line a study, and what compute is counted in. */
record ComparisonTable(Comparison comparison) {

  @Override
  public String toString() {
    var table = new Table().row(heads());
    comparison.courses().forEach(course -> table.row(cells(course)));
    return table + "\n" + note();
  }

  private List<String> heads() {
    var heads = new ArrayList<>(List.of("STUDY", "SAMPLER"));
    comparison.unit().ifPresent(unit -> heads.add("SCHEDULER"));
    heads.addAll(List.of("TRIALS", "USED", "TIME", "BEST"));
    comparison.marks().forEach(mark -> heads.add("BEST AFTER " + Numbers.text(mark, 6)));
    return heads;
  }

  private List<String> cells(Course course) {
    StudySpec spec = course.view().spec();
    var cells = new ArrayList<>(List.of(course.study(), spec.sampler().id()));
    comparison.unit().ifPresent(unit -> cells.add(spec.scheduler().id()));
    cells.add(Integer.toString(course.view().asked()));
    cells.add(Numbers.text(course.used(), 6));
    cells.add(Durations.format(Duration.ofMillis(Math.round(1e3 * course.seconds()))));
    cells.add(value(course.best()));
    comparison.marks().forEach(mark -> cells.add(value(course.after(mark))));
    return cells;
  }

  private String value(Optional<Course.Improvement> improvement) {
    return improvement.map(best -> Numbers.text(comparison.goal().flip(best.value()))).orElse("-");
  }

  private String note() {
    String unit = comparison.unit().orElse("trials that ended");
    String best =
        (comparison.goal().maximize() ? "highest " : "lowest ") + comparison.goal().name();
    String least =
        comparison.courses().stream()
            .filter(course -> course.used() == comparison.shared())
            .map(Course::study)
            .collect(Collectors.joining(", "));
    return comparison.shared() > 0
        ? "The %s after so much compute, in %s; %s used %s, the least of all.\n"
            .formatted(best, unit, least, Numbers.text(comparison.shared(), 6))
        : "No study has used anything yet.\n";
  }
}
