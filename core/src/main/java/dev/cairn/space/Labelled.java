package dev.cairn.space;

import dev.cairn.value.Value;

/** A parameter that takes one of several named values, held as the value's index. */
sealed interface Labelled<T> extends Parameter<T> permits Categorical, Ordinal {
  Labels<T> labels();

  @Override
  default int width() {
    return 1;
  }

  @Override
  default T value(double[] raw, int at) {
    return labels().values().get((int) raw[at]);
  }

  @Override
  default void store(T value, double[] raw, int at) {
    raw[at] = labels().indexOf(value);
  }

  @Override
  default Value toValue(T value) {
    return labels().name(value);
  }

  @Override
  default T fromValue(String path, Value value) {
    int index = labels().indexOfName(value);
    if (index < 0) {
      throw Checks.unexpected(path, value, this);
    }
    return labels().values().get(index);
  }

  @Override
  default String expected() {
    return "one of " + labels();
  }
}
