package dev.cairn.integrations.lightgbm;

import dev.cairn.integrations.tabular.Problem;
import dev.cairn.random.Stream;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** LightGBM's parameters as it reads them: {@code name=value}, with blanks between. */
final class Parameters {
  /** One thread, and not a word on standard output. */
  static final String QUIET = "num_threads=1 verbosity=-1";

  /** What the objective says, or runs by; none of it is tuned. */
  private static final Set<String> SET =
      Set.of(
          "objective",
          "num_class",
          "metric",
          "num_iterations",
          "early_stopping_round",
          "num_threads",
          "seed",
          "deterministic",
          "force_row_wise",
          "force_col_wise",
          "verbosity");

  private static final Set<String> FROM_THE_START = Set.of("dart", "rf", "random_forest", "goss");

  private Parameters() {}

  /** Whether the objective gives this parameter its value. */
  static boolean set(String name) {
    return SET.contains(name) || name.endsWith("_seed");
  }

  /**
   * The settings and what the objective sets.
   *
   * @param rounds grown before: a booster that goes on draws other rows and columns than at first
   */
  static String of(Problem problem, Map<String, Value> settings, int rounds) {
    Map<String, String> all = new LinkedHashMap<>();
    settings.forEach((name, value) -> all.put(name, text(value)));
    all.put("objective", loss(problem.classes()));
    if (problem.classes() > 2) {
      all.put("num_class", Integer.toString(problem.classes()));
    }
    all.put("metric", problem.metric());
    all.put("seed", Integer.toString(seed(problem.seed(), rounds)));
    all.put("deterministic", "true");
    all.put("force_row_wise", "true");
    return all.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue() + " ")
        .collect(Collectors.joining("", "", QUIET));
  }

  private static String text(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().map(Value::plain).collect(Collectors.joining(","))
        : value.plain();
  }

  private static String loss(int classes) {
    if (classes == 0) {
      return "regression";
    }
    return classes > 2 ? "multiclass" : "binary";
  }

  private static int seed(long seed, int rounds) {
    return rounds == 0
        ? (int) (seed & Integer.MAX_VALUE)
        : Stream.of(seed, rounds).nextInt(Integer.MAX_VALUE);
  }

  /** Trees a round. */
  static int outputs(Problem problem) {
    return Math.max(1, problem.classes() > 2 ? problem.classes() : 1);
  }

  /**
   * Whether a pause changes no more than another seed would. Where trees are dropped ({@code
   * dart}), those before it would be spared; a forest ({@code rf}) does not add up its trees;
   * {@code goss} would take all rows for 1 / learning_rate rounds again.
   */
  static boolean resumable(Map<String, Value> settings) {
    return List.of("boosting", "data_sample_strategy").stream()
        .map(settings::get)
        .noneMatch(value -> value != null && FROM_THE_START.contains(value.plain()));
  }
}
