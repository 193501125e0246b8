package dev.cairn.cli;

import dev.cairn.transfer.study.DeclaredSizes;
import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How big the models of studies are: as they declare it, or as flags say.
 *
 * @param names of the sizes, where studies declare them; else empty
 * @param byStudy one a name
 */
record StudySizes(List<String> names, Map<String, List<Double>> byStudy) {
  static final String SIZE = "--size";
  static final String AT = "--at";

  /** As the studies declare it. */
  static StudySizes declared(Map<String, StoredStudy> studies) {
    List<String> names =
        DeclaredSizes.names(studies.values().stream().map(StoredStudy::spec).toList());
    Map<String, List<Double>> byStudy = new LinkedHashMap<>();
    studies.forEach((name, study) -> byStudy.put(name, study.spec().size().in(names)));
    return new StudySizes(names, byStudy);
  }

  /** As STUDY=N[,N...] for each study. */
  static StudySizes told(List<String> texts, Set<String> studies) {
    Map<String, List<Double>> byStudy = new LinkedHashMap<>();
    for (String text : texts) {
      int sign = text.lastIndexOf('=');
      String name = sign < 0 ? text : text.substring(0, sign);
      if (sign < 0) {
        throw new BadInput("cairn: " + SIZE + " is '" + text + "'; expected STUDY=N.");
      }
      if (!studies.contains(name)) {
        throw new BadInput(
            "cairn: " + SIZE + " names '" + name + "'." + Nearest.hint(name, List.copyOf(studies)));
      }
      byStudy.put(name, numbers(SIZE, text.substring(sign + 1)));
    }
    for (String name : studies) {
      if (!byStudy.containsKey(name)) {
        throw new BadInput(
            "cairn: The size of " + name + " is not told; add " + SIZE + " " + name + "=N.");
      }
    }
    if (byStudy.values().stream().map(List::size).distinct().count() > 1) {
      throw new BadInput("cairn: Some studies have more sizes than others; give each as many.");
    }
    return new StudySizes(List.of(), byStudy);
  }

  List<Double> of(String study) {
    return byStudy.getOrDefault(study, List.of());
  }

  /**
   * The size of a flag: numbers in the order of the studies' sizes, or NAME=N for each name.
   *
   * @param wanted how many sizes there are
   */
  static List<Double> at(String text, List<String> names, int wanted) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Double> at = text.contains("=") ? named(text, names) : numbers(AT, text);
    if (at.size() != wanted) {
      throw new BadInput(
          "cairn: %s has %d sizes; expected %d, as the studies have."
              .formatted(AT, at.size(), wanted));
    }
    return at;
  }

  private static List<Double> named(String text, List<String> names) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String name = part.substring(0, Math.max(0, part.indexOf('=')));
      if (!names.contains(name)) {
        throw new BadInput(
            "cairn: %s names the size '%s'; the studies declare %s.%s"
                .formatted(
                    AT,
                    name,
                    names.isEmpty() ? "none" : String.join(", ", names),
                    Nearest.hint(name, names)));
      }
      values.put(name, numbers(AT, part.substring(name.length() + 1)).get(0));
    }
    var at = new ArrayList<Double>();
    names.forEach(name -> Stream.ofNullable(values.get(name)).forEach(at::add));
    return at;
  }

  private static List<Double> numbers(String flag, String text) {
    try {
      List<Double> numbers = Stream.of(text.split(",", -1)).map(Double::valueOf).toList();
      if (numbers.stream().allMatch(n -> n > 0 && Double.isFinite(n))) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      // refused below, as a number that is not above 0
    }
    throw new BadInput(
        "cairn: "
            + flag
            + " has '"
            + text
            + "'; expected numbers above 0, such as 1e6 or 1e6,1e9.");
  }
}
