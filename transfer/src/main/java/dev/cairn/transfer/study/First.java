package dev.cairn.transfer.study;

import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.space.Parameter;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;

/** What a study that others predict tries first. */
final class First {
  private First() {}

  /**
   * What is predicted as predicted; what the best trial of another study has, and this space takes,
   * as there; and else the defaults, or the middle. Where relations are broken, the nearest
   * configuration that keeps them.
   */
  static Configuration of(SearchSpace space, List<Start.Predicted> settings, StudyView other) {
    double[] unit = new double[space.size()];
    Arrays.fill(unit, 0.5);
    space.defaults().ifPresent(row -> overlay(space, row, unit));
    double[] best = Ranking.best(other).orElseThrow().row();
    double[] carried = new double[space.size()];
    Arrays.fill(carried, Double.NaN);
    for (Column column : space.columns()) {
      if (column.component() == 0) {
        other
            .spec()
            .space()
            .column(column.path())
            .filter(from -> !Double.isNaN(best[from.index()]))
            .ifPresent(from -> carry(from, best, column, carried));
      }
    }
    settings.forEach(
        one -> {
          Column column = space.column(one.setting()).orElseThrow();
          carried[column.index()] = one.prior().mean();
        });
    overlay(space, carried, unit);
    return space.configuration(space.decode(unit));
  }

  private static void overlay(SearchSpace space, double[] row, double[] unit) {
    double[] known = space.encode(row);
    Arrays.setAll(unit, i -> Double.isNaN(known[i]) ? unit[i] : known[i]);
  }

  private static void carry(Column from, double[] row, Column to, double[] raw) {
    store(to.parameter(), written(from.parameter(), row, from.index()), raw, to.index());
  }

  private static <T> Value written(Parameter<T> parameter, double[] row, int at) {
    return parameter.toValue(parameter.value(row, at));
  }

  /** Stores a value that the parameter takes; any other is left out. */
  private static <T> void store(Parameter<T> parameter, Value value, double[] raw, int at) {
    try {
      parameter.store(parameter.fromValue("", value), raw, at);
    } catch (InvalidInputException e) {
      Arrays.fill(raw, at, at + parameter.width(), Double.NaN);
    }
  }
}
