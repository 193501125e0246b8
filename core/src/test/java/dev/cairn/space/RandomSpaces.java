package dev.cairn.space;

import dev.cairn.random.Stream;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws search spaces of every kind of node, with conditions and relations. */
final class RandomSpaces {
  private final Stream random;
  private final boolean presets;
  private int names;

  private RandomSpaces(Stream random, boolean presets) {
    this.random = random;
    this.presets = presets;
  }

  /** A space without relations. */
  static SearchSpace plain(long seed) {
    return new RandomSpaces(Stream.of(seed), true).space();
  }

  /** A space with relations that one random row satisfies; empty when none was found for it. */
  static Optional<SearchSpace> related(long seed) {
    var spaces = new RandomSpaces(Stream.of(seed), false);
    SearchSpace plain = spaces.space();
    try {
      return Optional.of(SearchSpace.of(plain.root().members(), spaces.relations(plain)));
    } catch (InvalidInputException e) {
      if (String.valueOf(e.getMessage()).contains("No configuration that satisfies")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private SearchSpace space() {
    return SearchSpace.of(members(new ArrayList<>(), 2, 1 + random.nextInt(7)));
  }

  private List<Node> members(List<Node> outer, int depth, int count) {
    List<Node> visible = new ArrayList<>(outer);
    List<Node> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Node node = node("p" + names++, visible, depth);
      List<Node> before = new ArrayList<>(visible);
      if (random.nextInt(3) == 0) {
        node = conditional(node, before);
      }
      members.add(node);
      visible.add(node);
    }
    return members;
  }

  private Node conditional(Node node, List<Node> before) {
    Optional<Condition> condition = condition(before, 2);
    if (condition.isEmpty()) {
      return node;
    }
    Node changed = Conditioned.of(node, condition.get());
    List<Node> all = new ArrayList<>(before);
    all.add(changed);
    try {
      SearchSpace.of(all.stream().distinct().toList());
      return changed;
    } catch (InvalidInputException contradiction) {
      return node;
    }
  }

  private Node node(String name, List<Node> visible, int depth) {
    return switch (random.nextInt(depth > 0 ? 11 : 7)) {
      case 0, 1 -> real(name);
      case 2, 3 -> whole(name);
      case 4 -> choice(name);
      case 5 -> Ordinal.of(name, List.of(Value.of(1), Value.of(4), Value.of(2.5)));
      case 6 -> subset(name);
      case 7 -> Permutation.of(name, "a", "b", "c", "d").preset(List.of("b", "a", "d", "c"));
      case 8 -> branches(name, visible, depth);
      case 9 -> list(name, visible, depth);
      default -> new Group(name, members(visible, depth - 1, 2), Condition.ALWAYS);
    };
  }

  private Real real(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> Real.of(name, -random.nextDouble(), 3 * random.nextDouble());
      case 1 -> Real.log(name, 1e-6, 1 + random.nextDouble());
      case 2 -> Real.logit(name, 0.001, 0.9 + 0.09 * random.nextDouble()).prior(0.5, 1);
      case 3 -> Real.of(name, 0, 1).step(random.nextBoolean() ? 0.1 : 0.07);
      default -> stepped(name);
    };
  }

  private Real stepped(String name) {
    Real real = new Real(name, 0.05, 10, Scale.LOG, OptionalDouble.of(0.05), Traits.none());
    return presets ? real.preset(0.35) : real;
  }

  private Int whole(String name) {
    int low = 1 + random.nextInt(5);
    int high = low + 1 + random.nextInt(100);
    Int whole = random.nextBoolean() ? Int.of(name, low - 3L, high) : Int.log(name, low, high);
    return random.nextInt(4) == 0 ? whole.step(1 + random.nextInt(high - low)) : whole;
  }

  private Node choice(String name) {
    return random.nextBoolean()
        ? Categorical.of(name, "x", "y", "z")
        : Categorical.of(name, List.of(Value.of(1), Value.of(true), Value.NULL, Value.of("s")));
  }

  private Node subset(String name) {
    int least = random.nextInt(3);
    return Subset.of(name, "a", "b", "c", "d").sized(least, least + random.nextInt(5 - least));
  }

  private Node branches(String name, List<Node> visible, int depth) {
    var branches = new ArrayList<Group>();
    for (String branch : List.of("u", "v", "w").subList(0, 1 + random.nextInt(3))) {
      List<Node> members = members(visible, depth - 1, random.nextInt(3));
      branches.add(new Group(branch, members, Condition.ALWAYS));
    }
    return new Choice(name, branches, Optional.empty(), Condition.ALWAYS);
  }

  private Node list(String name, List<Node> visible, int depth) {
    Node[] element = members(visible, depth - 1, 1 + random.nextInt(2)).toArray(Node[]::new);
    int low = random.nextInt(3);
    return Repeat.of(name, low, low + 1 + random.nextInt(3), element);
  }

  private Optional<Condition> condition(List<Node> nodes, int depth) {
    List<Node> single = nodes.stream().filter(RandomSpaces::single).toList();
    if (single.isEmpty()) {
      return Optional.empty();
    }
    if (depth > 0 && random.nextInt(2) == 0) {
      List<Condition> parts =
          List.of(
              condition(single, depth - 1).orElseThrow(),
              condition(single, depth - 1).orElseThrow());
      return Optional.of(
          random.nextBoolean() ? new Condition.AllOf(parts) : new Condition.AnyOf(parts));
    }
    return Optional.of(clause(single.get(random.nextInt(single.size()))));
  }

  private static boolean single(Node node) {
    return !(node instanceof Group || node instanceof Subset<?> || node instanceof Permutation<?>);
  }

  private Condition clause(Node node) {
    if (node instanceof Real real) {
      double low = real.low() + random.nextDouble() * (real.high() - real.low()) / 2;
      return new Condition.Between(real.name(), low, low + (real.high() - real.low()) / 2);
    }
    if (node instanceof Int whole) {
      return new Condition.Between(whole.name(), whole.low(), (whole.low() + whole.high()) / 2.0);
    }
    if (node instanceof Repeat repeat) {
      return Condition.in(repeat.name(), Value.of(repeat.low()), Value.of(repeat.high()));
    }
    if (node instanceof Choice choice) {
      return choice.is(choice.branches().get(0).name());
    }
    if (node instanceof Ordinal<?> ordinal) {
      return new Condition.Between(ordinal.name(), 2, 4);
    }
    List<Value> labels = ((Categorical<?>) node).labels().names();
    return Condition.in(node.name(), labels.get(random.nextInt(labels.size())), labels.get(0));
  }

  private List<Relation> relations(SearchSpace space) {
    double[] witness = space.decode(random.doubles(space.size()).toArray());
    var relations = new ArrayList<Relation>();
    List<Column> numbers =
        space.columns().stream()
            .filter(c -> c.parameter() instanceof Real || c.parameter() instanceof Int)
            .toList();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      if (random.nextInt(3) > 0 && !numbers.isEmpty()) {
        relations.add(linear(numbers, witness));
      }
      List<Node> root = space.root().members();
      condition(root, 1)
          .filter(c -> !holds(space, c, witness))
          .map(Relation::forbid)
          .ifPresent(relations::add);
    }
    return relations;
  }

  private static boolean holds(SearchSpace space, Condition condition, double[] row) {
    return new Expected(space.root(), space.configuration(row).toValue()).holds(condition);
  }

  private Relation linear(List<Column> numbers, double[] witness) {
    Map<String, Double> terms = new LinkedHashMap<>();
    double sum = 0;
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      Column column = numbers.get(random.nextInt(numbers.size()));
      double value = witness[column.index()];
      if (!Double.isNaN(value) && !terms.containsKey(column.path())) {
        double coefficient = random.nextInt(4) == 0 ? -1 : 1 + random.nextInt(2);
        terms.put(column.path(), coefficient);
        sum += coefficient * value;
      }
    }
    if (terms.isEmpty()) {
      return new Relation.Linear(Map.of(numbers.get(0).path(), 1.0), Relation.Sense.AT_MOST, 1e9);
    }
    boolean equal = terms.size() > 1 && random.nextInt(3) == 0;
    return equal
        ? new Relation.Linear(terms, Relation.Sense.EQUAL, sum)
        : new Relation.Linear(terms, Relation.Sense.AT_MOST, sum + random.nextDouble());
  }
}
