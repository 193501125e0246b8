package dev.cairn.testkit;

import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Condition;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Node;
import dev.cairn.space.Ordinal;
import dev.cairn.space.Permutation;
import dev.cairn.space.Real;
import dev.cairn.space.Relation;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Subset;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Search spaces drawn from a stream: every kind of node, nested up to three deep, with conditions,
 * steps, defaults, priors, and relations between numbers.
 */
public final class RandomSpaces {
  private static final int MEMBERS = 6;
  private static final int DEPTH = 3;

  private final RandomGenerator random;
  private int named;

  private RandomSpaces(RandomGenerator random) {
    this.random = random;
  }

  /** The next space; the same stream gives the same spaces. */
  public static SearchSpace draw(RandomGenerator random) {
    while (true) {
      try {
        return new RandomSpaces(random).space();
      } catch (InvalidInputException e) {
        // two conditions or relations contradict each other: draw again
      }
    }
  }

  private SearchSpace space() {
    List<Condition> known = new ArrayList<>();
    List<Node> members = members(1, known);
    return SearchSpace.of(members, random.nextInt(3) > 0 ? List.of() : relations(members, known));
  }

  /** A sum that stays in the lower half of its range, and a combination that is forbidden. */
  private List<Relation> relations(List<Node> members, List<Condition> known) {
    List<Relation> relations = new ArrayList<>();
    Map<String, Double> ones = new LinkedHashMap<>();
    double middle = 0;
    for (Node member : members) {
      if (member instanceof Real real) {
        ones.put(real.name(), 1.0);
        middle += (real.low() + real.high()) / 2;
      } else if (member instanceof Int whole) {
        ones.put(whole.name(), 1.0);
        middle += (whole.low() + whole.high()) / 2.0;
      }
    }
    if (!ones.isEmpty()) {
      relations.add(new Relation.Linear(ones, Relation.Sense.AT_MOST, middle));
    }
    if (known.size() > 1) {
      relations.add(Relation.forbid(known.get(0).and(known.get(known.size() - 1))));
    }
    return relations;
  }

  private List<Node> members(int depth, List<Condition> known) {
    List<Node> members = new ArrayList<>();
    for (int i = 1 + random.nextInt(MEMBERS); i > 0; i--) {
      Condition when = known.isEmpty() || random.nextInt(3) > 0 ? Condition.ALWAYS : mixed(known);
      members.add(member(depth, when, known));
    }
    return members;
  }

  private Condition mixed(List<Condition> known) {
    Condition one = known.get(random.nextInt(known.size()));
    Condition other = known.get(random.nextInt(known.size()));
    return switch (random.nextInt(4)) {
      case 0 -> one.and(other);
      case 1 -> one.or(other);
      default -> one;
    };
  }

  private Node member(int depth, Condition when, List<Condition> known) {
    String name = "p" + named++;
    return switch (random.nextInt(depth < DEPTH ? 11 : 8)) {
      case 0 -> {
        known.add(new Condition.Between(name, 0.2, 0.9));
        Real real = Real.of(name, 0, 1).when(when);
        yield random.nextBoolean() ? real : real.preset(0.25).prior(0.3, 0.2);
      }
      case 1 -> {
        Real log = Real.log(name, 1e-5, 1).when(when);
        yield random.nextBoolean() ? log : log.prior(1e-2, 1.5);
      }
      case 2 -> random.nextBoolean() ? Real.logit(name, 0.01, 0.999).when(when) : grid(name, when);
      case 3 -> {
        known.add(new Condition.Between(name, 3, 7));
        Int whole = random.nextBoolean() ? Int.of(name, 1, 9) : Int.log(name, 1, 1000);
        yield whole.when(when);
      }
      case 4 -> {
        Categorical<String> kind = Categorical.of(name, "a", "b", "c").when(when);
        known.add(kind.is("a"));
        known.add(kind.is("b", "c"));
        yield random.nextBoolean() ? kind : kind.preset("b");
      }
      case 5 -> scalars(name).when(when);
      case 6 ->
          random.nextBoolean()
              ? Subset.of(name, "u", "v", "w", "x").sized(1, 3).when(when)
              : Permutation.of(name, "u", "v", "w").when(when);
      case 7 -> Ordinal.of(name, "low", "middle", "high").when(when);
      case 8 -> Group.of(name, nodes(depth)).when(when);
      case 9 -> Repeat.of(name, random.nextInt(2), 1 + random.nextInt(3), nodes(depth)).when(when);
      default -> {
        Choice choice = Choice.of(name, Group.of("left", nodes(depth)), branch(depth)).when(when);
        known.add(choice.is("left"));
        yield choice;
      }
    };
  }

  private Real grid(String name, Condition when) {
    return Real.of(name, -1, 1).step(0.25).when(when);
  }

  private static Categorical<Value> scalars(String name) {
    return Categorical.of(name, List.of(Value.of(1), Value.of(true), Value.of("x"), Value.NULL));
  }

  private Node[] nodes(int depth) {
    return members(depth + 1, new ArrayList<>()).toArray(Node[]::new);
  }

  private Group branch(int depth) {
    return random.nextInt(3) == 0 ? Group.of("right") : Group.of("right", nodes(depth));
  }
}
