package dev.cairn.transfer.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Column;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Scale;
import dev.cairn.space.SearchSpace;
import dev.cairn.transfer.fit.Run;
import dev.cairn.transfer.fit.Sweep;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The complete trials of studies as sweeps, one a size.
 *
 * @param settings the paths of the parameters that laws are fitted to
 */
public record StudySweeps(List<String> settings) {
  public StudySweeps {
    settings = List.copyOf(settings);
  }

  /** All parameters that every space searches on a logarithmic scale, except for these. */
  public static StudySweeps common(Collection<SearchSpace> spaces, List<String> except) {
    List<String> common =
        logarithmic(spaces.iterator().next()).stream()
            .filter(path -> !except.contains(path))
            .filter(path -> spaces.stream().allMatch(space -> logarithmic(space).contains(path)))
            .toList();
    require(
        !common.isEmpty(),
        "parameters",
        "The studies have no parameter in common that is searched on a logarithmic scale (log:"
            + " true) and always active.");
    return new StudySweeps(common);
  }

  private static List<String> logarithmic(SearchSpace space) {
    return space.columns().stream()
        .filter(Column::always)
        .filter(StudySweeps::logarithmic)
        .map(Column::path)
        .toList();
  }

  private static boolean logarithmic(Column column) {
    return column.parameter() instanceof Real real
        ? real.scale() == Scale.LOG
        : column.parameter() instanceof Int whole && whole.scale() == Scale.LOG;
  }

  /** One sweep of a study whose size is known. */
  public Sweep sweep(StudyView study, List<Double> sizes) {
    int[] columns = columns(study, settings);
    return new Sweep(
        study.spec().name(), sizes, complete(study).stream().map(t -> run(t, columns)).toList());
  }

  /** One sweep for each combination of values of the parameters that are sizes. */
  public List<Sweep> sweeps(StudyView study, List<String> sizes) {
    int[] columns = columns(study, settings);
    int[] of = columns(study, sizes);
    Map<List<Double>, List<Run>> runs = new TreeMap<>((a, b) -> Arrays.compare(raw(a), raw(b)));
    for (Trial trial : complete(study)) {
      List<Double> size = Arrays.stream(of).mapToObj(i -> trial.row()[i]).toList();
      runs.computeIfAbsent(size, key -> new ArrayList<>()).add(run(trial, columns));
    }
    return runs.entrySet().stream()
        .map(
            entry ->
                new Sweep(
                    study.spec().name() + " " + shown(entry.getKey()),
                    entry.getKey(),
                    entry.getValue()))
        .toList();
  }

  private static String shown(List<Double> sizes) {
    return String.join(",", sizes.stream().map(Shown::number).toList());
  }

  private static double[] raw(List<Double> sizes) {
    return sizes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Run run(Trial trial, int[] columns) {
    return new Run(
        Arrays.stream(columns).mapToObj(i -> trial.row()[i]).toList(), trial.objectives()[0]);
  }

  private static List<Trial> complete(StudyView study) {
    return StreamSupport.stream(study.finished().spliterator(), false)
        .filter(trial -> trial.number() >= 0)
        .filter(trial -> trial.state() == State.COMPLETE && trial.feasible())
        .toList();
  }

  private static int[] columns(StudyView study, List<String> paths) {
    return paths.stream().mapToInt(path -> column(study, path)).toArray();
  }

  private static int column(StudyView study, String path) {
    SearchSpace space = study.spec().space();
    String name = study.spec().name();
    Column column =
        space
            .column(path)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "parameters",
                        "The study "
                            + name
                            + " has no parameter '"
                            + path
                            + "'."
                            + Nearest.hint(
                                path, space.columns().stream().map(Column::path).toList())));
    boolean number = column.parameter() instanceof Real || column.parameter() instanceof Int;
    require(
        number && column.always(),
        "parameters",
        "The parameter %s of %s %s; expected a float or int that every trial has.",
        path,
        name,
        number ? "is active in some trials only" : "is no number");
    return column.index();
  }
}
