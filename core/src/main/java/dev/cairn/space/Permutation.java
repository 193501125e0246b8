package dev.cairn.space;

import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An order of the given values. One column a value: its raw number is the value's position, its
 * unit coordinate a random key (Bean 1994), and decoding sorts the keys.
 */
public record Permutation<T>(String name, Labels<T> labels, Traits<List<T>> traits)
    implements Parameter<List<T>> {
  public Permutation {
    Checks.name(name);
    labels.check(name);
  }

  public static Permutation<String> of(String name, String... values) {
    return new Permutation<>(name, Labels.texts(values), Traits.none());
  }

  public static <E extends Enum<E>> Permutation<E> of(String name, Class<E> type) {
    return new Permutation<>(name, Labels.constants(type), Traits.none());
  }

  public static Permutation<Value> of(String name, List<Value> scalars) {
    return new Permutation<>(name, Labels.scalars(scalars), Traits.none());
  }

  public Permutation<T> preset(List<T> values) {
    fromValue(name + ".default", toValue(values));
    return new Permutation<>(name, labels, traits.preset(values));
  }

  public Permutation<T> when(Condition condition) {
    return new Permutation<>(name, labels, traits.when(condition));
  }

  @Override
  public int width() {
    return labels.size();
  }

  @Override
  public Domain domain(int component) {
    return Domain.Lattice.of(0, 1, labels.size(), Scale.LINEAR);
  }

  @Override
  public void decode(double[] unit, double[] raw, int at) {
    Integer[] order = IntStream.range(0, width()).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(unit[at + a], unit[at + b]));
    for (int position = 0; position < order.length; position++) {
      raw[at + order[position]] = position;
    }
  }

  @Override
  public boolean legal(double[] raw, int at) {
    boolean[] taken = new boolean[width()];
    for (int i = at; i < at + width(); i++) {
      if (!domain(0).contains(raw[i]) || taken[(int) raw[i]]) {
        return false;
      }
      taken[(int) raw[i]] = true;
    }
    return true;
  }

  @Override
  public List<T> value(double[] raw, int at) {
    return IntStream.range(0, width())
        .boxed()
        .sorted((a, b) -> Double.compare(raw[at + a], raw[at + b]))
        .map(i -> labels.values().get(i))
        .toList();
  }

  @Override
  public void store(List<T> value, double[] raw, int at) {
    for (int i = 0; i < width(); i++) {
      raw[at + i] = value.indexOf(labels.values().get(i));
    }
  }

  @Override
  public Value toValue(List<T> value) {
    return Value.of(value.stream().map(labels::name).toList());
  }

  @Override
  public List<T> fromValue(String path, Value value) {
    List<Value> items = Section.items(path, value);
    double[] raw = new double[width()];
    Arrays.fill(raw, -1);
    for (int position = 0; position < items.size(); position++) {
      int index = labels.indexOfName(items.get(position));
      if (index < 0 || raw[index] >= 0) {
        throw Checks.unexpected(path, value, this);
      }
      raw[index] = position;
    }
    if (!legal(raw, 0)) {
      throw Checks.unexpected(path, value, this);
    }
    return value(raw, 0);
  }

  @Override
  public String expected() {
    return "a list with each of " + labels + " once";
  }
}
