package dev.cairn.space;

import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes parameters as a study file has them, keys in the order of {@link ParameterType}. */
final class NodeFormat {
  private final Map<String, Value> fields = new LinkedHashMap<>();

  private NodeFormat(ParameterType type) {
    fields.put("type", Value.of(type.word()));
  }

  /** The mapping of a group's members by name. */
  static Value.Fields members(Group group) {
    var members = new LinkedHashMap<String, Value>();
    group.members().forEach(member -> members.put(member.name(), format(member)));
    return new Value.Fields(members);
  }

  /**
   * Whether two nodes are written the same but for priors, such as one of an enum and one that was
   * read.
   */
  static boolean same(Node one, Node other) {
    return one.equals(other) || format(Priors.off(one)).equals(format(Priors.off(other)));
  }

  private static Value format(Node node) {
    NodeFormat format = unconditional(node);
    if (!node.when().simplified().equals(Condition.ALWAYS)) {
      format.put("when", ConditionFormat.format(node.when()));
    }
    return Value.of(format.fields);
  }

  private static NodeFormat unconditional(Node node) {
    if (node instanceof Real real) {
      return of(real);
    }
    if (node instanceof Int whole) {
      return of(whole);
    }
    if (node instanceof Categorical<?> categorical) {
      return labelled(ParameterType.CHOICE, categorical, categorical.labels());
    }
    if (node instanceof Ordinal<?> ordinal) {
      return of(ordinal);
    }
    if (node instanceof Subset<?> subset) {
      return of(subset);
    }
    if (node instanceof Permutation<?> permutation) {
      return labelled(ParameterType.PERMUTATION, permutation, permutation.labels());
    }
    if (node instanceof Choice choice) {
      return of(choice);
    }
    return node instanceof Repeat repeat
        ? of(repeat)
        : new NodeFormat(ParameterType.GROUP).put("of", members((Group) node));
  }

  private static NodeFormat of(Real real) {
    NodeFormat format =
        new NodeFormat(ParameterType.FLOAT)
            .put("low", Numbers.value(real.low()))
            .put("high", Numbers.value(real.high()))
            .scale(real.scale());
    real.step().ifPresent(step -> format.put("step", Numbers.value(step)));
    return format.preset(real).prior(real.traits().prior());
  }

  private static NodeFormat of(Int whole) {
    NodeFormat format =
        new NodeFormat(ParameterType.INT)
            .put("low", Value.of(whole.low()))
            .put("high", Value.of(whole.high()))
            .scale(whole.scale());
    if (whole.step() != 1) {
      format.put("step", Value.of(whole.step()));
    }
    return format.preset(whole).prior(whole.traits().prior());
  }

  private static NodeFormat labelled(ParameterType type, Parameter<?> parameter, Labels<?> labels) {
    return new NodeFormat(type).of(labels).preset(parameter);
  }

  private static NodeFormat of(Ordinal<?> ordinal) {
    NodeFormat format = labelled(ParameterType.ORDINAL, ordinal, ordinal.labels());
    Optional<Prior> prior = ordinal.traits().prior();
    return prior.isEmpty()
        ? format
        : format.prior(ordinal.labels().names().get((int) prior.get().mean()), prior.get());
  }

  private static NodeFormat of(Subset<?> subset) {
    NodeFormat format = new NodeFormat(ParameterType.SUBSET).of(subset.labels());
    if (subset.atLeast() != 0) {
      format.put("low", Value.of(subset.atLeast()));
    }
    if (subset.atMost() != subset.labels().size()) {
      format.put("high", Value.of(subset.atMost()));
    }
    return format.preset(subset);
  }

  private static NodeFormat of(Choice choice) {
    var branches = new LinkedHashMap<String, Value>();
    choice.branches().forEach(branch -> branches.put(branch.name(), members(branch)));
    NodeFormat format = new NodeFormat(ParameterType.CHOICE).put("of", Value.of(branches));
    choice.preset().ifPresent(branch -> format.put("default", Value.of(branch)));
    return format;
  }

  private static NodeFormat of(Repeat repeat) {
    NodeFormat format =
        new NodeFormat(ParameterType.LIST)
            .put("low", Value.of(repeat.low()))
            .put("high", Value.of(repeat.high()))
            .put("of", members(repeat.element()));
    repeat.preset().ifPresent(length -> format.put("default", Value.of(length)));
    return format;
  }

  private NodeFormat put(String key, Value value) {
    fields.put(key, value);
    return this;
  }

  private NodeFormat of(Labels<?> labels) {
    return put("of", Value.of(labels.names()));
  }

  private NodeFormat scale(Scale scale) {
    return switch (scale) {
      case LINEAR -> this;
      case LOG -> put("log", Value.of(true));
      case LOGIT -> put("scale", Value.of(scale.word()));
    };
  }

  private <T> NodeFormat preset(Parameter<T> parameter) {
    Optional<Value> preset = parameter.preset().map(parameter::toValue);
    preset.ifPresent(
        value -> put("default", parameter instanceof Real ? Numbers.canonical(value) : value));
    return this;
  }

  private NodeFormat prior(Optional<Prior> prior) {
    return prior.isEmpty() ? this : prior(Numbers.value(prior.get().mean()), prior.get());
  }

  private NodeFormat prior(Value mean, Prior prior) {
    var belief = new LinkedHashMap<String, Value>();
    belief.put("mean", mean);
    belief.put("spread", Numbers.value(prior.spread()));
    return put("prior", Value.of(belief));
  }
}
