package dev.cairn.value;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Immutable; {@code toString} is compact JSON; object keys keep their order. */
public sealed interface Value extends Serializable {
  Null NULL = new Null();

  /** A JSON string. */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return JsonText.quoted(text);
    }
  }

  /** A number written without fraction or exponent. */
  record Whole(long value) implements Value {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /** Any other number; non-finite ones print as {@code null}, as JSON has no word for them. */
  record Decimal(double value) implements Value {
    @Override
    public String toString() {
      return Double.isFinite(value) ? Double.toString(value) : "null";
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean on) implements Value {
    @Override
    public String toString() {
      return Boolean.toString(on);
    }
  }

  /** {@code null}. */
  record Null() implements Value {
    @Override
    public String toString() {
      return "null";
    }
  }

  /** A JSON array. */
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return JsonText.array(items);
    }
  }

  /** A JSON object, in the order of its keys. */
  record Fields(Map<String, Value> fields) implements Value {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String toString() {
      return JsonText.object(fields);
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Whole(number);
  }

  static Value of(double number) {
    return new Decimal(number);
  }

  static Value of(boolean on) {
    return new Flag(on);
  }

  static Value of(List<? extends Value> items) {
    return new Items(List.copyOf(items));
  }

  static Value of(Map<String, Value> fields) {
    return new Fields(fields);
  }

  /** Whether this is a string, number, flag or null. */
  default boolean scalar() {
    return !(this instanceof Items || this instanceof Fields);
  }

  /** Whether this is a number; {@link #number} then answers. */
  default boolean numeric() {
    return this instanceof Whole || this instanceof Decimal;
  }

  /** The number, or NaN for what is none. */
  default double number() {
    if (this instanceof Whole whole) {
      return whole.value;
    }
    return this instanceof Decimal decimal ? decimal.value : Double.NaN;
  }

  /** A scalar as a person writes it: text without quotes, everything else as in JSON. */
  default String plain() {
    return this instanceof Text text ? text.text : toString();
  }

  /** Equal as JSON means it: {@code 1} equals {@code 1.0}. */
  default boolean same(Value other) {
    return numeric() && other.numeric() ? number() == other.number() : equals(other);
  }
}
