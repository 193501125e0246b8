package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.space.SearchSpace;
import dev.cairn.transfer.fit.HeldOut;
import dev.cairn.transfer.fit.Interval;
import dev.cairn.transfer.fit.ScalingFit;
import dev.cairn.transfer.fit.SettingLaw;
import dev.cairn.transfer.fit.Sweep;
import dev.cairn.transfer.study.StudySweeps;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Fits laws of the best settings to studies at several sizes. */
final class TransferFitCommand implements Command {
  private static final String SIZE = StudySizes.SIZE;
  private static final String BY = "--by";
  private static final String SETTING = "--setting";
  private static final String AT = StudySizes.AT;
  private static final String RESAMPLES = "--resamples";
  private static final String SEED = "--seed";
  private static final int USUAL_RESAMPLES = 500;

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "fit",
            "Fit how the best settings grow with size, to studies at several sizes.",
            "cairn transfer fit small medium large --at 1e9",
            "cairn transfer fit small medium large --size small=1e6 --size medium=1e7 --size"
                + " large=1e8",
            "cairn transfer fit a b c d --at parameters=1e9,tokens=2e10",
            "cairn transfer fit my-study --by width --setting learning_rate --at 4096")
        .addPositional(Flags.arguments("STUDY", "The studies' names."))
        .addOption(
            OptionSpec.builder(SIZE)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("STUDY=N[,N...]")
                .description(
                    "The size of a study, or several, such as parameters and tokens; what it"
                        + " declares if absent.")
                .build())
        .addOption(
            Flags.value(BY, "NAME,...", "Parameters of the studies that are their size, instead."))
        .addOption(
            Flags.value(
                SETTING, "NAME,...", "The settings; all that are searched by log if absent."))
        .addOption(
            Flags.value(AT, "[NAME=]N[,...]", "Also say what the laws predict for this size."))
        .addOption(Flags.option(RESAMPLES, "N", Integer.class, "Resamples; 500 if absent."))
        .addOption(Flags.option(SEED, "N", Long.class, "Of the resamples; 0 if absent."))
        .addOption(Flags.json("One JSON object."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    Map<String, StoredStudy> studies = studies(given);
    List<String> by = words(given.matchedOptionValue(BY, ""));
    List<String> told = given.matchedOptionValue(SIZE, List.<String>of());
    if (!by.isEmpty() && !told.isEmpty()) {
      throw new BadInput("cairn: There are both " + SIZE + " and " + BY + "; give one of them.");
    }
    List<String> settings = words(given.matchedOptionValue(SETTING, ""));
    StudySweeps of =
        settings.isEmpty() ? StudySweeps.common(spaces(studies), by) : new StudySweeps(settings);
    List<String> names = by;
    var sweeps = new ArrayList<Sweep>();
    if (by.isEmpty()) {
      StudySizes sizes =
          told.isEmpty() ? StudySizes.declared(studies) : StudySizes.told(told, studies.keySet());
      names = sizes.names();
      studies.forEach((name, study) -> sweeps.add(of.sweep(study.view(), sizes.of(name))));
    } else {
      studies.values().forEach(study -> sweeps.addAll(of.sweeps(study.view(), by)));
    }
    int resamples = given.matchedOptionValue(RESAMPLES, USUAL_RESAMPLES);
    if (resamples < 1) {
      throw new BadInput("cairn: " + RESAMPLES + " is " + resamples + "; expected at least 1.");
    }
    ScalingFit fit =
        ScalingFit.of(of.settings(), sweeps, resamples, given.matchedOptionValue(SEED, 0L));
    List<Double> at =
        StudySizes.at(given.matchedOptionValue(AT, ""), names, sweeps.get(0).sizes().size());
    return answer(fit, sweeps, of.settings(), names, at).print(given, console);
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

  private static List<SearchSpace> spaces(Map<String, StoredStudy> studies) {
    return studies.values().stream().map(study -> study.spec().space()).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static Answer answer(
      ScalingFit fit,
      List<Sweep> sweeps,
      List<String> settings,
      List<String> names,
      List<Double> at) {
    var fields = new LinkedHashMap<String, Value>();
    var laws = new ArrayList<Value>();
    for (SettingLaw law : fit.laws()) {
      var row = new LinkedHashMap<String, Value>();
      row.put("setting", Value.of(law.setting()));
      row.put("coefficient", interval(law.coefficient()));
      List<Interval> exponents = law.exponents();
      for (int i = 0; i < exponents.size(); i++) {
        row.put(exponent(exponents.size(), names, i), interval(exponents.get(i)));
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

  private static String exponent(int number, List<String> names, int i) {
    String name = names.isEmpty() ? String.valueOf(i + 1) : names.get(i);
    return number == 1 ? "exponent" : "exponent_" + name;
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
