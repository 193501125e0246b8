package dev.cairn.cli;

import dev.cairn.transfer.law.Horizon;
import dev.cairn.transfer.law.PrivateTraining;
import dev.cairn.transfer.law.StepLaw;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import picocli.CommandLine.ParseResult;

/** The rules that answer from numbers on the command line. */
final class TransferRules {
  private static final String LEARNING_RATE = "--learning-rate";

  private TransferRules() {}

  static List<RuleCommand> all() {
    return List.of(
        stepLaw(), horizon(), WeightRules.maximalUpdate(), WeightRules.depth(), totalNoise());
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

  static double number(ParseResult given, String flag) {
    return given.matchedOptionValue(flag, Double.NaN);
  }
}
