package dev.cairn.gradient.perceptron;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A fully connected network on a table.
 *
 * @param classification whether the target is a class 0 ... k - 1 rather than a number
 * @param hidden units of each hidden layer; none for a linear model
 * @param batch examples a step; 0 for all
 * @param validation the share of rows that hyperparameters are judged by
 * @param test the share of rows that tuning never sees
 * @param seed of the splits
 */
record Network(
    boolean classification,
    List<Integer> hidden,
    Activation activation,
    int batch,
    double validation,
    double test,
    long seed) {
  private static final List<String> KINDS = List.of("classification", "regression");

  static Network read(Section section) {
    String kind = section.findText("task").orElse(KINDS.get(0));
    require(
        KINDS.contains(kind),
        section.path("task"),
        "The task is '%s'; expected one of %s.",
        kind,
        String.join(", ", KINDS));
    String activation = section.findText("activation").orElse("tanh");
    require(
        Activation.words().contains(activation),
        section.path("activation"),
        "The activation is '%s'; expected one of %s.",
        activation,
        String.join(", ", Activation.words()));
    return new Network(
        kind.equals(KINDS.get(0)),
        section.has("hidden")
            ? section.items("hidden").stream().map(each -> units(section, each)).toList()
            : List.of(64),
        Activation.valueOf(activation.toUpperCase(Locale.ROOT)),
        (int) section.findWhole("batch").orElse(100),
        share(section, "validation", 0.25),
        share(section, "test", 0.2),
        section.findWhole("seed").orElse(0));
  }

  private static int units(Section section, Value value) {
    long units = Section.whole(section.path("hidden"), value);
    require(
        units >= 1 && units <= 100_000,
        section.path("hidden"),
        "A layer has %s units; expected 1 to 100,000.",
        units);
    return (int) units;
  }

  private static double share(Section section, String key, double otherwise) {
    double share = section.findNumber(key).orElse(otherwise);
    require(
        share > 0 && share < 1,
        section.path(key),
        "The share is %s; expected a number in (0, 1), such as %s.",
        share,
        otherwise);
    return share;
  }

  /** All widths from the inputs to the outputs. */
  List<Integer> widths(int inputs, int outputs) {
    return Stream.of(Stream.of(inputs), hidden.stream(), Stream.of(outputs))
        .flatMap(each -> each)
        .toList();
  }
}
