package dev.cairn.runners.process;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line with {@code {name}} where settings go. An argument that names an inactive
 * parameter is left out, together with the flag before it when it is nothing but the name. Braces
 * that enclose no plain name stand for themselves.
 */
record Template(List<String> arguments) {
  private static final Pattern NAME = Pattern.compile("\\{([\\p{L}_][\\p{L}\\p{N}_.\\[\\]-]*)}");

  /** Reads a list of texts and checks its names against the study's. */
  static Template of(String path, Value value, StudySpec spec) {
    List<Value> items = Section.items(path, value);
    require(!items.isEmpty(), path, "%s is empty; expected a program and its arguments.", path);
    var arguments = new ArrayList<String>();
    Set<String> known = known(spec);
    for (int i = 0; i < items.size(); i++) {
      String argument = items.get(i).plain();
      String at = path + "[" + i + "]";
      require(items.get(i).scalar(), at, "%s must be a text, but is %s.", at, items.get(i));
      Matcher matcher = NAME.matcher(argument);
      while (matcher.find()) {
        String name = matcher.group(1);
        require(
            known.contains(name),
            at,
            "%s uses {%s}, which is no parameter.%s",
            at,
            name,
            Nearest.hint(name, known));
      }
      arguments.add(argument);
    }
    return new Template(arguments);
  }

  private static Set<String> known(StudySpec spec) {
    var known = new TreeSet<>(AddressBook.of(spec.space()));
    spec.fidelity().map(Fidelity::names).ifPresent(known::addAll);
    return known;
  }

  /** The command line for these settings. */
  List<String> fill(Map<String, String> settings) {
    var filled = new ArrayList<String>();
    for (String argument : arguments) {
      Matcher matcher = NAME.matcher(argument);
      if (matcher.results().allMatch(name -> settings.containsKey(name.group(1)))) {
        filled.add(
            matcher.replaceAll(
                name -> Matcher.quoteReplacement(settings.getOrDefault(name.group(1), ""))));
      } else if (matcher.matches() && filled.size() > 1 && last(filled).startsWith("-")) {
        filled.remove(filled.size() - 1);
      }
    }
    return filled;
  }

  private static String last(List<String> list) {
    return list.get(list.size() - 1);
  }
}
