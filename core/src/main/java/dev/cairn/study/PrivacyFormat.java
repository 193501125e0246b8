package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A budget of privacy as JSON, with the keys {@code epsilon, delta, sampling_rate, noise, steps} or
 * {@code epochs}, {@code number, shape, trials}.
 */
public final class PrivacyFormat {
  private static final String FIXED = "fixed";
  private static final String NEGATIVE_BINOMIAL = "negative-binomial";
  private static final String POISSON = "poisson";
  private static final Map<String, Double> SHAPES = Map.of("geometric", 1.0, "logarithmic", 0.0);

  /** The ways to come to a number of trials. */
  public static final List<String> NUMBERS =
      List.of("geometric", "logarithmic", NEGATIVE_BINOMIAL, POISSON, FIXED);

  private PrivacyFormat() {}

  static Value toValue(Privacy privacy) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("epsilon", StudyFormat.number(privacy.epsilon()));
    fields.put("delta", StudyFormat.number(privacy.delta()));
    Look look = privacy.look();
    fields.put("sampling_rate", amount(look.samplingRate()));
    fields.put("noise", amount(look.noise()));
    fields.put(look.epochs() ? "epochs" : "steps", amount(look.length()));
    privacy.draw().ifPresent(draw -> put(fields, draw));
    return Value.of(fields);
  }

  private static void put(Map<String, Value> fields, Draw draw) {
    String number = number(draw);
    fields.put("number", Value.of(number));
    if (number.equals(NEGATIVE_BINOMIAL)) {
      fields.put("shape", StudyFormat.number(draw.shape()));
    }
    fields.put("trials", StudyFormat.number(draw.mean()));
  }

  /** The word for how a number is drawn. */
  public static String number(Draw draw) {
    return draw.law() == Law.POISSON
        ? POISSON
        : SHAPES.entrySet().stream()
            .filter(shape -> shape.getValue() == draw.shape())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(NEGATIVE_BINOMIAL);
  }

  private static Value amount(Amount amount) {
    Value factor = StudyFormat.number(amount.factor());
    return amount
        .of()
        .map(name -> amount.factor() == 1 ? Value.of(name) : new Value.Fields(Map.of(name, factor)))
        .orElse(factor);
  }

  /** Reads a budget and closes the section. */
  static Privacy read(Section section) {
    double epsilon = section.number("epsilon");
    double delta = section.number("delta");
    Amount samplingRate = amount(section, "sampling_rate");
    Amount noise = amount(section, "noise");
    boolean epochs = section.has("epochs");
    require(
        epochs != section.has("steps"),
        section.path(),
        "%s needs exactly one of steps and epochs: how long a trial trains.",
        section.path());
    Amount length = amount(section, epochs ? "epochs" : "steps");
    Optional<Draw> draw = draw(section);
    section.close();
    return new Privacy(epsilon, delta, new Look(samplingRate, noise, length, epochs), draw);
  }

  /** A number, a name, or {@code {name: factor}}. */
  private static Amount amount(Section section, String key) {
    Value value = section.get(key);
    if (value instanceof Value.Text name) {
      return Amount.of(name.text(), 1);
    }
    if (!(value instanceof Value.Fields)) {
      return Amount.of(section.number(key));
    }
    Section product = section.section(key);
    require(
        product.keys().size() == 1,
        product.path(),
        "%s has the keys %s; expected one name with a factor, such as {epoch: 100}.",
        product.path(),
        product.keys());
    String name = product.keys().get(0);
    return Amount.of(name, product.number(name));
  }

  private static Optional<Draw> draw(Section section) {
    String number = section.findText("number").orElse(FIXED);
    require(
        NUMBERS.contains(number),
        section.path("number"),
        "'%s' is no way to come to a number of trials.%s",
        number,
        Nearest.hint(number, NUMBERS));
    if (number.equals(FIXED)) {
      require(
          !section.has("trials"),
          section.path("trials"),
          "%s is the expected number of trials where that is drawn; for a fixed number, every trial"
              + " counts: give budget: {trials: 20}, or number: geometric.",
          section.path("trials"));
      return Optional.empty();
    }
    double mean = section.number("trials");
    if (number.equals(POISSON)) {
      return Optional.of(new Draw(Law.POISSON, 0, mean));
    }
    Double shape = SHAPES.get(number);
    return Optional.of(
        new Draw(Law.NEGATIVE_BINOMIAL, shape == null ? section.number("shape") : shape, mean));
  }
}
