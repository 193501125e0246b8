package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A selection of {@code atLeast} to {@code atMost} of the given values, in their given order. One
 * two-valued column a value; a selection of wrong size is repaired by the unit coordinates nearest
 * to the other side.
 */
public record Subset<T>(
    String name, Labels<T> labels, int atLeast, int atMost, Traits<List<T>> traits)
    implements Parameter<List<T>> {
  private static final Domain MEMBER = new Domain.Categories(2);

  public Subset {
    Checks.name(name);
    labels.check(name);
    require(
        0 <= atLeast && atLeast <= atMost && atMost <= labels.size(),
        name,
        "The subset %s takes %s to %s of %s values; expected 0 <= low <= high <= %s.",
        name,
        atLeast,
        atMost,
        labels.size(),
        labels.size());
  }

  public static Subset<String> of(String name, String... values) {
    return new Subset<>(name, Labels.texts(values), 0, values.length, Traits.none());
  }

  public static <E extends Enum<E>> Subset<E> of(String name, Class<E> type) {
    Labels<E> labels = Labels.constants(type);
    return new Subset<>(name, labels, 0, labels.size(), Traits.none());
  }

  public static Subset<Value> of(String name, List<Value> scalars) {
    return new Subset<>(name, Labels.scalars(scalars), 0, scalars.size(), Traits.none());
  }

  public Subset<T> sized(int atLeast, int atMost) {
    return new Subset<>(name, labels, atLeast, atMost, traits);
  }

  public Subset<T> preset(List<T> values) {
    fromValue(name + ".default", toValue(values));
    return new Subset<>(name, labels, atLeast, atMost, traits.preset(values));
  }

  public Subset<T> when(Condition condition) {
    return new Subset<>(name, labels, atLeast, atMost, traits.when(condition));
  }

  @Override
  public int width() {
    return labels.size();
  }

  @Override
  public Domain domain(int component) {
    return MEMBER;
  }

  @Override
  public void decode(double[] unit, double[] raw, int at) {
    int members = 0;
    for (int i = at; i < at + width(); i++) {
      raw[i] = MEMBER.decode(unit[i]);
      members += (int) raw[i];
    }
    for (; members < atLeast; members++) {
      raw[extreme(unit, raw, at, 0)] = 1;
    }
    for (; members > atMost; members--) {
      raw[extreme(unit, raw, at, 1)] = 0;
    }
  }

  /** Among columns holding {@code held}, the one whose unit coordinate is nearest to the other. */
  private int extreme(double[] unit, double[] raw, int at, int held) {
    int best = -1;
    for (int i = at; i < at + width(); i++) {
      boolean nearer = best < 0 || (held == 0 ? unit[i] > unit[best] : unit[i] < unit[best]);
      if (raw[i] == held && nearer) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public boolean legal(double[] raw, int at) {
    int members = 0;
    for (int i = at; i < at + width(); i++) {
      if (!MEMBER.contains(raw[i])) {
        return false;
      }
      members += (int) raw[i];
    }
    return members >= atLeast && members <= atMost;
  }

  @Override
  public List<T> value(double[] raw, int at) {
    var members = new ArrayList<T>();
    for (int i = 0; i < width(); i++) {
      if (raw[at + i] == 1) {
        members.add(labels.values().get(i));
      }
    }
    return List.copyOf(members);
  }

  @Override
  public void store(List<T> value, double[] raw, int at) {
    for (int i = 0; i < width(); i++) {
      raw[at + i] = value.contains(labels.values().get(i)) ? 1 : 0;
    }
  }

  @Override
  public Value toValue(List<T> value) {
    return Value.of(value.stream().map(labels::name).toList());
  }

  @Override
  public List<T> fromValue(String path, Value value) {
    double[] raw = new double[width()];
    for (Value item : Section.items(path, value)) {
      int index = labels.indexOfName(item);
      if (index < 0 || raw[index] == 1) {
        throw Checks.unexpected(path, value, this);
      }
      raw[index] = 1;
    }
    if (!legal(raw, 0)) {
      throw Checks.unexpected(path, value, this);
    }
    return value(raw, 0);
  }

  @Override
  public String expected() {
    return "a list of " + atLeast + " to " + atMost + " different values of " + labels;
  }
}
