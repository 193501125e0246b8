package dev.cairn.value;

import static dev.cairn.value.InvalidInputException.require;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads one JSON object, key by key, and knows which keys were asked for; {@link #close} refuses
 * the others by name. Every error carries the path of the value.
 */
public final class Section {
  private final String path;
  private final Value.Fields fields;
  private final Set<String> known = new LinkedHashSet<>();

  private Section(String path, Value.Fields fields) {
    this.path = path;
    this.fields = fields;
  }

  /** The object at the path, or an error when the value is something else. */
  public static Section of(String path, Value value) {
    if (value instanceof Value.Fields fields) {
      return new Section(path, fields);
    }
    throw new InvalidInputException(
        path, subject(path) + " must be a mapping of names to values, but is " + kind(value) + ".");
  }

  public String path() {
    return path;
  }

  /** The path of a key of this section. */
  public String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  public List<String> keys() {
    return List.copyOf(fields.fields().keySet());
  }

  public boolean has(String key) {
    known.add(key);
    return fields.fields().containsKey(key);
  }

  public Optional<Value> find(String key) {
    known.add(key);
    return Optional.ofNullable(fields.fields().get(key));
  }

  public Value get(String key) {
    return find(key)
        .orElseThrow(
            () -> new InvalidInputException(path, subject(path) + " lacks the key '" + key + "'."));
  }

  public Optional<Section> findSection(String key) {
    return find(key).map(value -> of(path(key), value));
  }

  public Section section(String key) {
    return of(path(key), get(key));
  }

  public Optional<String> findText(String key) {
    return find(key).map(value -> text(path(key), value));
  }

  public String text(String key) {
    return text(path(key), get(key));
  }

  public OptionalDouble findNumber(String key) {
    Optional<Value> value = find(key);
    return value.isPresent()
        ? OptionalDouble.of(number(path(key), value.get()))
        : OptionalDouble.empty();
  }

  public double number(String key) {
    return number(path(key), get(key));
  }

  public OptionalLong findWhole(String key) {
    Optional<Value> value = find(key);
    return value.isPresent()
        ? OptionalLong.of(whole(path(key), value.get()))
        : OptionalLong.empty();
  }

  public long whole(String key) {
    return whole(path(key), get(key));
  }

  public boolean flag(String key, boolean otherwise) {
    return find(key).map(value -> flag(path(key), value)).orElse(otherwise);
  }

  /** The items of an array, or none when the key is absent. */
  public List<Value> items(String key) {
    return find(key).map(value -> items(path(key), value)).orElse(List.of());
  }

  /** Refuses keys that nobody asked for. */
  public void close() {
    for (String key : fields.fields().keySet()) {
      require(
          known.contains(key),
          path(key),
          "%s has the unknown key '%s'.%s",
          subject(path),
          key,
          Nearest.hint(key, known));
    }
  }

  public static String text(String path, Value value) {
    require(value instanceof Value.Text, path, "%s must be a text, but is %s.", path, kind(value));
    return ((Value.Text) value).text();
  }

  public static double number(String path, Value value) {
    require(
        value.numeric() && Double.isFinite(value.number()),
        path,
        "%s must be a number, but is %s.",
        path,
        kind(value));
    return value.number();
  }

  public static long whole(String path, Value value) {
    double number = number(path, value);
    require(
        number == Math.rint(number) && Math.abs(number) <= 0x1p53,
        path,
        "%s must be a whole number, but is %s.",
        path,
        value);
    return value instanceof Value.Whole whole ? whole.value() : (long) number;
  }

  public static boolean flag(String path, Value value) {
    require(
        value instanceof Value.Flag,
        path,
        "%s must be true or false, but is %s.",
        path,
        kind(value));
    return ((Value.Flag) value).on();
  }

  public static List<Value> items(String path, Value value) {
    require(value instanceof Value.Items, path, "%s must be a list, but is %s.", path, kind(value));
    return new ArrayList<>(((Value.Items) value).items());
  }

  private static String subject(String path) {
    return path.isEmpty() ? "The study file" : path;
  }

  private static String kind(Value value) {
    if (value instanceof Value.Items) {
      return "a list";
    }
    if (value instanceof Value.Fields) {
      return "a mapping";
    }
    return value instanceof Value.Text ? "the text " + value : value.toString();
  }
}
