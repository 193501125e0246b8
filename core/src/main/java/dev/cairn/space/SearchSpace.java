package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Slot.Scope;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A compiled search space: flat columns with gates. A configuration is a <em>row</em> of raw
 * numbers, one a column, NaN where inactive; samplers move in <em>unit</em> rows, each number in
 * [0, 1]. Immutable and safe to share. Decoding and encoding cost one pass over the columns.
 */
public final class SearchSpace {
  private final Group root;
  private final List<Column> columns;
  private final Scope scope;
  private final String text;

  private SearchSpace(Group root) {
    var compiler = new Compiler();
    this.root = root;
    this.scope = compiler.compile(root);
    this.columns = List.copyOf(compiler.columns());
    require(!columns.isEmpty(), "parameters", "The search space has no parameters.");
    this.text = NodeFormat.members(root).toString();
  }

  public static SearchSpace of(Node... nodes) {
    return of(List.of(nodes));
  }

  public static SearchSpace of(List<? extends Node> nodes) {
    return new SearchSpace(new Group("", List.copyOf(nodes), Condition.ALWAYS));
  }

  /** The tree that was compiled. */
  public Group root() {
    return root;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The number of columns. */
  public int size() {
    return columns.size();
  }

  public Optional<Column> column(String path) {
    return columns.stream().filter(column -> column.path().equals(path)).findFirst();
  }

  Scope scope() {
    return scope;
  }

  /** The valid row nearest to a point of the unit cube; every point has one. */
  public double[] decode(double[] unit) {
    double[] raw = new double[columns.size()];
    for (int i = 0; i < raw.length; ) {
      Column column = columns.get(i);
      int width = column.parameter().width();
      if (column.active(raw)) {
        if (width == 1) {
          raw[i] = column.domain().decode(unit[i]);
        } else {
          column.parameter().decode(unit, raw, i);
        }
      } else {
        Arrays.fill(raw, i, i + width, Double.NaN);
      }
      i += width;
    }
    return raw;
  }

  /**
   * The unit row of a valid row, NaN where inactive; {@code decode(encode(raw))} is {@code raw}.
   */
  public double[] encode(double[] raw) {
    double[] unit = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      unit[i] = Double.isNaN(raw[i]) ? Double.NaN : columns.get(i).domain().encode(raw[i]);
    }
    return unit;
  }

  /** Whether a row is a valid configuration: legal values exactly where active. */
  public boolean contains(double[] raw) {
    if (raw.length != columns.size()) {
      return false;
    }
    for (int i = 0; i < raw.length; ) {
      Column column = columns.get(i);
      int width = column.parameter().width();
      if (column.active(raw) ? !column.parameter().legal(raw, i) : !allInactive(raw, i, width)) {
        return false;
      }
      i += width;
    }
    return true;
  }

  private static boolean allInactive(double[] raw, int from, int width) {
    for (int i = from; i < from + width; i++) {
      if (!Double.isNaN(raw[i])) {
        return false;
      }
    }
    return true;
  }

  /** The configuration of a valid row, which it keeps. */
  public Configuration configuration(double[] raw) {
    return new Configuration(this, raw, scope);
  }

  /**
   * Reads a configuration as {@link Configuration#toValue} writes it. What is absent takes its
   * default; a nested choice may be the name of its branch alone when that needs nothing else.
   *
   * @param path where the value is, for errors
   */
  public Configuration configuration(Value value, String path) {
    return configuration(ConfigurationReader.read(this, path, value));
  }

  /** The row of defaults, if every parameter that is active in it has one. */
  public Optional<double[]> defaults() {
    return ConfigurationReader.defaults(this);
  }

  /** Spaces are equal when they are written the same; see {@link SpaceFormat}. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SearchSpace space && text.equals(space.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The compact JSON of the parameters. */
  @Override
  public String toString() {
    return text;
  }
}
