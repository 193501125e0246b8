package dev.cairn.analysis.report;

import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Compact JSON for a page: numbers as exact as a float, NaN as null. */
final class Json {
  private Json() {}

  static Value number(double x) {
    if (!Double.isFinite(x)) {
      return Value.NULL;
    }
    if (x == Math.rint(x) && Math.abs(x) < 1e15) {
      return Value.of((long) x);
    }
    float near = (float) x;
    boolean fits = Math.abs(near) >= Float.MIN_NORMAL && Float.isFinite(near);
    return Value.of(fits ? Double.parseDouble(Float.toString(near)) : x);
  }

  static Value numbers(double[] numbers) {
    return Value.of(Arrays.stream(numbers).mapToObj(Json::number).toList());
  }

  static <T> Value numbers(List<T> items, ToDoubleFunction<T> number) {
    return array(items, item -> number(number.applyAsDouble(item)));
  }

  static <T> Value array(List<T> items, Function<T, Value> value) {
    return Value.of(items.stream().map(value).toList());
  }

  static Value texts(List<String> texts) {
    return array(texts, Value::of);
  }

  /** An object that grows by one field at a time. */
  static final class Members {
    private final Map<String, Value> fields = new LinkedHashMap<>();

    Members with(String name, Value value) {
      fields.put(name, value);
      return this;
    }

    Value.Fields build() {
      return new Value.Fields(fields);
    }
  }

  /** JSON text that may stand inside a script element. */
  static String embedded(Value value) {
    return value.toString().replace("<", "\\u003c");
  }
}
