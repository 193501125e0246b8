package dev.cairn.benchmarks.reports;

import dev.cairn.benchmarks.curves.Band;
import dev.cairn.benchmarks.curves.Checkpoints;
import dev.cairn.benchmarks.curves.Comparison;
import dev.cairn.benchmarks.curves.RankTable;
import dev.cairn.benchmarks.curves.RegretTable;
import dev.cairn.benchmarks.problems.Kind;
import dev.cairn.benchmarks.simulation.Timings;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A result as one JSON object: {@code regret} and {@code ranks} by kind of problem, {@code curves}
 * with the quartiles of every optimizer on every problem, {@code refusals}, and {@code overhead},
 * the only part that differs from run to run.
 */
final class JsonReport {
  private JsonReport() {}

  static Value of(BenchResult result) {
    Map<String, Value> regret = new LinkedHashMap<>();
    Map<String, Value> ranks = new LinkedHashMap<>();
    for (Map.Entry<Kind, Comparison> entry : result.comparison().byKind().entrySet()) {
      Kind kind = entry.getKey();
      List<Integer> at = Checkpoints.ofTable(kind, result.last(kind));
      String name = kind.name().toLowerCase(Locale.ROOT);
      if (kind == Kind.SINGLE || kind == Kind.FIDELITY) {
        regret.put(name, regret(RegretTable.of(entry.getValue(), at)));
      }
      RankTable.of(entry.getValue(), at.get(at.size() - 1))
          .ifPresent(table -> ranks.put(name, ranks(table)));
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("workers", Value.of(result.workers()));
    fields.put("regret", Value.of(regret));
    fields.put("ranks", Value.of(ranks));
    fields.put("curves", items(Band.of(result.comparison()), JsonReport::curve));
    fields.put("refusals", items(result.refusals(), Value::of));
    fields.put("overhead", items(result.overheads(), JsonReport::overhead));
    return Value.of(fields);
  }

  private static Value regret(RegretTable table) {
    return Value.of(
        Map.of(
            "n",
            items(table.at(), n -> Value.of(n.longValue())),
            "optimizers",
            items(table.rows(), JsonReport::row)));
  }

  private static Value row(RegretTable.Row row) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("optimizer", Value.of(row.optimizer()));
    fields.put("problems", Value.of(row.problems()));
    fields.put("seeds", Value.of(row.fewestSeeds()));
    fields.put("mean", items(row.mean(), v -> Value.of(v.doubleValue())));
    fields.put("median", items(row.median(), v -> Value.of(v.doubleValue())));
    return Value.of(fields);
  }

  private static Value ranks(RankTable table) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("n", Value.of(table.n()));
    fields.put("problems", Value.of(table.blocks()));
    fields.put("friedman_p", Value.of(table.pValue()));
    fields.put("critical_difference", Value.of(table.criticalDifference()));
    fields.put("optimizers", items(table.rows(), JsonReport::row));
    return Value.of(fields);
  }

  private static Value row(RankTable.Row row) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("optimizer", Value.of(row.optimizer()));
    fields.put("mean_rank", Value.of(row.meanRank()));
    fields.put("p", Value.of(row.pValue()));
    return Value.of(fields);
  }

  private static Value curve(Band band) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("problem", Value.of(band.problem()));
    fields.put("optimizer", Value.of(band.optimizer()));
    fields.put("seeds", Value.of(band.seeds()));
    fields.put("n", items(band.points(), point -> Value.of(point.n())));
    fields.put("lower", numbers(band, Band.Point::lower));
    fields.put("median", numbers(band, Band.Point::median));
    fields.put("upper", numbers(band, Band.Point::upper));
    return Value.of(fields);
  }

  private static Value numbers(Band band, ToDoubleFunction<Band.Point> part) {
    return items(band.points(), point -> Value.of(part.applyAsDouble(point)));
  }

  private static Value overhead(Overhead overhead) {
    Timings timings = overhead.timings();
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("optimizer", Value.of(overhead.optimizer()));
    fields.put("asks", Value.of(timings.asks().length));
    fields.put("ask_mean_ms", Value.of(timings.meanAsk()));
    fields.put("ask_p99_ms", Value.of(timings.slowAsk()));
    fields.put("tell_mean_ms", Value.of(timings.meanTell()));
    fields.put("simulated_seconds", Value.of(overhead.seconds()));
    fields.put("idle_share", Value.of(overhead.idle()));
    return Value.of(fields);
  }

  private static <T> Value items(List<T> items, Function<? super T, ? extends Value> value) {
    return Value.of(new ArrayList<Value>(items.stream().map(value).toList()));
  }
}
