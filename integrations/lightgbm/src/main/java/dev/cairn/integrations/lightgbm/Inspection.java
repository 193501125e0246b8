package dev.cairn.integrations.lightgbm;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.integrations.tabular.Problem;
import dev.cairn.integrations.tabular.TabularData;
import dev.cairn.space.Column;
import dev.cairn.space.Int;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What LightGBM itself says about a study before anything is trained: it passes over a name that it
 * does not know without a word, and over a metric too.
 */
final class Inspection implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("^\\[(\\w+):", Pattern.MULTILINE);

  private final Problem problem;
  private final Rows rows;

  Inspection(Problem problem, TabularData data) throws LGBMException {
    this.problem = problem;
    this.rows = Rows.of(data, data, Parameters.QUIET);
  }

  private Booster booster(Map<String, Value> settings) throws LGBMException {
    return Booster.create(rows.training(), Parameters.of(problem, settings, 0));
  }

  /** Refuses a metric that is none, or several. */
  void metric() {
    try (Booster booster = booster(Map.of())) {
      int metrics = booster.metrics();
      require(
          metrics == 1,
          problem.path() + ".metric",
          "The metric is '%s', which gives %s numbers in LightGBM; expected the name of one of its"
              + " metrics, such as %s.",
          problem.metric(),
          metrics,
          new Lightgbm().metric(problem.classes()));
    } catch (LGBMException e) {
      throw new InvalidInputException(
          problem.path() + ".metric",
          "LightGBM refuses the metric '%s': %s".formatted(problem.metric(), e.getMessage()));
    }
  }

  /** Refuses names of parameters that are unknown or not tuned, and ranges beyond LightGBM's. */
  void parameters(SearchSpace space) throws LGBMException {
    Set<String> known = known();
    for (Column column : space.columns()) {
      name(column, known);
      range(column);
    }
  }

  /** The names that a model's text lists. */
  private Set<String> known() throws LGBMException {
    try (Booster booster = booster(Map.of())) {
      return NAME.matcher(booster.model())
          .results()
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void name(Column column, Set<String> known) {
    String name = column.parameter().name();
    require(
        !Parameters.set(name),
        "parameters." + column.path(),
        "The parameter %s is not tuned: %s says what is learned, for how many rounds and with which"
            + " seed, and a trial has one thread.",
        name,
        problem.path());
    require(
        known.contains(name),
        "parameters." + column.path(),
        "LightGBM has no parameter '%s'; expected one of its own names, such as bagging_fraction, not"
            + " another's, such as subsample.%s",
        name,
        Nearest.of(name, known).map(nearest -> " Did you mean '" + nearest + "'?").orElse(""));
  }

  private void range(Column column) {
    Parameter<?> parameter = column.parameter();
    if (parameter instanceof Int || parameter instanceof Real) {
      end(column, value(parameter, column.domain().low()), "from");
      end(column, value(parameter, column.domain().high()), "to");
    }
  }

  private static <T> Value value(Parameter<T> parameter, double raw) {
    return parameter.toValue(parameter.value(new double[] {raw}, 0));
  }

  private void end(Column column, Value value, String which) {
    String name = column.parameter().name();
    try {
      booster(Map.of(name, value)).close();
    } catch (LGBMException e) {
      throw new InvalidInputException(
          "parameters." + column.path(),
          "The parameter %s goes %s %s, which LightGBM refuses: %s"
              .formatted(name, which, value, e.getMessage()));
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
