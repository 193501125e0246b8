package dev.cairn.integrations.xgboost;

import dev.cairn.integrations.tabular.Ensemble;
import dev.cairn.integrations.tabular.Library;
import dev.cairn.integrations.tabular.Problem;
import dev.cairn.integrations.tabular.TabularData;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * XGBoost. An ensemble that goes on has the same trees as without a pause, except that the first
 * round after one draws other rows and columns where the settings ask for a part of them.
 */
final class Xgboost implements Library {
  @Override
  public String name() {
    return "XGBoost";
  }

  @Override
  public String metric(int classes) {
    if (classes == 0) {
      return "rmse";
    }
    return classes > 2 ? "merror" : "error";
  }

  @Override
  public Ensemble start(
      Problem problem, Map<String, Value> settings, TabularData training, TabularData validation)
      throws XGBoostError {
    return XgboostEnsemble.start(parameters(problem, settings), training, validation);
  }

  @Override
  public Ensemble resume(
      Problem problem,
      Map<String, Value> settings,
      TabularData training,
      TabularData validation,
      byte[] model,
      int rounds)
      throws XGBoostError, IOException {
    return XgboostEnsemble.resume(
        parameters(problem, settings), training, validation, model, rounds);
  }

  private static Map<String, Object> parameters(Problem problem, Map<String, Value> settings) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    settings.forEach((name, value) -> parameters.put(name, value.plain()));
    parameters.put("objective", loss(problem.classes()));
    if (problem.classes() > 2) {
      parameters.put("num_class", problem.classes());
    }
    parameters.put("eval_metric", problem.metric());
    parameters.put("nthread", 1);
    parameters.put("seed", problem.seed());
    parameters.put("seed_per_iteration", true); // draws depend on the round alone
    parameters.put("verbosity", 0);
    return parameters;
  }

  private static String loss(int classes) {
    if (classes == 0) {
      return "reg:squarederror";
    }
    return classes > 2 ? "multi:softprob" : "binary:logistic";
  }
}
