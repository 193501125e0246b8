package dev.cairn.cli;

import dev.cairn.transfer.Sizes;
import dev.cairn.transfer.law.Horizon;
import dev.cairn.transfer.law.PrivateTraining;
import dev.cairn.transfer.law.StepLaw;
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
import java.util.stream.DoubleStream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The rules that answer from numbers on the command line. */
final class TransferRules {
  private static final String LEARNING_RATE = "--learning-rate";
  private static final String OPTIMIZER = "--optimizer";
  private static final String FORM = "--form";

  private TransferRules() {}

  static List<RuleCommand> all() {
    return List.of(stepLaw(), horizon(), maximalUpdate(), depth(), totalNoise());
  }

  private static RuleCommand stepLaw() {
    return new RuleCommand(
        "step-law",
        "Learning rate and batch of a language model, from its size and its tokens.",
        "cairn transfer step-law --parameters 1.3e9 --tokens 2e10",
        () ->
            List.of(
                Flags.number("--parameters", "N", "Parameters, without the embedding."),
                Flags.number("--tokens", "N", "Tokens of the whole training.")),
        given -> {
          double parameters = number(given, "--parameters");
          double tokens = number(given, "--tokens");
          StepLaw.Answer answer = StepLaw.PUBLISHED.at(parameters, tokens);
          var fields = new LinkedHashMap<String, Value>();
          fields.put("learning_rate", Value.of(answer.learningRate()));
          fields.put("batch_tokens", Value.of(answer.batchTokens()));
          return Answer.of(fields, StepLaw.VALIDITY, StepLaw.VALIDITY.outside(parameters, tokens));
        });
  }

  private static RuleCommand horizon() {
    return new RuleCommand(
        "horizon",
        "The learning rate when training gets longer or shorter, the batch staying as it is.",
        "cairn transfer horizon --learning-rate 3e-4 --from-tokens 1e9 --to-tokens 1e10",
        () ->
            List.of(
                Flags.number(LEARNING_RATE, "RATE", "The best one at the first length."),
                Flags.number("--from-tokens", "N", "Tokens it was tuned for."),
                Flags.number("--to-tokens", "N", "Tokens of the training to come."),
                Flags.option(
                    "--beta", "NUMBER", Double.class, "How fast it falls; 0.32 if absent.")),
        given -> {
          double from = number(given, "--from-tokens");
          double to = number(given, "--to-tokens");
          double beta = given.matchedOptionValue("--beta", Horizon.PUBLISHED.beta());
          double rate = new Horizon(beta).learningRate(number(given, LEARNING_RATE), from, to);
          var fields = new LinkedHashMap<String, Value>();
          fields.put("learning_rate", Value.of(rate));
          fields.put("beta", Value.of(beta));
          List<String> outside =
              DoubleStream.of(from, to)
                  .boxed()
                  .flatMap(tokens -> Horizon.VALIDITY.outside(tokens).stream())
                  .toList();
          return Answer.of(fields, Horizon.VALIDITY, outside);
        });
  }

  private static RuleCommand maximalUpdate() {
    return new RuleCommand(
        "mup",
        "What to multiply so that settings tuned on a narrow network hold for a wide one (muP).",
        "cairn transfer mup --base-width 256 --width 4096 --optimizer adam --learning-rate 3e-3",
        () ->
            List.of(
                Flags.number("--base-width", "N", "The width that was tuned."),
                Flags.number("--width", "N", "The width to come."),
                optimizer(),
                Flags.value(
                    FORM, "FORM", "multiplier (of the output) or plain; multiplier if absent."),
                Flags.option(LEARNING_RATE, "RATE", Double.class, "The tuned one."),
                Flags.option("--base-head", "N", Double.class, "Size of a tuned attention head."),
                Flags.option("--head", "N", Double.class, "Size of an attention head to come.")),
        TransferRules::maximalUpdate);
  }

