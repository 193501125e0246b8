package dev.cairn.integrations.xgboost;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.run.ThreadRunner;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * {@code objective: {xgboost: {data: digits.csv.gz, target: digit}}}: cross-validated XGBoost whose
 * parameters are the study's, by their own names. A fidelity counts boosting rounds.
 */
public final class XgboostProvider implements RunnerProvider {
  @Override
  public String id() {
    return "xgboost";
  }

  @Override
  public String summary() {
    return "trains XGBoost with cross-validation on a CSV file";
  }

  @Override
  public Value.Fields schema() {
    Value text = Value.of(Map.of("type", Value.of("string")));
    Value whole = Value.of(Map.of("type", Value.of("integer")));
    return new Value.Fields(
        Map.of(
            "type",
            Value.of("object"),
            "required",
            Value.of(List.of(Value.of("data"), Value.of("target"))),
            "additionalProperties",
            Value.of(false),
            "properties",
            Value.of(
                Map.of(
                    "data", text,
                    "target", text,
                    "task", text,
                    "metric", text,
                    "rounds", whole,
                    "folds", whole,
                    "test", Value.of(Map.of("type", Value.of("number"))),
                    "seed", whole))));
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) throws IOException {
    return new ThreadRunner(validation(settings, spec, place), slots);
  }

  @Override
  public Map<String, Double> assess(Value settings, StudySpec spec, Configuration best, Place place)
      throws IOException {
    try {
      return validation(settings, spec, place).assess(best);
    } catch (XGBoostError e) {
      throw new IOException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  private static CrossValidation validation(Value settings, StudySpec spec, Place place)
      throws IOException {
    require(
        spec.fidelity().flatMap(Fidelity::grid).isEmpty(),
        "fidelity",
        "The objective xgboost knows one fidelity, boosting rounds, but the study has a grid of"
            + " several.%nMaybe use: fidelity: {name: round, low: 5, high: 100}, or tune a program"
            + " by command.");
    return new CrossValidation(Task.read(settings, place.directory()), spec);
  }
}
