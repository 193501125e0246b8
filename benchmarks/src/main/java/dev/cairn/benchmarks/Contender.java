package dev.cairn.benchmarks;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Algorithm;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A sampler with a scheduler, and the name of the pair in tables. */
public record Contender(String name, Algorithm sampler, Algorithm scheduler) {
  private static final String NO_SCHEDULER = "none";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");

  /** The pair of one word such as {@code tpe+asha:eta=3}, or a sampler alone. */
  public static Contender of(String word) {
    int plus = word.indexOf('+');
    return plus < 0
        ? of(word, NO_SCHEDULER)
        : of(word.substring(0, plus), word.substring(plus + 1));
  }

  /** The pair of two words such as {@code tpe:candidates=24} and {@code asha:eta=3}. */
  public static Contender of(String sampler, String scheduler) {
    String name = scheduler.equals(NO_SCHEDULER) ? sampler : sampler + "+" + scheduler;
    return new Contender(
        "cairn-" + name, algorithm("samplers", sampler), algorithm("scheduler", scheduler));
  }

  /** An id with any number of {@code :option=value} behind it. */
  private static Algorithm algorithm(String path, String word) {
    String[] parts = word.split(":", -1);
    Map<String, Value> options = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      require(
          equals > 0,
          path,
          "The option '%s' of '%s' has no value; expected id:option=value:option=value.",
          parts[i],
          word);
      options.put(parts[i].substring(0, equals), value(parts[i].substring(equals + 1)));
    }
    return Algorithm.of(parts[0], options);
  }

  private static Value value(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Value.of(text.equals("true"));
    }
    if (!NUMBER.matcher(text).matches()) {
      return Value.of(text);
    }
    double number = Double.parseDouble(text);
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Value.of((long) number)
        : Value.of(number);
  }
}
