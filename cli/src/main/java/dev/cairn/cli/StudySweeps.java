package dev.cairn.cli;

import dev.cairn.space.Column;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Scale;
import dev.cairn.space.SearchSpace;
import dev.cairn.transfer.fit.Run;
import dev.cairn.transfer.fit.Sweep;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The complete trials of studies as sweeps, one a size.
 *
 * @param settings the paths of the parameters that laws are fitted to
 */
record StudySweeps(List<String> settings) {

  /** All parameters that every study searches on a logarithmic scale, except for these. */
  static StudySweeps common(Map<String, StoredStudy> studies, List<String> except) {
    List<String> common =
        logarithmic(studies.values().iterator().next()).stream()
            .filter(path -> !except.contains(path))
            .filter(path -> studies.values().stream().allMatch(s -> logarithmic(s).contains(path)))
            .toList();
    if (common.isEmpty()) {
      throw new BadInput(
          "cairn: The studies have no parameter in common that is searched on a logarithmic scale"
              + " (log: true) and always active; name parameters by --setting.");
    }
    return new StudySweeps(common);
  }

  private static List<String> logarithmic(StoredStudy study) {
    return study.spec().space().columns().stream()
        .filter(Column::always)
        .filter(column -> column.parameter() instanceof Real real && real.scale() == Scale.LOG)
        .map(Column::path)
        .toList();
  }

  /** One sweep of a study whose size is told. */
  Sweep sweep(String name, StoredStudy study, List<Double> sizes) {
    int[] columns = columns(name, study.spec().space(), settings);
    return new Sweep(name, sizes, complete(study).stream().map(t -> run(t, columns)).toList());
  }

  /** One sweep for each combination of values of the parameters that are sizes. */
  List<Sweep> sweeps(String name, StoredStudy study, List<String> sizes) {
    int[] columns = columns(name, study.spec().space(), settings);
    int[] of = columns(name, study.spec().space(), sizes);
    Map<List<Double>, List<Run>> runs = new TreeMap<>((a, b) -> Arrays.compare(raw(a), raw(b)));
    for (Trial trial : complete(study)) {
      List<Double> size = Arrays.stream(of).mapToObj(i -> trial.row()[i]).toList();
      runs.computeIfAbsent(size, key -> new ArrayList<>()).add(run(trial, columns));
    }
    return runs.entrySet().stream()
        .map(e -> new Sweep(name + " " + shown(e.getKey()), e.getKey(), e.getValue()))
        .toList();
  }

  private static String shown(List<Double> sizes) {
    return String.join(",", sizes.stream().map(Numbers::text).toList());
  }

  private static double[] raw(List<Double> sizes) {
    return sizes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Run run(Trial trial, int[] columns) {
    return new Run(
        Arrays.stream(columns).mapToObj(i -> trial.row()[i]).toList(), trial.objectives()[0]);
  }

  private static List<Trial> complete(StoredStudy study) {
    return study.trials().stream()
        .filter(trial -> trial.state() == State.COMPLETE && trial.feasible())
        .toList();
  }

  private static int[] columns(String name, SearchSpace space, List<String> paths) {
    return paths.stream().mapToInt(path -> column(name, space, path)).toArray();
  }

  private static int column(String name, SearchSpace space, String path) {
    Column column =
        space
            .column(path)
            .orElseThrow(
                () ->
                    new BadInput(
                        "cairn: The study "
                            + name
                            + " has no parameter '"
                            + path
                            + "'."
                            + Nearest.hint(
                                path, space.columns().stream().map(Column::path).toList())));
    boolean number = column.parameter() instanceof Real || column.parameter() instanceof Int;
    if (!number || !column.always()) {
      throw new BadInput(
          "cairn: The parameter "
              + path
              + " of "
              + name
              + (number ? " is active in some trials only" : " is no number")
              + "; expected a float or int that every trial has.");
    }
    return column.index();
  }
}
