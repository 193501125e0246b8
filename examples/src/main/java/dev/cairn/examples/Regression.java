package dev.cairn.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.ejml.simple.SimpleMatrix;

/**
 * A regression table and the root mean squared error of three kinds of model on it, by five-fold
 * cross-validation.
 */
record Regression(double[][] features, double[] target) {
  private static final int FOLDS = 5;

  /** A kind of model: predictions for the test rows after training on the others. */
  @FunctionalInterface
  private interface Learner {
    double[] predict(Regression training, double[][] test) throws XGBoostError;
  }

  /** Reads a CSV file with a header; the last column is the target. */
  static Regression read(Path file) throws IOException {
    List<double[]> rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toList();
    int width = rows.get(0).length - 1;
    return new Regression(
        rows.stream().map(row -> Arrays.copyOf(row, width)).toArray(double[][]::new),
        rows.stream().mapToDouble(row -> row[width]).toArray());
  }

  double ridge(double alpha) throws XGBoostError {
    return crossValidated((training, test) -> ridge(training, test, alpha));
  }

  /** A random forest: one round of many parallel trees, each on its own sample. */
  double forest(int trees, int depth, double columns) throws XGBoostError {
    Map<String, Object> settings =
        Map.of(
            "num_parallel_tree",
            trees,
            "max_depth",
            depth,
            "colsample_bynode",
            columns,
            "subsample",
            0.63,
            "learning_rate",
            1,
            "reg_lambda",
            0);
    return crossValidated((training, test) -> boosted(training, test, settings, 1));
  }

  double boosting(int rounds, double rate, int depth) throws XGBoostError {
    Map<String, Object> settings = Map.of("learning_rate", rate, "max_depth", depth);
    return crossValidated((training, test) -> boosted(training, test, settings, rounds));
  }

  private double crossValidated(Learner learner) throws XGBoostError {
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      Regression test = rows(fold, true);
      double[] predicted = learner.predict(rows(fold, false), test.features);
      for (int i = 0; i < predicted.length; i++) {
        sum += (predicted[i] - test.target[i]) * (predicted[i] - test.target[i]);
      }
    }
    return Math.sqrt(sum / target.length);
  }

  private Regression rows(int fold, boolean inside) {
    int[] chosen =
        IntStream.range(0, target.length).filter(i -> (i % FOLDS == fold) == inside).toArray();
    return new Regression(
        Arrays.stream(chosen).mapToObj(i -> features[i]).toArray(double[][]::new),
        Arrays.stream(chosen).mapToDouble(i -> target[i]).toArray());
  }

  /** Linear least squares on standardised features with penalty {@code alpha} a row. */
  private static double[] ridge(Regression training, double[][] test, double alpha) {
    SimpleMatrix x = new SimpleMatrix(training.features);
    int n = x.getNumRows();
    int width = x.getNumCols();
    SimpleMatrix mean = new SimpleMatrix(1, width);
    SimpleMatrix deviation = new SimpleMatrix(1, width);
    for (int j = 0; j < width; j++) {
      SimpleMatrix column = x.getColumn(j);
      mean.set(j, column.elementSum() / n);
      deviation.set(j, column.minus(mean.get(j)).normF() / Math.sqrt(n));
    }
    double offset = Arrays.stream(training.target).average().orElse(0);
    SimpleMatrix y = new SimpleMatrix(n, 1, true, training.target).minus(offset);
    SimpleMatrix z = standardised(x, mean, deviation);
    SimpleMatrix weights =
        z.transpose()
            .mult(z)
            .plus(SimpleMatrix.identity(width).scale(alpha * n))
            .solve(z.transpose().mult(y));
    SimpleMatrix answer =
        standardised(new SimpleMatrix(test), mean, deviation).mult(weights).plus(offset);
    return answer.getDDRM().getData();
  }

  private static SimpleMatrix standardised(
      SimpleMatrix x, SimpleMatrix mean, SimpleMatrix deviation) {
    SimpleMatrix z = new SimpleMatrix(x.getNumRows(), x.getNumCols());
    for (int i = 0; i < x.getNumRows(); i++) {
      for (int j = 0; j < x.getNumCols(); j++) {
        z.set(i, j, (x.get(i, j) - mean.get(j)) / deviation.get(j));
      }
    }
    return z;
  }

  private static double[] boosted(
      Regression training, double[][] test, Map<String, Object> settings, int rounds)
      throws XGBoostError {
    var all = new HashMap<>(settings);
    all.putAll(Map.of("nthread", 1, "verbosity", 0, "seed", 1));
    DMatrix trained = matrix(training.features);
    DMatrix tested = matrix(test);
    float[] labels = new float[training.target.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) training.target[i];
    }
    trained.setLabel(labels);
    Booster booster = XGBoost.train(trained, all, rounds, Map.of(), null, null);
    float[][] predicted = booster.predict(tested);
    booster.dispose();
    trained.dispose();
    tested.dispose();
    return Arrays.stream(predicted).mapToDouble(each -> each[0]).toArray();
  }

  private static DMatrix matrix(double[][] rows) throws XGBoostError {
    int width = rows[0].length;
    float[] cells = new float[rows.length * width];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) rows[i / width][i % width];
    }
    return new DMatrix(cells, rows.length, width, Float.NaN);
  }
}
