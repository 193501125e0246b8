package dev.cairn.samplers.gp.search;

import dev.cairn.space.Column;
import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import java.util.List;

/**
 * A utility weighed by the user's belief about where the optimum lies: times the density of the
 * priors to some power (Hvarfner et al. 2022, πBO, eq. 6).
 *
 * @param columns that have a prior
 */
public record Believed(Utility utility, List<Column> columns, double power) implements Utility {
  /** The utility itself where no column has a prior. */
  public static Utility of(Utility utility, SearchSpace space, double power) {
    List<Column> columns =
        space.columns().stream().filter(column -> column.prior().isPresent()).toList();
    return columns.isEmpty() ? utility : new Believed(utility, columns, power);
  }

  @Override
  public double[] at(double[][] units) {
    double[] utilities = utility.at(units);
    for (int c = 0; c < utilities.length; c++) {
      for (Column column : columns) {
        utilities[c] += power * logDensity(column, units[c]);
      }
    }
    return utilities;
  }

  @Override
  public double at(double[] unit, double[] gradient) {
    double sum = utility.at(unit, gradient);
    for (Column column : columns) {
      double density = logDensity(column, unit);
      if (density != 0) {
        Prior prior = column.prior().orElseThrow();
        double z = (unit[column.index()] - prior.mean()) / prior.spread();
        gradient[column.index()] -= power * z / prior.spread();
        sum += power * density;
      }
    }
    return sum;
  }

  /** Up to a constant; 0 where the column is inactive. */
  private static double logDensity(Column column, double[] unit) {
    double at = unit[column.index()];
    if (Double.isNaN(at)) {
      return 0;
    }
    Prior prior = column.prior().orElseThrow();
    double z = (at - prior.mean()) / prior.spread();
    return -0.5 * z * z;
  }
}
