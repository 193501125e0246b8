package dev.cairn.space;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The types of parameter of a study file and their keys; the source of its JSON schema. */
public enum ParameterType {
  FLOAT(
      "a floating-point number",
      Key.needed("low", KeyType.NUMBER, "the smallest value"),
      Key.needed("high", KeyType.NUMBER, "the largest value"),
      Key.of("log", KeyType.FLAG, "true: search evenly in the logarithm; short for scale: log"),
      Key.of("scale", KeyType.SCALE, "search evenly in this transform: linear, log or logit"),
      Key.of("step", KeyType.NUMBER, "only low, low + step, ..."),
      Key.of("default", KeyType.NUMBER, "the value when nothing better is known"),
      Key.PRIOR),
  INT(
      "a whole number",
      Key.needed("low", KeyType.WHOLE, "the smallest value"),
      Key.needed("high", KeyType.WHOLE, "the largest value"),
      Key.of("log", KeyType.FLAG, "true: search evenly in the logarithm; short for scale: log"),
      Key.of("scale", KeyType.SCALE, "search evenly in this transform: linear or log"),
      Key.of("step", KeyType.WHOLE, "only low, low + step, ..."),
      Key.of("default", KeyType.WHOLE, "the value when nothing better is known"),
      Key.PRIOR),
  CHOICE(
      "one of several values, or one of several branches with parameters of their own",
      Key.needed("of", KeyType.SCALARS_OR_BRANCHES, "the values, or the branches"),
      Key.of("default", KeyType.SCALAR, "the value or branch when nothing better is known")),
  ORDINAL(
      "one of several values that have an order",
      Key.needed("of", KeyType.SCALARS, "the values, in order"),
      Key.of("default", KeyType.SCALAR, "the value when nothing better is known"),
      Key.PRIOR),
  LIST(
      "several elements, each with the same parameters",
      Key.needed("low", KeyType.WHOLE, "the smallest number of elements"),
      Key.needed("high", KeyType.WHOLE, "the largest number of elements"),
      Key.needed("of", KeyType.PARAMETERS, "the parameters of an element"),
      Key.of("default", KeyType.WHOLE, "the number of elements when nothing better is known")),
  SUBSET(
      "a selection of values",
      Key.needed("of", KeyType.SCALARS, "the values to select from"),
      Key.of("low", KeyType.WHOLE, "the smallest number selected, 0 if absent"),
      Key.of("high", KeyType.WHOLE, "the largest number selected, all if absent"),
      Key.of("default", KeyType.SCALARS, "the selection when nothing better is known")),
  PERMUTATION(
      "an order of values",
      Key.needed("of", KeyType.SCALARS, "the values to order"),
      Key.of("default", KeyType.SCALARS, "the order when nothing better is known")),
  GROUP(
      "parameters that belong together",
      Key.needed("of", KeyType.PARAMETERS, "the parameters of the group"));

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
  private final List<Key> keys;

  ParameterType(String text, Key... keys) {
    this.text = text;
    this.keys = Stream.concat(Arrays.stream(keys), Stream.of(Key.WHEN)).toList();
  }

  /** The word after {@code type:}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, in one line. */
  public String text() {
    return text;
  }

  /** The keys beside {@code type}, in the order in which they are written. */
  public List<Key> keys() {
    return keys;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ParameterType::word).toList();
  }

  /** A key of a parameter. */
  public record Key(String name, KeyType type, boolean required, String text) {
    static final Key PRIOR =
        of("prior", KeyType.PRIOR, "a belief about the best value: its mean and spread");
    static final Key WHEN =
        of("when", KeyType.CONDITION, "active only under this condition on earlier parameters");

    static Key needed(String name, KeyType type, String text) {
      return new Key(name, type, true, text);
    }

    static Key of(String name, KeyType type, String text) {
      return new Key(name, type, false, text);
    }
  }

  /** What a key holds. */
  public enum KeyType {
    NUMBER,
    WHOLE,
    FLAG,
    /** A text, number, true, false or null. */
    SCALAR,
    SCALARS,
    /** A mapping of names to parameters. */
    PARAMETERS,
    /** A list of scalars, or a mapping of branch names to mappings of parameters. */
    SCALARS_OR_BRANCHES,
    /** {@code linear}, {@code log} or {@code logit}. */
    SCALE,
    /** {@code {mean: number or value, spread: positive number}}. */
    PRIOR,
    /**
     * A mapping of parameter names to a scalar, a list of scalars or {@code {low, high}}; also
     * {@code any_of} and {@code all_of} with lists of such mappings.
     */
    CONDITION
  }
}