  private static Answer maximalUpdate(ParseResult given) {
    double ratio = MaximalUpdate.ratio(number(given, "--base-width"), number(given, "--width"));
    var rule =
        new MaximalUpdate(
            choice(given, OPTIMIZER, Optimizer.ADAM), choice(given, FORM, Form.MULTIPLIER));
    var weights = new ArrayList<Value>();
    weights.add(row(given, "input", rule.of(new Weight(1, ratio))));
    weights.add(row(given, "bias", rule.of(new Weight(1, ratio))));
    weights.add(row(given, "hidden", rule.of(new Weight(ratio, ratio))));
    weights.add(row(given, "output", rule.of(new Weight(ratio, 1))));
    var fields = new LinkedHashMap<String, Value>();
    fields.put("width_ratio", Value.of(ratio));
    if (given.hasMatchedOption("--head") != given.hasMatchedOption("--base-head")) {
      throw new BadInput("cairn: Give --base-head and --head, or neither.");
    }
    if (given.hasMatchedOption("--head")) {
      double scale = MaximalUpdate.attention(number(given, "--base-head"), number(given, "--head"));
      fields.put("attention_scale", Value.of(scale));
    }
    fields.put("weights", Value.of(weights));
    return Answer.of(
        fields,
        MaximalUpdate.SOURCE,
        List.of("What regularises and the length of training do not transfer by this rule."));
  }

  private static RuleCommand depth() {
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

  private static RuleCommand totalNoise() {
    return new RuleCommand(
        "tan",
        "Settings of private training (DP-SGD), found at a part of its cost.",
        "cairn transfer tan --batch 4096 --noise 3 --factor 16",
        () ->
            List.of(
                Flags.number("--batch", "N", "Examples of a step of the training to come."),
                Flags.number("--noise", "SIGMA", "Its noise over its clipping norm."),
                Flags.number("--factor", "K", "How many times cheaper to simulate it."),
                Flags.option("--sampling-rate", "Q", Double.class, "Its batch over all examples."),
                Flags.option("--steps", "N", Double.class, "Its steps.")),
        TransferRules::totalNoise);
  }

  private static Answer totalNoise(ParseResult given) {
    var whole = new PrivateTraining(number(given, "--batch"), number(given, "--noise"));
    double factor = number(given, "--factor");
    PrivateTraining cheap = whole.simulated(factor);
    var fields = new LinkedHashMap<String, Value>();
    fields.put("batch", Value.of(cheap.batch()));
    fields.put("noise", Value.of(cheap.noise()));
    fields.put("cost", Value.of(1 / factor));
    if (given.hasMatchedOption("--sampling-rate") != given.hasMatchedOption("--steps")) {
      throw new BadInput("cairn: Give --sampling-rate and --steps, or neither.");
    }
    if (given.hasMatchedOption("--steps")) {
      fields.put(
          "privacy",
          Value.of(whole.privacy(number(given, "--sampling-rate"), number(given, "--steps"))));
    }
    return Answer.of(
            fields,
            PrivateTraining.SOURCE,
            List.of(
                "Keep the number of steps and the learning rate. The cheap run is a simulation"
                    + " that protects nobody: use public data, or account for it."))
        .with(whole.doubt().stream().toList());
  }

  private static Value row(ParseResult given, String name, Multipliers multipliers) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("weight", Value.of(name));
    fields.put("initialization", Value.of(multipliers.initialization()));
    fields.put("multiplier", Value.of(multipliers.forward()));
    fields.put("learning_rate_multiplier", Value.of(multipliers.learningRate()));
    if (given.hasMatchedOption(LEARNING_RATE)) {
      double rate = Sizes.positive("learning_rate", number(given, LEARNING_RATE));
      fields.put("learning_rate", Value.of(rate * multipliers.learningRate()));
    }
    return Value.of((Map<String, Value>) fields);
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

  private static double number(ParseResult given, String flag) {
    return given.matchedOptionValue(flag, Double.NaN);
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
