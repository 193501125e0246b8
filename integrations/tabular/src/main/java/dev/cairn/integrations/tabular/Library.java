package dev.cairn.integrations.tabular;

import dev.cairn.space.SearchSpace;
import dev.cairn.value.Value;
import java.util.Map;

/**
 * A library of boosted trees. Every ensemble runs on one thread and is deterministic; several may
 * be used at once, each by one thread.
 */
public interface Library {
  /** As it is written in text: {@code XGBoost}. */
  String name();

  /** The metric where the study file names none, given the classes (0 for regression). */
  String metric(int classes);

  /**
   * Refuses what the library does not know, such as a metric or the name of a parameter, by an
   * {@link dev.cairn.value.InvalidInputException}. May train a little.
   *
   * @param data some rows of the table
   */
  default void check(Problem problem, SearchSpace space, TabularData data) throws Exception {}

  /**
   * An ensemble without trees.
   *
   * @param settings the library's parameters by their own names, its defaults for all others
   */
  Ensemble start(
      Problem problem, Map<String, Value> settings, TabularData training, TabularData validation)
      throws Exception;

  /**
   * An ensemble that goes on from the model of one with the same problem, settings and data.
   *
   * @param rounds of the model
   */
  Ensemble resume(
      Problem problem,
      Map<String, Value> settings,
      TabularData training,
      TabularData validation,
      byte[] model,
      int rounds)
      throws Exception;
}
