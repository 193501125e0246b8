package dev.cairn.integrations.sparkml;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.Params;

/** Which param of which stage each parameter of a space is. */
record Bindings(List<Binding> all) {

  /**
   * By name: a parameter is the param of its name, in a group that of the stage which has the
   * group's name; or as it is said explicitly. Anything that is not one param of one stage is
   * refused, as is a range that the param does not allow.
   *
   * @param explicit params as {@code uid__name} by the path of the parameter
   */
  static Bindings of(SearchSpace space, Params estimator, Map<String, String> explicit) {
    space.columns().forEach(Bindings::refuseList);
    Stages stages = Stages.of(estimator);
    List<Binding> bindings = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (Column column : space.columns()) {
      String path = column.path();
      paths.add(path);
      Binding binding = new Binding(column, find(stages, path, explicit));
      binding.check();
      bindings.add(binding);
    }
    for (String path : explicit.keySet()) {
      require(
          paths.contains(path),
          path,
          "A param is bound to '%s', which is no parameter of the space.%s",
          path,
          Nearest.hint(path, paths));
    }
    return new Bindings(List.copyOf(bindings));
  }

  private static void refuseList(Column column) {
    require(
        column.parameter().width() == 1 && !column.path().contains("["),
        column.path(),
        "The parameter %s is of a list, a subset or an order, for which Spark ML has no params;"
            + " expected numbers, choices and flags.",
        column.path());
  }

  private static Param<?> find(Stages stages, String path, Map<String, String> explicit) {
    String bound = explicit.get(path);
    if (bound != null) {
      return stages.all().stream()
          .flatMap(stage -> List.of(stage.params()).stream())
          .filter(param -> param.toString().equals(bound))
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidInputException(
                      path,
                      "The parameter %s is bound to the param %s, which no stage has; found %s."
                          .formatted(path, bound, String.join(", ", stages.uids()))));
    }
    String[] names = path.split("\\.", -1);
    String name = names[names.length - 1];
    String stage = names.length == 1 ? "" : names[names.length - 2];
    List<Param<?>> found = stages.params(stage, name);
    require(
        !found.isEmpty(),
        path,
        "The parameter %s is no param of %s; the stages are %s.%s",
        path,
        stage.isEmpty() ? "any stage" : "a stage called " + stage,
        String.join(", ", stages.uids()),
        Nearest.hint(name, stages.names()));
    require(
        found.size() == 1,
        path,
        "The parameter %s is a param of several stages: %s.%nMaybe put it into a group with the"
            + " name of a stage, or bind it: bind(\"%s\", stage.%s()).",
        path,
        found,
        path,
        name);
    return found.get(0);
  }

  /** What a configuration says; a param whose parameter is inactive stays as the stage has it. */
  ParamMap map(Configuration configuration) {
    double[] row = configuration.raw();
    ParamMap map = new ParamMap();
    for (Binding binding : all) {
      if (!Double.isNaN(row[binding.column().index()])) {
        binding.put(row[binding.column().index()], map);
      }
    }
    return map;
  }
}
