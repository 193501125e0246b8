package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.transfer.fit.HeldOut;
import dev.cairn.transfer.fit.Interval;
import dev.cairn.transfer.fit.ScalingFit;
import dev.cairn.transfer.fit.SettingLaw;
import dev.cairn.transfer.fit.Sweep;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Fits laws of the best settings to studies at several sizes. */
final class TransferFitCommand implements Command {
  private static final String SIZE = "--size";
  private static final String BY = "--by";
  private static final String SETTING = "--setting";
  private static final String AT = "--at";
  private static final String RESAMPLES = "--resamples";
  private static final String SEED = "--seed";
  private static final int USUAL_RESAMPLES = 500;

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "fit",
            "Fit how the best settings grow with size, to studies at several sizes.",
            "cairn transfer fit small medium large --size small=1e6 --size medium=1e7 --size"
                + " large=1e8 --at 1e9",
            "cairn transfer fit my-study --by width --setting learning_rate --at 4096",
            "cairn transfer fit a b c d --size a=1e6,1e9 --size b=1e6,1e10 --size c=1e7,1e9"
                + " --size d=1e7,1e10")
        .addPositional(Flags.arguments("STUDY", "The studies' names."))
        .addOption(
            OptionSpec.builder(SIZE)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("STUDY=N[,N...]")
                .description("The size of a study, or several, such as parameters and tokens.")
                .build())
        .addOption(
            Flags.value(BY, "NAME,...", "Parameters of the studies that are their size, instead."))
        .addOption(
            Flags.value(
                SETTING, "NAME,...", "The settings; all that are searched by log if absent."))
        .addOption(Flags.value(AT, "N[,N...]", "Also say what the laws predict for this size."))
        .addOption(Flags.option(RESAMPLES, "N", Integer.class, "Resamples; 500 if absent."))
        .addOption(Flags.option(SEED, "N", Long.class, "Of the resamples; 0 if absent."))
        .addOption(Flags.json("One JSON object."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    Map<String, StoredStudy> studies = studies(given);
    List<String> by = words(given.matchedOptionValue(BY, ""));
    Map<String, List<Double>> sizes = sizes(given, studies.keySet());
    if (by.isEmpty() == sizes.isEmpty()) {
      throw new BadInput(
          "cairn: Say what the sizes are: by --size STUDY=N for each study, or by --by PARAMETER"
              + " where a parameter of the studies is their size.");
    }
    List<String> settings = words(given.matchedOptionValue(SETTING, ""));
    StudySweeps of =
        settings.isEmpty() ? StudySweeps.common(studies, by) : new StudySweeps(settings);
    var sweeps = new ArrayList<Sweep>();
    studies.forEach(
        (name, study) -> {
          if (by.isEmpty()) {
            sweeps.add(of.sweep(name, study, sizes.getOrDefault(name, List.of())));
          } else {
            sweeps.addAll(of.sweeps(name, study, by));
          }
        });
    int resamples = given.matchedOptionValue(RESAMPLES, USUAL_RESAMPLES);
    if (resamples < 1) {
      throw new BadInput("cairn: " + RESAMPLES + " is " + resamples + "; expected at least 1.");
    }
    ScalingFit fit =
        ScalingFit.of(of.settings(), sweeps, resamples, given.matchedOptionValue(SEED, 0L));
    return answer(fit, sweeps, of.settings(), at(given, sweeps)).print(given, console);
  }

  private static Map<String, StoredStudy> studies(ParseResult given) throws IOException {
    String address = StoredStudy.address(given);
    Map<String, StoredStudy> studies = new LinkedHashMap<>();
    try (Journal journal = StoredStudy.open(address)) {
      for (String name : given.matchedPositionalValue(0, List.<String>of())) {
        studies.put(name, StoredStudy.read(journal, address, name));
      }
    }
    return studies;
  }

  private static Map<String, List<Double>> sizes(ParseResult given, Set<String> names) {
    Map<String, List<Double>> sizes = new LinkedHashMap<>();
    for (String text : given.matchedOptionValue(SIZE, List.<String>of())) {
      int sign = text.lastIndexOf('=');
      String name = sign < 0 ? text : text.substring(0, sign);
      if (sign < 0) {
        throw new BadInput("cairn: " + SIZE + " is '" + text + "'; expected STUDY=N.");
      }
      if (!names.contains(name)) {
        throw new BadInput(
            "cairn: " + SIZE + " names '" + name + "'." + Nearest.hint(name, List.copyOf(names)));
      }
      sizes.put(name, numbers(SIZE, text.substring(sign + 1)));
    }
    for (String name : names) {
      if (!sizes.isEmpty() && !sizes.containsKey(name)) {
        throw new BadInput(
            "cairn: The size of " + name + " is not told; add " + SIZE + " " + name + "=N.");
      }
    }
    if (sizes.values().stream().map(List::size).distinct().count() > 1) {
      throw new BadInput("cairn: Some studies have more sizes than others; give each as many.");
    }
    return sizes;
  }

  private static List<Double> at(ParseResult given, List<Sweep> sweeps) {
    String text = given.matchedOptionValue(AT, "");
    if (text.isEmpty()) {
      return List.of();
    }
    List<Double> at = numbers(AT, text);
    int wanted = sweeps.get(0).sizes().size();
    if (at.size() != wanted) {
      throw new BadInput(
          "cairn: %s has %d sizes; expected %d, as the studies have."
              .formatted(AT, at.size(), wanted));
    }
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

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static Answer answer(
      ScalingFit fit, List<Sweep> sweeps, List<String> settings, List<Double> at) {
    var fields = new LinkedHashMap<String, Value>();
    var laws = new ArrayList<Value>();
    for (SettingLaw law : fit.laws()) {
      var row = new LinkedHashMap<String, Value>();
      row.put("setting", Value.of(law.setting()));
      row.put("coefficient", interval(law.coefficient()));
      List<Interval> exponents = law.exponents();
      for (int i = 0; i < exponents.size(); i++) {
        row.put(
            exponents.size() == 1 ? "exponent" : "exponent_" + (i + 1), interval(exponents.get(i)));
      }
      if (!at.isEmpty()) {
        row.put("prediction", interval(law.at(at)));
      }
      laws.add(Value.of((Map<String, Value>) row));
    }
    fields.put("laws", Value.of(laws));
    var sizes = new ArrayList<Value>();
    for (int i = 0; i < sweeps.size(); i++) {
      sizes.add(size(sweeps.get(i), fit, i, settings));
    }
    fields.put("sizes", Value.of(sizes));
    var notes = new ArrayList<String>();
    if (fit.heldOut().isEmpty()) {
      notes.add(
          "There are as many sizes as coefficients: nothing says whether the laws hold. Add a"
              + " size.");
    }
    return new Answer(fields, notes);
  }

  private static Value size(Sweep sweep, ScalingFit fit, int i, List<String> settings) {
    var row = new LinkedHashMap<String, Value>();
    row.put("study", Value.of(sweep.name()));
    row.put("size", Value.of(sweep.sizes().stream().map(Value::of).toList()));
    row.put("runs", Value.of(sweep.runs().size()));
    row.put("best_by", Value.of(Answer.word(fit.optima().get(i).method())));
    for (int j = 0; j < settings.size(); j++) {
      row.put(settings.get(j), Value.of(fit.optima().get(i).settings().get(j)));
    }
    if (!fit.heldOut().isEmpty()) {
      HeldOut held = fit.heldOut().get(i);
      for (int j = 0; j < settings.size(); j++) {
        row.put(settings.get(j) + "_held_out", Value.of(held.predicted().get(j)));
      }
      row.put("excess_loss", Double.isNaN(held.excess()) ? Value.NULL : Value.of(held.excess()));
    }
    return Value.of((Map<String, Value>) row);
  }

  private static Value interval(Interval interval) {
    return Answer.interval(interval.value(), interval.low(), interval.high());
  }
}
