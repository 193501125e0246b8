package dev.cairn.integrations.sparkml;

import dev.cairn.space.Column;
import dev.cairn.space.Int;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.FloatParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;

/** A parameter of a space and the param that it is. */
record Binding(Column column, Param<?> param) {

  /** Refuses what the param cannot be: by its type, or at the ends of the range. */
  void check() {
    double[] raw = new double[1];
    int values = column.parameter() instanceof Real || column.parameter() instanceof Int ? 2 : 64;
    for (int i = 0; i < values; i++) {
      column.parameter().decode(new double[] {i / (values - 1.0)}, raw, 0);
      put(raw[0], new ParamMap());
    }
  }

  /** Adds the param with the value of a raw number. */
  void put(double raw, ParamMap map) {
    Value value = value(column.parameter(), raw);
    try {
      put(map, value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          column.path(),
          "The parameter %s has the value %s, which the param %s cannot be: %s"
              .formatted(column.path(), value, param, e.getMessage()));
    }
  }

  private static <T> Value value(Parameter<T> parameter, double raw) {
    return parameter.toValue(parameter.value(new double[] {raw}, 0));
  }

  private void put(ParamMap map, Value value) {
    if (param instanceof DoubleParam real) {
      map.put(real.w(number(value)));
    } else if (param instanceof FloatParam real) {
      map.put(real.w((float) number(value)));
    } else if (param instanceof IntParam whole) {
      map.put(whole.w(Math.toIntExact(whole(value))));
    } else if (param instanceof LongParam whole) {
      map.put(whole.w(whole(value)));
    } else if (param instanceof BooleanParam flag) {
      map.put(flag.w(flag(value)));
    } else if (param.getClass() == Param.class) {
      map.put(text(param).w(value.plain()));
    } else {
      throw new IllegalArgumentException(
          "it is a " + param.getClass().getSimpleName() + "; expected a number, a flag or a text.");
    }
  }

  /** Spark has no class for params that are texts. */
  @SuppressWarnings("unchecked")
  private static Param<String> text(Param<?> param) {
    return (Param<String>) param;
  }

  private static double number(Value value) {
    if (!value.numeric()) {
      throw new IllegalArgumentException("it is a number.");
    }
    return value.number();
  }

  private static long whole(Value value) {
    if (!(value instanceof Value.Whole whole)) {
      throw new IllegalArgumentException("it is a whole number.");
    }
    return whole.value();
  }

  private static boolean flag(Value value) {
    String text = value.plain();
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("it is true or false.");
    }
    return text.equals("true");
  }
}
