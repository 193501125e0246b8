package dev.cairn.runners.process;

import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Node;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import java.util.List;
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
