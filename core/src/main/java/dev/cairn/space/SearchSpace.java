package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Slot.Scope;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A compiled search space: flat columns with gates. A configuration is a <em>row</em> of raw
 * numbers, one a column, NaN where inactive; samplers move in <em>unit</em> rows, each number in
 * [0, 1]. Immutable and safe to share. Decoding and encoding cost one pass over the columns.
 */
public final class SearchSpace {
  private final Group root;
  private final List<Relation> relations;
  private final List<Column> columns;
  private final Scope scope;
  private final Decoder decoder;
  private final Relations compiled;
  private final @Nullable Repair repair;
  private final String text;

  private SearchSpace(Group root, List<Relation> relations) {
    var compiler = new Compiler();
    this.root = root;
    this.relations = relations;
    this.scope = compiler.compile(root);
    this.columns = List.copyOf(compiler.columns());
    require(!columns.isEmpty(), "parameters", "The search space has no parameters.");
    this.decoder = new Decoder(columns);
    this.compiled = Relations.compile(relations, compiler, root, scope);
    this.repair =
        relations.isEmpty()
            ? null
            : new Repair(decoder, compiled, ConfigurationReader.defaults(columns, scope));
    this.text = SpaceFormat.write(this).toString();
  }

  public static SearchSpace of(Node... nodes) {
    return of(List.of(nodes));
  }

  public static SearchSpace of(List<? extends Node> nodes) {
    return of(nodes, List.of());
  }

  /**
   * A space whose configurations satisfy the relations too. An error when none is found that does;
   * the search for one is bounded.
   */
  public static SearchSpace of(List<? extends Node> nodes, List<? extends Relation> relations) {
    Group root = new Group("", List.copyOf(nodes), Condition.ALWAYS);
    return new SearchSpace(root, List.copyOf(relations));
  }

  /** The tree that was compiled. */
  public Group root() {
    return root;
  }

  public List<Relation> relations() {
    return relations;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The priors of the numbers that are always active, by path. */
  public Map<String, Prior> priors() {
    return Priors.of(root);
  }

  /** The same space with other beliefs about some of the numbers that are always active. */
  public SearchSpace withPriors(Map<String, Prior> priors) {
    return of(Priors.laid(root, priors), relations);
  }

  /** The number of columns. */
  public int size() {
    return columns.size();
  }

  public Optional<Column> column(String path) {
    return columns.stream().filter(column -> column.path().equals(path)).findFirst();
  }

  /** The lengths of the lists that every configuration has and whose elements have columns. */
  public List<Column> lengths() {
    return columns.stream()
        .filter(Column::always)
        .filter(c -> columns.stream().anyMatch(other -> other.path().startsWith(c.path() + "[")))
        .toList();
  }

  Scope scope() {
    return scope;
  }

  /**
   * A valid row for any point of the unit cube: each number decoded, left to right, and then moved
   * as little as needed where the row breaks a relation.
   */
  public double[] decode(double[] unit) {
    double[] raw = decoder.decode(unit);
    return repair == null ? raw : repair.repair(unit, raw);
  }

  /**
   * A random valid row: uniform in the unit cube, and with relations uniform among the valid rows
   * where 64 draws find one; a repaired draw otherwise.
   */
  public double[] sample(RandomGenerator random) {
    return repair == null
        ? decoder.decode(random.doubles(columns.size()).toArray())
        : repair.sample(random);
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

  /** The relation that a row breaks, if any. */
  Optional<Relation> broken(double[] raw) {
    return compiled.violated(raw);
  }

  /** Whether a row is a valid configuration: legal values exactly where active, relations hold. */
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
    return compiled.hold(raw);
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
    return ConfigurationReader.defaults(columns, scope);
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

  /** The compact JSON of the parameters and relations. */
  @Override
  public String toString() {
    return text;
  }
}
