package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How big what a study tunes is, in as many senses as matter: parameters, tokens, rows. Nothing is
 * searched by it; laws of the best settings are fitted over it.
 *
 * @param values by name, each above 0; empty where nothing was declared
 */
public record ModelSize(Map<String, Double> values) {
  /** Nothing declared. */
  public static final ModelSize NONE = new ModelSize(Map.of());

  public ModelSize {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    values.forEach(
        (name, value) -> {
          require(
              name.matches("[A-Za-z_][A-Za-z0-9_-]*"),
              "size",
              "The size '%s' must be named by letters, digits, dashes and underscores.",
              name);
          require(
              value > 0 && Double.isFinite(value),
              "size." + name,
              "The size %s is %s; expected a finite number above 0.",
              name,
              value);
        });
  }

  /** Of one sense. */
  public static ModelSize of(String name, double value) {
    return new ModelSize(Map.of(name, value));
  }

  /** With one more sense. */
  public ModelSize and(String name, double value) {
    var all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new ModelSize(all);
  }

  public boolean declared() {
    return !values.isEmpty();
  }

  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** The values in the order of the names, all of which it must have. */
  public List<Double> in(List<String> names) {
    return names.stream()
        .map(
            name ->
                Optional.ofNullable(values.get(name))
                    .orElseThrow(
                        () ->
                            new InvalidInputException(
                                "size." + name,
                                "There is no size '" + name + "' in " + values + ".")))
        .toList();
  }
}
