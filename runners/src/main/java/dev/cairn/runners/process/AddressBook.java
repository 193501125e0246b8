package dev.cairn.runners.process;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Node;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every name that {@link Names} can give for a space. */
final class AddressBook {
  private AddressBook() {}

  static Set<String> of(SearchSpace space) {
    var names = new TreeSet<String>();
    add("", space.root().members(), names);
    return names;
  }

  /** Checks that no two names mean the same variable of the environment. */
  static void requireVariablesApart(StudySpec spec) {
    Map<String, String> taken = new HashMap<>();
    taken.put("CAIRN_CONFIGURATION", "the file of the configuration");
    taken.put("CAIRN_REACHED", "the fidelity reached");
    taken.put("CAIRN_CHECKPOINT", "the folder of the checkpoint");
    spec.fidelity()
        .map(Fidelity::names)
        .orElse(List.of())
        .forEach(name -> taken.put(Names.variable(name), "the fidelity " + name));
    for (String name : of(spec.space())) {
      String variable = Names.variable(name);
      String other = taken.putIfAbsent(variable, name);
      require(
          other == null,
          "parameters." + name,
          "The program would be given both %s and the parameter %s as %s; give one another name.",
          other,
          name,
          variable);
    }
  }

  private static void add(String prefix, List<Node> nodes, Set<String> names) {
    for (Node node : nodes) {
      String path = prefix + node.name();
      if (node instanceof Group group) {
        add(path + ".", group.members(), names);
        continue;
      }
      names.add(path);
      if (node instanceof Choice choice) {
        choice.branches().forEach(branch -> add(path + ".", branch.members(), names));
      } else if (node instanceof Repeat repeat) {
        for (int i = 0; i < repeat.high(); i++) {
          add(path + "[" + i + "].", repeat.element().members(), names);
        }
      }
    }
  }
}
