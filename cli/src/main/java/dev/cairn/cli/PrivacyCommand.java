package dev.cairn.cli;

import dev.cairn.protocols.privacy.Guarantee;
import dev.cairn.protocols.privacy.RandomTrials;
import dev.cairn.protocols.privacy.RenyiCurve;
import dev.cairn.protocols.privacy.SubsampledGaussian;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what a private training, or a search over private trainings, reveals. */
final class PrivacyCommand implements Command {
  private static final String RATE = "--sampling-rate";
  private static final String NOISE = "--noise";
  private static final String STEPS = "--steps";
  private static final String DELTA = "--delta";
  private static final String TRIALS = "--trials";
  private static final String NUMBER = "--number";
  private static final List<String> NUMBERS =
      List.of("geometric", "logarithmic", "poisson", "fixed");

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "privacy",
            "Say what a private training, or the best of several, reveals of one record.",
            "cairn privacy --sampling-rate 0.01 --noise 1.1 --steps 10000 --delta 1e-5",
            "cairn privacy --sampling-rate 0.01 --noise 1.1 --steps 10000 --delta 1e-5 --trials 20")
        .addOption(Flags.number(RATE, "Q", "The chance of a record to be in a batch."))
        .addOption(
            Flags.number(NOISE, "S", "The noise's standard deviation over the clipping norm."))
        .addOption(Flags.number(STEPS, "N", "Steps of a training."))
        .addOption(Flags.number(DELTA, "D", "The chance that the promise fails, such as 1e-5."))
        .addOption(
            Flags.option(TRIALS, "K", Double.class, "Trainings of which the best is released."))
        .addOption(
            Flags.value(
                NUMBER,
                "HOW",
                "How that number is drawn: "
                    + String.join(", ", NUMBERS)
                    + "; geometric if absent."))
        .addOption(Flags.json("Print one JSON object."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) {
    double steps = given.matchedOptionValue(STEPS, Double.NaN);
    if (!(steps >= 1 && steps <= 1e12 && steps == Math.rint(steps))) {
      throw new InvalidInputException(
          "steps", "The steps are " + steps + "; expected a whole number of at least 1.");
    }
    double delta = given.matchedOptionValue(DELTA, Double.NaN);
    RenyiCurve one =
        new SubsampledGaussian(
                given.matchedOptionValue(RATE, Double.NaN),
                given.matchedOptionValue(NOISE, Double.NaN))
            .times((long) steps);
    Guarantee training = Guarantee.of(one, delta);
    if (!given.hasMatchedOption(TRIALS)) {
      print(given, console, training, Map.of(), "One training");
      return DONE;
    }
    double trials = given.matchedOptionValue(TRIALS, Double.NaN);
    String how = given.matchedOptionValue(NUMBER, "geometric");
    Guarantee best = Guarantee.of(best(one, trials, how), delta);
    Map<String, Value> more = new LinkedHashMap<>();
    more.put("trials", Value.of(trials));
    more.put("number", Value.of(how));
    more.put("epsilon_of_one", Value.of(training.epsilon()));
    print(
        given,
        console,
        best,
        more,
        "The best of " + Numbers.text(trials) + " trainings (" + how + ")");
    return DONE;
  }

  private static RenyiCurve best(RenyiCurve one, double trials, String how) {
    return switch (how) {
      case "geometric" -> RandomTrials.NegativeBinomial.of(1, trials).best(one);
      case "logarithmic" -> RandomTrials.NegativeBinomial.of(0, trials).best(one);
      case "poisson" -> new RandomTrials.Poisson(trials).best(one);
      case "fixed" -> one.times(fixed(trials));
      default ->
          throw new InvalidInputException(
              "number",
              "'"
                  + how
                  + "' is no way to draw the number of trainings; expected "
                  + String.join(", ", NUMBERS)
                  + "."
                  + Nearest.hint(how, NUMBERS));
    };
  }

  private static long fixed(double trials) {
    if (!(trials >= 1 && trials <= 1e9 && trials == Math.rint(trials))) {
      throw new InvalidInputException(
          "trials", "The trainings are " + trials + "; expected a whole number of at least 1.");
    }
    return (long) trials;
  }

  private static void print(
      ParseResult given,
      Console console,
      Guarantee guarantee,
      Map<String, Value> more,
      String what) {
    if (given.hasMatchedOption(Flags.JSON)) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("epsilon", Value.of(guarantee.epsilon()));
      fields.put("delta", Value.of(guarantee.delta()));
      fields.put("order", Value.of(guarantee.order()));
      fields.putAll(more);
      console.out().println(PrettyJson.of(Value.of(fields)));
      return;
    }
    console
        .out()
        .printf(
            "%s: epsilon %s at delta %s (Rényi order %s)%n",
            what,
            Numbers.text(guarantee.epsilon()),
            Numbers.text(guarantee.delta()),
            Numbers.text(guarantee.order()));
  }
}
