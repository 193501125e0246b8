package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Names;
import dev.cairn.value.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The node of a record's component, and how its value is read and written. */
record ComponentBinding(
    Node node, Function<Configuration, Object> read, Function<Object, Value> write) {

  static ComponentBinding of(RecordComponent component, @Nullable Object preset) {
    String name = Names.snake(component.getName());
    Class<?> type = component.getType();
    if (type == double.class || type == float.class) {
      return real(name, type, annotation(component, Range.class), (Number) preset);
    }
    if (type == int.class || type == long.class) {
      return whole(name, type, annotation(component, Range.class), (Number) preset);
    }
    if (type == boolean.class) {
      return leaf(Categorical.flag(name), Boolean.class, preset);
    }
    if (type == String.class) {
      OneOf values = annotation(component, OneOf.class);
      return leaf(Categorical.of(name, values.value()), String.class, preset);
    }
    if (type.isEnum()) {
      return constant(name, type, preset);
    }
    if (type.isRecord()) {
      return group(name, type.asSubclass(Record.class), (Record) preset);
    }
    if (type.isSealed()) {
      return branches(component, name, type, preset);
    }
    if (type == List.class) {
      return list(component, name, (List<?>) preset);
    }
    throw refused(component, "its type has no meaning in a space");
  }

  private static <A extends java.lang.annotation.Annotation> A annotation(
      RecordComponent component, Class<A> type) {
    A annotation = component.getAnnotation(type);
    if (annotation == null) {
      throw refused(component, "it lacks @" + type.getSimpleName());
    }
    return annotation;
  }

  private static InvalidInputException refused(RecordComponent component, String why) {
    return new InvalidInputException(
        Names.snake(component.getName()),
        "The component "
            + component.getName()
            + " of "
            + component.getDeclaringRecord().getSimpleName()
            + " cannot be a parameter: "
            + why
            + ".\nExpected a number with @Range, a text with @OneOf, a boolean, an enum, a record, a"
            + " sealed interface of records, or a List of records with @Size.");
  }

  private static ComponentBinding real(
      String name, Class<?> type, Range range, @Nullable Number preset) {
    Real plain = Real.of(name, range.low(), range.high()).scale(range.scale());
    Real stepped = range.step() == 0 ? plain : plain.step(range.step());
    Real real = preset == null ? stepped : stepped.preset(preset.doubleValue());
    Function<Configuration, Object> read =
        type == double.class ? c -> c.get(real) : c -> (float) c.get(real);
    return new ComponentBinding(real, read, value -> Value.of(((Number) value).doubleValue()));
  }

  private static ComponentBinding whole(
      String name, Class<?> type, Range range, @Nullable Number preset) {
    require(
        range.low() == Math.rint(range.low())
            && range.high() == Math.rint(range.high())
            && range.step() == Math.rint(range.step()),
        name,
        "The whole number %s has the range %s; expected whole bounds and step.",
        name,
        range);
    Int plain = Int.of(name, (long) range.low(), (long) range.high()).scale(range.scale());
    Int stepped = range.step() == 0 ? plain : plain.step((long) range.step());
    Int whole = preset == null ? stepped : stepped.preset(preset.longValue());
    Function<Configuration, Object> read =
        type == long.class ? c -> c.getLong(whole) : c -> c.get(whole);
    return new ComponentBinding(whole, read, value -> Value.of(((Number) value).longValue()));
  }

  private static <T> ComponentBinding leaf(
      Categorical<T> choice, Class<T> type, @Nullable Object preset) {
    Categorical<T> full = preset == null ? choice : choice.preset(type.cast(preset));
    return new ComponentBinding(full, c -> c.get(full), value -> full.toValue(type.cast(value)));
  }

  private static <E> ComponentBinding constant(
      String name, Class<E> type, @Nullable Object preset) {
    return leaf(new Categorical<>(name, constants(type), Traits.none()), type, preset);
  }

  private static <E> Labels<E> constants(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return new Labels<>(
        constants, constants.stream().map(c -> Value.of(((Enum<?>) c).name())).toList());
  }

  private static <R extends Record> ComponentBinding group(
      String name, Class<R> type, @Nullable Record preset) {
    RecordBinding<R> binding = binding(type, preset);
    Group group = new Group(name, binding.nodes(), Condition.ALWAYS);
    return new ComponentBinding(
        group, c -> binding.read(c.get(group)), value -> binding.write((Record) value));
  }

  private static <R extends Record> RecordBinding<R> binding(
      Class<R> type, @Nullable Record preset) {
    return preset == null ? RecordBinding.of(type) : RecordBinding.of(type, preset);
  }

  private static ComponentBinding branches(
      RecordComponent component, String name, Class<?> type, @Nullable Object preset) {
    Map<String, RecordBinding<?>> bindings = new LinkedHashMap<>();
    var groups = new ArrayList<Group>();
    for (Class<?> branch : type.getPermittedSubclasses()) {
      if (!branch.isRecord()) {
        throw refused(component, branch.getSimpleName() + " is no record");
      }
      String word = Names.snake(branch.getSimpleName());
      Record own = branch.isInstance(preset) ? (Record) preset : null;
      RecordBinding<?> binding = binding(branch.asSubclass(Record.class), own);
      bindings.put(word, binding);
      groups.add(new Group(word, binding.nodes(), Condition.ALWAYS));
    }
    Optional<String> taken =
        Optional.ofNullable(preset).map(p -> Names.snake(p.getClass().getSimpleName()));
    Choice choice = new Choice(name, groups, taken, Condition.ALWAYS);
    return new ComponentBinding(
        choice, c -> read(bindings, c.get(choice)), value -> write(name, bindings, (Record) value));
  }

  private static Object read(Map<String, RecordBinding<?>> bindings, Configuration.Branch branch) {
    return Optional.ofNullable(bindings.get(branch.name())).orElseThrow().read(branch.parameters());
  }

  private static Value write(String name, Map<String, RecordBinding<?>> bindings, Record record) {
    String word = Names.snake(record.getClass().getSimpleName());
    var fields = new LinkedHashMap<String, Value>();
    fields.put(name, Value.of(word));
    fields.putAll(Optional.ofNullable(bindings.get(word)).orElseThrow().write(record).fields());
    return Value.of(fields);
  }

  private static ComponentBinding list(
      RecordComponent component, String name, @Nullable List<?> preset) {
    if (component.getGenericType() instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
      if (element.isRecord()) {
        Size size = annotation(component, Size.class);
        return records(name, size, element.asSubclass(Record.class), preset);
      }
      if (element.isEnum()) {
        Size size = component.getAnnotation(Size.class);
        return subset(name, size, element, preset);
      }
    }
    throw refused(component, "its elements are neither records nor constants of an enum");
  }

  private static <R extends Record> ComponentBinding records(
      String name, Size size, Class<R> type, @Nullable List<?> preset) {
    RecordBinding<R> binding = RecordBinding.of(type);
    Node[] members = binding.nodes().toArray(Node[]::new);
    Repeat plain = Repeat.of(name, size.low(), size.high(), members);
    Repeat repeat = preset == null ? plain : plain.preset(preset.size());
    return new ComponentBinding(
        repeat,
        c -> c.get(repeat).stream().map(binding::read).toList(),
        value -> Value.of(((List<?>) value).stream().map(e -> binding.write((Record) e)).toList()));
  }

  private static <E> ComponentBinding subset(
      String name, @Nullable Size size, Class<E> type, @Nullable List<?> preset) {
    Labels<E> labels = constants(type);
    Subset<E> all = new Subset<>(name, labels, 0, labels.size(), Traits.none());
    Subset<E> sized = size == null ? all : all.sized(size.low(), size.high());
    Subset<E> subset =
        preset == null ? sized : sized.preset(preset.stream().<E>map(type::cast).toList());
    return new ComponentBinding(
        subset,
        c -> c.get(subset),
        value -> subset.toValue(((List<?>) value).stream().<E>map(type::cast).toList()));
  }
}
