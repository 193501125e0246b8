package dev.cairn.space;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record type beside the nodes of its components. */
record RecordBinding<R extends Record>(Class<R> type, List<ComponentBinding> components) {
  RecordBinding {
    components = List.copyOf(components);
  }

  static <R extends Record> RecordBinding<R> of(Class<R> type) {
    return of(type, presets(type));
  }

  /** The binding with the values of a record as defaults. */
  static <R extends Record> RecordBinding<R> of(Class<R> type, @Nullable Record presets) {
    var components = new ArrayList<ComponentBinding>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object preset = presets == null ? null : get(component.getAccessor(), presets);
      components.add(ComponentBinding.of(component, preset));
    }
    return new RecordBinding<>(type, components);
  }

  private static @Nullable Record presets(Class<? extends Record> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> constructor.getParameterCount() == 0)
        .findFirst()
        .map(constructor -> type.cast(create(constructor)))
        .orElse(null);
  }

  List<Node> nodes() {
    return components.stream().map(ComponentBinding::node).toList();
  }

  R read(Configuration configuration) {
    Object[] arguments =
        components.stream().map(component -> component.read().apply(configuration)).toArray();
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return create(type.getDeclaredConstructor(types), arguments);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("The record " + type + " has no canonical constructor.", e);
    }
  }

  Value.Fields write(Record record) {
    var fields = new LinkedHashMap<String, Value>();
    for (int i = 0; i < components.size(); i++) {
      ComponentBinding component = components.get(i);
      Object value = get(type.getRecordComponents()[i].getAccessor(), record);
      fields.put(component.node().name(), component.write().apply(value));
    }
    return new Value.Fields(fields);
  }

  private static Object get(Method accessor, Record record) {
    try {
      accessor.trySetAccessible();
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record of " + accessor + " must be public.", e);
    }
  }

  private static <T> T create(Constructor<T> constructor, Object... arguments) {
    try {
      constructor.trySetAccessible();
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      String message = String.valueOf(e.getTargetException().getMessage());
      throw new InvalidInputException(
          "", constructor.getName() + " refused its values: " + message);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record of " + constructor + " must be public.", e);
    }
  }
}
