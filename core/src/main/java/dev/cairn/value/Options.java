package dev.cairn.value;

import static dev.cairn.value.InvalidInputException.require;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Option records: a public record with a public no-argument constructor that holds the defaults and
 * a canonical constructor that checks them. Component {@code priorWeight} is the option {@code
 * prior_weight}. Components are {@code int}, {@code long}, {@code double}, {@code boolean}, {@code
 * String}, an enum, or another algorithm: a record of its id and options, written as {@link Named}.
 */
public final class Options {
  /** The type's word of an option that is another algorithm. */
  public static final String ALGORITHM = "algorithm";

  private Options() {}

  /** One option: its name, its type's word, its default as JSON and what it is. */
  public record Description(
      String name, String type, Value preset, List<String> words, String text) {

    /** Whether the default is one that no file can write, such as a bound at infinity. */
    public boolean unset() {
      return preset.numeric() && !Double.isFinite(preset.number());
    }
  }

  /** An option record without components. */
  public record None() {}

  /** The options of a record type, in order. */
  public static List<Description> describe(Class<? extends Record> type) {
    Record presets = presets(type);
    var descriptions = new ArrayList<Description>();
    for (RecordComponent component : type.getRecordComponents()) {
      Option option = component.getAnnotation(Option.class);
      descriptions.add(
          new Description(
              name(component),
              word(component.getType()),
              toValue(read(component, presets)),
              words(component.getType()),
              option == null ? "" : option.value()));
    }
    return descriptions;
  }

  /** Reads a section into a record: absent options keep their default, unknown ones are refused. */
  public static <R extends Record> R read(Class<R> type, Section section) {
    Record presets = presets(type);
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String name = name(component);
      Object preset = read(component, presets);
      arguments[i] =
          section
              .find(name)
              .map(value -> fromValue(section.path(name), value, component.getType(), preset))
              .orElse(preset);
    }
    section.close();
    return create(type, section.path(), arguments);
  }

  private static <R> R create(Class<R> type, String path, Object... arguments) {
    try {
      return type.getDeclaredConstructor(types(type)).newInstance(arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new InvalidInputException(path, String.valueOf(cause.getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The option record " + type + " must be public.", e);
    }
  }

  private static Class<?>[] types(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }

  /** Whether a type is a record of an id and options. */
  private static boolean isAlgorithm(Class<?> type) {
    return type.isRecord()
        && Arrays.equals(types(type), new Class<?>[] {String.class, Value.Fields.class});
  }

  private static Named named(Object algorithm) {
    RecordComponent[] parts = algorithm.getClass().getRecordComponents();
    return new Named((String) read(parts[0], algorithm), (Value.Fields) read(parts[1], algorithm));
  }

  private static Record presets(Class<? extends Record> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The option record " + type + " needs a public no-argument constructor.", e);
    }
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The option record of " + component + " must be public.", e);
    }
  }

  private static Object fromValue(String path, Value value, Class<?> type, Object preset) {
    if (isAlgorithm(type)) {
      Named given = Named.read(path, value, named(preset).id());
      return create(type, path, given.id(), given.options());
    }
    if (type == double.class) {
      return Section.number(path, value);
    }
    if (type == long.class) {
      return Section.whole(path, value);
    }
    if (type == int.class) {
      long whole = Section.whole(path, value);
      require(whole == (int) whole, path, "%s (%s) is too large.", path, whole);
      return (int) whole;
    }
    if (type == boolean.class) {
      return Section.flag(path, value);
    }
    String text = Section.text(path, value);
    return type.isEnum() ? constant(path, text, type) : text;
  }

  private static Object constant(String path, String text, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    throw new InvalidInputException(
        path, path + " is '" + text + "'." + Nearest.hint(text, words(type)));
  }

  private static Value toValue(Object preset) {
    if (preset instanceof Double number) {
      return Value.of(number.doubleValue());
    }
    if (preset instanceof Boolean flag) {
      return Value.of(flag.booleanValue());
    }
    if (preset instanceof Number number) {
      return Value.of(number.longValue());
    }
    if (isAlgorithm(preset.getClass())) {
      return named(preset).toValue();
    }
    return Value.of(preset instanceof Enum<?> ? word(preset) : preset.toString());
  }

  private static List<String> words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Options::word).toList()
        : List.of();
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String word(Class<?> type) {
    if (type.isEnum() || type == String.class) {
      return type.isEnum() ? "choice" : "text";
    }
    if (isAlgorithm(type)) {
      return ALGORITHM;
    }
    return type == double.class ? "float" : type == boolean.class ? "flag" : "int";
  }

  private static String name(RecordComponent component) {
    return Names.snake(component.getName());
  }
}
