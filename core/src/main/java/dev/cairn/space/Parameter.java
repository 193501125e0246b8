package dev.cairn.space;

import dev.cairn.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A leaf of the space: something with values of type {@code T}, held in one or more columns of
 * numbers. Also the handle by which a configuration is asked for the value.
 */
public sealed interface Parameter<T> extends Node permits Real, Int, Labelled, Subset, Permutation {

  Traits<T> traits();

  /** The number of columns. */
  int width();

  /** The domain of one of the columns. */
  Domain domain(int component);

  /** Reads the value from {@link #width} raw numbers at an offset. */
  T value(double[] raw, int at);

  /** Writes the value as {@link #width} raw numbers at an offset; the value must be legal. */
  void store(T value, double[] raw, int at);

  /** The value as JSON. */
  Value toValue(T value);

  /** The value of JSON; the path is for the error. */
  T fromValue(String path, Value value);

  /** What a reader should give, for errors. */
  String expected();

  /** Decodes {@link #width} unit coordinates at an offset to raw numbers. */
  default void decode(double[] unit, double[] raw, int at) {
    for (int i = 0; i < width(); i++) {
      raw[at + i] = domain(i).decode(unit[at + i]);
    }
  }

  /** Whether the raw numbers at the offset are a legal value. */
  default boolean legal(double[] raw, int at) {
    for (int i = 0; i < width(); i++) {
      if (!domain(i).contains(raw[at + i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  default Condition when() {
    return traits().when();
  }

  default Optional<T> preset() {
    return traits().preset();
  }

  /** The mean and spread of the prior in the unit coordinate of the first column. */
  default Optional<Prior> unitPrior() {
    return Optional.empty();
  }

  /** The condition that this parameter has one of the values. */
  @SuppressWarnings("unchecked")
  default Condition is(T... values) {
    return new Condition.In(name(), List.of(values).stream().map(this::toValue).toList());
  }
}
