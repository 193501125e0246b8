package dev.cairn.integrations.xgboost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Boosters on one or several splits, grown round by round together. Holds native memory until
 * closed; not thread-safe.
 */
final class Boosting implements AutoCloseable {
  private final List<Fold> folds = new ArrayList<>();
  private int rounds;

  private record Fold(Booster booster, DMatrix training, DMatrix validation) {
    void dispose() {
      booster.dispose();
      training.dispose();
      validation.dispose();
    }
  }

  /** Adds a split. */
  void add(Map<String, Object> settings, TabularData training, TabularData validation)
      throws XGBoostError {
    DMatrix trained = matrix(training);
    DMatrix validated = matrix(validation);
    Booster booster = XGBoost.train(trained, settings, 0, Map.of(), null, null);
    folds.add(new Fold(booster, trained, validated));
  }

  private static DMatrix matrix(TabularData data) throws XGBoostError {
    DMatrix matrix = new DMatrix(data.cells(), data.rows(), data.features().size(), Float.NaN);
    matrix.setLabel(data.target());
    return matrix;
  }

  /** Goes on from boosters that were grown on the same splits with the same settings. */
  void load(Grown grown, Map<String, Object> settings) throws XGBoostError, IOException {
    for (int i = 0; i < folds.size(); i++) {
      Fold fold = folds.get(i);
      Booster booster = XGBoost.loadModel(grown.boosters().get(i));
      booster.setParams(settings);
      fold.booster.dispose();
      folds.set(i, new Fold(booster, fold.training, fold.validation));
    }
    rounds = grown.rounds();
  }

  Grown grown() throws XGBoostError {
    List<byte[]> boosters = new ArrayList<>();
    for (Fold fold : folds) {
      boosters.add(fold.booster.toByteArray());
    }
    return new Grown(rounds, boosters);
  }

  int rounds() {
    return rounds;
  }

  /** Grows every booster to a number of rounds. */
  void grow(int to) throws XGBoostError {
    for (; rounds < to; rounds++) {
      for (Fold fold : folds) {
        fold.booster.update(fold.training, rounds);
      }
    }
  }

  /** The metric on the validation data, averaged over the splits. */
  double metric() throws XGBoostError {
    double sum = 0;
    for (Fold fold : folds) {
      String line =
          fold.booster.evalSet(new DMatrix[] {fold.validation}, new String[] {"v"}, rounds);
      sum += Double.parseDouble(line.substring(line.lastIndexOf(':') + 1).strip());
    }
    return sum / folds.size();
  }

  @Override
  public void close() {
    folds.forEach(Fold::dispose);
  }
}
