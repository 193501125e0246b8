package dev.cairn.integrations.tabular;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.run.ThreadRunner;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code objective: {<id>: {data: digits.csv.gz, target: digit}}}: cross-validated boosted trees
 * whose parameters are the study's, by the library's own names. A fidelity counts boosting rounds.
 */
public record BoostedTrees(String id, Library library) {

  /** The JSON schema of the settings. */
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

  /** Trains in threads of this process. Bad settings are refused. */
  public Runner open(Value settings, StudySpec spec, int slots, Place place) throws IOException {
    return new ThreadRunner(objective(settings, spec, place), slots);
  }

  /** The metric of the best configuration and of the library's defaults on the test rows. */
  public Map<String, Double> assess(Value settings, StudySpec spec, Configuration best, Place place)
      throws IOException {
    CrossValidation validation = objective(settings, spec, place);
    try {
      return validation.assess(best);
    } catch (Exception e) {
      throw failed(e);
    }
  }

  /** Reads the table. Bad settings are refused. */
  public CrossValidation objective(Value settings, StudySpec spec, Place place) throws IOException {
    require(
        spec.fidelity().flatMap(Fidelity::grid).isEmpty(),
        "fidelity",
        "The objective %s knows one fidelity, boosting rounds, but the study has a grid of"
            + " several.%nMaybe use: fidelity: {name: round, low: 5, high: 100}, or tune a program"
            + " by command.",
        id);
    Task task = Task.read("objective." + id, settings, place.directory());
    try {
      return new CrossValidation(library, task, spec);
    } catch (IOException | InvalidInputException e) {
      throw e;
    } catch (Exception e) {
      throw failed(e);
    }
  }

  private IOException failed(Exception cause) {
    return new IOException(library.name() + " failed: " + cause.getMessage(), cause);
  }
}
