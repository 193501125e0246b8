package dev.cairn.integrations.xgboost;

import dev.cairn.integrations.tabular.Ensemble;
import dev.cairn.integrations.tabular.TabularData;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A booster of XGBoost and its data. */
final class XgboostEnsemble implements Ensemble {
  private final Booster booster;
  private final DMatrix training;
  private final DMatrix validation;
  private int rounds;

  private XgboostEnsemble(Booster booster, DMatrix training, DMatrix validation, int rounds) {
    this.booster = booster;
    this.training = training;
    this.validation = validation;
    this.rounds = rounds;
  }

  static XgboostEnsemble start(
      Map<String, Object> parameters, TabularData training, TabularData validation)
      throws XGBoostError {
    DMatrix trained = matrix(training);
    Booster booster = XGBoost.train(trained, parameters, 0, Map.of(), null, null);
    return new XgboostEnsemble(booster, trained, matrix(validation), 0);
  }

  static XgboostEnsemble resume(
      Map<String, Object> parameters,
      TabularData training,
      TabularData validation,
      byte[] model,
      int rounds)
      throws XGBoostError, IOException {
    Booster booster = XGBoost.loadModel(model);
    booster.setParams(parameters);
    return new XgboostEnsemble(booster, matrix(training), matrix(validation), rounds);
  }

  private static DMatrix matrix(TabularData data) throws XGBoostError {
    DMatrix matrix = new DMatrix(data.cells(), data.rows(), data.features().size(), Float.NaN);
    matrix.setLabel(data.target());
    return matrix;
  }

  @Override
  public void grow() throws XGBoostError {
    booster.update(training, rounds++);
  }

  @Override
  public double metric() throws XGBoostError {
    String line = booster.evalSet(new DMatrix[] {validation}, new String[] {"v"}, rounds);
    return Double.parseDouble(line.substring(line.lastIndexOf(':') + 1).strip());
  }

  @Override
  public Optional<byte[]> model() throws XGBoostError {
    return Optional.of(booster.toByteArray());
  }

  @Override
  public void close() {
    booster.dispose();
    training.dispose();
    validation.dispose();
  }
}
