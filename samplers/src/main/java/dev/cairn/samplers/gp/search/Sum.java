package dev.cairn.samplers.gp.search;

import dev.cairn.samplers.gp.model.Encoding;
import java.util.Arrays;
import java.util.List;

/** The product of what its terms are the logarithms of. */
public record Sum(Encoding encoding, List<Term> terms) implements Utility {
  @Override
  public double[] at(double[][] units) {
    double[][] columns = new double[encoding.metric().width()][units.length];
    for (int c = 0; c < units.length; c++) {
      double[] row = encoding.features(units[c]);
      for (int f = 0; f < row.length; f++) {
        columns[f][c] = row[f];
      }
    }
    double[] sums = new double[units.length];
    for (Term term : terms) {
      double[] logs = term.at(columns);
      for (int c = 0; c < sums.length; c++) {
        sums[c] += logs[c];
      }
    }
    return sums;
  }

  @Override
  public double at(double[] unit, double[] gradient) {
    double[] row = encoding.features(unit);
    double[] ofFeatures = new double[row.length];
    double sum = 0;
    for (Term term : terms) {
      sum += term.at(row, ofFeatures);
    }
    Arrays.fill(gradient, 0);
    for (int f = 0; f < row.length; f++) {
      int column = encoding.number(f);
      if (column >= 0 && !Double.isNaN(unit[column])) {
        gradient[column] = ofFeatures[f];
      }
    }
    return sum;
  }
}
