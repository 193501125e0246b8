package dev.cairn.runners.process;

import dev.cairn.space.Configuration;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of a configuration by name, as programs get them: {@code learning_rate}, {@code
 * layers[0].units}; a list's own name is its length, a nested choice's its branch, whose parameters
 * are {@code model.depth}.
 */
final class Names {
  private Names() {}

  static Map<String, String> of(Configuration configuration) {
    var names = new LinkedHashMap<String, String>();
    configuration.toValue().fields().forEach((name, value) -> add(name, name, value, names));
    return names;
  }

  private static void add(String path, String name, Value value, Map<String, String> names) {
    if (value instanceof Value.Fields fields) {
      Value branch = fields.fields().get(name);
      if (branch != null) {
        names.put(path, branch.plain());
      }
      fields
          .fields()
          .forEach(
              (member, inner) -> {
                if (branch == null || !member.equals(name)) {
                  add(path + "." + member, member, inner, names);
                }
              });
    } else if (value instanceof Value.Items items && holdsGroups(items.items())) {
      names.put(path, Integer.toString(items.items().size()));
      for (int i = 0; i < items.items().size(); i++) {
        add(path + "[" + i + "]", "", items.items().get(i), names);
      }
    } else {
      names.put(path, value.plain());
    }
  }

  private static boolean holdsGroups(List<Value> items) {
    return !items.isEmpty() && items.stream().allMatch(item -> item instanceof Value.Fields);
  }

  /** The environment variable of a name: {@code CAIRN_LAYERS_0_UNITS}. */
  static String variable(String name) {
    String word = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return "CAIRN_" + (word.endsWith("_") ? word.substring(0, word.length() - 1) : word);
  }
}
