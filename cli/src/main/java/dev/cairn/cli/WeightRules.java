package dev.cairn.cli;

import dev.cairn.transfer.Sizes;
import dev.cairn.transfer.parametrization.Depth;
import dev.cairn.transfer.parametrization.Form;
import dev.cairn.transfer.parametrization.MaximalUpdate;
import dev.cairn.transfer.parametrization.Multipliers;
import dev.cairn.transfer.parametrization.Optimizer;
import dev.cairn.transfer.parametrization.Weight;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The rules that say what to multiply, weight by weight. */
final class WeightRules {
  private static final String LEARNING_RATE = "--learning-rate";
  private static final String OPTIMIZER = "--optimizer";
  private static final String FORM = "--form";
  private static final String WEIGHT = "--weight";
  private static final Pattern SHAPES = Pattern.compile("([^=]+)=(\\d+)x(\\d+):(\\d+)x(\\d+)");

  private WeightRules() {}

  static RuleCommand maximalUpdate() {
    return new RuleCommand(
        "mup",
        "What to multiply so that settings tuned on a narrow network hold for a wide one (muP).",
        "cairn transfer mup --base-width 256 --width 4096 --optimizer adam --learning-rate 3e-3",
        () ->
            List.of(
                Flags.option("--base-width", "N", Double.class, "The width that was tuned."),
                Flags.option("--width", "N", Double.class, "The width to come."),
                weight(),
                optimizer(),
                Flags.value(
                    FORM, "FORM", "multiplier (of the output) or plain; multiplier if absent."),
                Flags.option(LEARNING_RATE, "RATE", Double.class, "The tuned one."),
                Flags.option("--base-head", "N", Double.class, "Size of a tuned attention head."),
                Flags.option("--head", "N", Double.class, "Size of an attention head to come.")),
        WeightRules::maximalUpdate);
  }

  private static Answer maximalUpdate(ParseResult given) {
    var rule =
        new MaximalUpdate(
            choice(given, OPTIMIZER, Optimizer.ADAM), choice(given, FORM, Form.MULTIPLIER));
    var rows = new ArrayList<Value>();
    weights(given).forEach((name, weight) -> rows.add(row(given, name, rule.of(weight))));
    var fields = new LinkedHashMap<String, Value>();
    if (given.hasMatchedOption("--head") != given.hasMatchedOption("--base-head")) {
      throw new BadInput("cairn: Give --base-head and --head, or neither.");
    }
    if (given.hasMatchedOption("--head")) {
      double scale =
          MaximalUpdate.attention(
              TransferRules.number(given, "--base-head"), TransferRules.number(given, "--head"));
      fields.put("attention_scale", Value.of(scale));
    }
    fields.put("weights", Value.of(rows));
    return Answer.of(
        fields,
        MaximalUpdate.SOURCE,
        List.of("What regularises and the length of training do not transfer by this rule."));
  }

  static RuleCommand depth() {
    return new RuleCommand(
        "depth",
        "What to multiply so that settings of a shallow residual network hold for a deep one.",
        "cairn transfer depth --base-depth 4 --depth 32 --learning-rate 3e-3",
        () ->
            List.of(
                count("--base-depth", "Residual blocks that were tuned.", true),
                count("--depth", "Residual blocks to come.", true),
                optimizer(),
                Flags.option(LEARNING_RATE, "RATE", Double.class, "The tuned one."),
                count("--layers-per-block", "Layers of a block; 1 if absent.", false)),
        given -> {
          int base = given.matchedOptionValue("--base-depth", 0);
          int blocks = given.matchedOptionValue("--depth", 0);
          Multipliers branch =
              new Depth(base, blocks).branch(choice(given, OPTIMIZER, Optimizer.ADAM));
          var fields = new LinkedHashMap<String, Value>();
          fields.put("depth_ratio", Value.of((double) blocks / base));
          fields.put("weights", Value.of(List.of(row(given, "branch", branch))));
          int layers = given.matchedOptionValue("--layers-per-block", 1);
          return Answer.of(fields, Depth.SOURCE, Depth.doubt(layers).stream().toList());
        });
  }

  private static Value row(ParseResult given, String name, Multipliers multipliers) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("weight", Value.of(name));
    fields.put("initialization", Value.of(multipliers.initialization()));
    fields.put("multiplier", Value.of(multipliers.forward()));
    fields.put("learning_rate_multiplier", Value.of(multipliers.learningRate()));
    if (given.hasMatchedOption(LEARNING_RATE)) {
      double rate = Sizes.positive("learning_rate", TransferRules.number(given, LEARNING_RATE));
      fields.put("learning_rate", Value.of(rate * multipliers.learningRate()));
    }
    return Value.of((Map<String, Value>) fields);
  }

  /** The kinds of weight of a network that gets wider, or those that are described. */
  private static Map<String, Weight> weights(ParseResult given) {
    List<String> described = given.matchedOptionValue(WEIGHT, List.of());
    boolean widths = given.hasMatchedOption("--base-width") && given.hasMatchedOption("--width");
    if (described.isEmpty() != widths) {
      throw new BadInput(
          "cairn: Give --base-width and --width, or describe the weights by " + WEIGHT + ".");
    }
    Map<String, Weight> weights = new LinkedHashMap<>();
    if (widths) {
      double ratio =
          MaximalUpdate.ratio(
              TransferRules.number(given, "--base-width"), TransferRules.number(given, "--width"));
      weights.put("input", new Weight(1, ratio));
      weights.put("bias", new Weight(1, ratio));
      weights.put("hidden", new Weight(ratio, ratio));
      weights.put("output", new Weight(ratio, 1));
    }
    for (String text : described) {
      Matcher shape = SHAPES.matcher(text);
      if (!shape.matches()) {
        throw new BadInput(
            "cairn: "
                + WEIGHT
                + " is '"
                + text
                + "'; expected NAME=INxOUT:INxOUT, the tuned shape first, such as"
                + " embedding=50000x256:50000x1024.");
      }
      double[] sizes =
          IntStream.rangeClosed(2, 5)
              .mapToDouble(i -> Double.parseDouble(shape.group(i)))
              .toArray();
      weights.put(shape.group(1), Weight.of(sizes[0], sizes[1], sizes[2], sizes[3]));
    }
    return weights;
  }

  private static OptionSpec weight() {
    return OptionSpec.builder(WEIGHT)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("NAME=INxOUT:INxOUT")
        .description("A weight of the tuned network and of the one to come, instead of widths.")
        .build();
  }

  private static OptionSpec optimizer() {
    return Flags.value(
        OPTIMIZER, "KIND", "adam, as all that divide by the gradient's size, or sgd; adam.");
  }

  private static OptionSpec count(String name, String description, boolean required) {
    return OptionSpec.builder(name)
        .type(Integer.class)
        .arity("1")
        .required(required)
        .paramLabel("N")
        .description(description)
        .build();
  }

  private static <E extends Enum<E>> E choice(ParseResult given, String flag, E usual) {
    String word = given.matchedOptionValue(flag, Answer.word(usual));
    E[] all = usual.getDeclaringClass().getEnumConstants();
    return Arrays.stream(all)
        .filter(e -> Answer.word(e).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "cairn: "
                        + flag
                        + " has no '"
                        + word
                        + "'."
                        + Nearest.hint(word, Arrays.stream(all).map(Answer::word).toList())));
  }
}
