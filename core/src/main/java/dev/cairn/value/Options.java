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
 * String} or an enum.
 */
public final class Options {
  private Options() {}

  /** One option: its name, its type's word, its default as JSON and what it is. */
  public record Description(
      String name, String type, Value preset, List<String> words, String text) {}

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
      arguments[i] =
          section
              .find(name)
              .map(value -> fromValue(section.path(name), value, component.getType()))
              .orElseGet(() -> read(component, presets));
    }
    section.close();
    return create(type, section.path(), arguments);
  }

  private static <R extends Record> R create(Class<R> type, String path, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new InvalidInputException(path, String.valueOf(cause.getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The option record " + type + " must be public.", e);
    }
  }

  private static Record presets(Class<? extends Record> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The option record " + type + " needs a public no-argument constructor.", e);
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The option record of " + component + " must be public.", e);
    }
  }

  private static Object fromValue(String path, Value value, Class<?> type) {
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
    return type == double.class ? "float" : type == boolean.class ? "flag" : "int";
  }

  private static String name(RecordComponent component) {
    return Names.snake(component.getName());
  }
}
