package dev.cairn.integrations.xgboost;

import dev.cairn.integrations.tabular.BoostedTrees;
import dev.cairn.run.Objective;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.space.Configuration;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Makes cross-validated XGBoost known as {@code xgboost}. */
public final class XgboostProvider implements RunnerProvider {
  private static final BoostedTrees TREES = new BoostedTrees("xgboost", new Xgboost());

  @Override
  public String id() {
    return TREES.id();
  }

  @Override
  public String summary() {
    return "trains XGBoost with cross-validation on a CSV file";
  }

  @Override
  public Value.Fields schema() {
    return TREES.schema();
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) throws IOException {
    return TREES.open(settings, spec, slots, place);
  }

  @Override
  public Optional<Objective> objective(Value settings, StudySpec spec, Place place)
      throws IOException {
    return Optional.of(TREES.objective(settings, spec, place));
  }

  @Override
  public Map<String, Double> assess(Value settings, StudySpec spec, Configuration best, Place place)
      throws IOException {
    return TREES.assess(settings, spec, best, place);
  }
}
