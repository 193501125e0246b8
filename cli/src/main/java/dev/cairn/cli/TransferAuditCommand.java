package dev.cairn.cli;

import dev.cairn.transfer.audit.Audit;
import dev.cairn.transfer.audit.Figure;
import dev.cairn.transfer.audit.Observation;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Judges, by a study that swept learning rates at several sizes, whether the best one transfers.
 */
final class TransferAuditCommand implements Command {
  private static final String SIZE = "--size";
  private static final String RATE = "--learning-rate";
  private static final String SEED = "--seed";
  private static final String FIGURE = "--figure";

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "audit",
            "Whether the best learning rate transfers over width or depth, by a study that swept"
                + " learning rates at three or more sizes.",
            "cairn transfer audit my-sweep",
            "cairn transfer audit my-sweep --size depth --learning-rate lr --seed run")
        .addPositional(Flags.argument(0, "STUDY", "The study's name."))
        .addOption(Flags.value(SIZE, "NAME", "The parameter that is the size; width if absent."))
        .addOption(
            Flags.value(
                RATE, "NAME", "The parameter that is the learning rate; learning_rate if absent."))
        .addOption(Flags.value(SEED, "NAME", "The parameter that is the seed; none if absent."))
        .addOption(Flags.value(FIGURE, "FILE.svg", "Also draw the losses and their optima."))
        .addOption(Flags.json("One JSON object."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    StoredStudy study = StoredStudy.of(given);
    String size = parameter(study, given.matchedOptionValue(SIZE, "width"), SIZE);
    String rate = parameter(study, given.matchedOptionValue(RATE, "learning_rate"), RATE);
    String seed =
        given.hasMatchedOption(SEED)
            ? parameter(study, given.matchedOptionValue(SEED, ""), SEED)
            : "";
    var observations = new ArrayList<Observation>();
    for (Trial trial : study.trials()) {
      if (trial.state() == State.COMPLETE || trial.state() == State.FAILED) {
        observations.add(observation(trial, size, rate, seed));
      }
    }
    Audit audit = Audit.of(observations);
    String figure = given.matchedOptionValue(FIGURE, "");
    if (!figure.isEmpty()) {
      Files.writeString(Path.of(figure), Figure.svg(audit));
    }
    return answer(audit, size).print(given, console);
  }

  private static String parameter(StoredStudy study, String name, String flag) {
    List<String> names =
        study.spec().space().columns().stream().map(column -> column.path()).toList();
    if (!names.contains(name)) {
      throw new BadInput(
          "cairn: The study has no parameter '"
              + name
              + "'."
              + Nearest.hint(name, names)
              + " "
              + flag
              + " names it.");
    }
    return name;
  }

  /** A trial that failed has diverged. */
  private static Observation observation(Trial trial, String size, String rate, String seed) {
    Map<String, Value> settings = trial.configuration().toValue().fields();
    return new Observation(
        settings.getOrDefault(size, Value.NULL).number(),
        settings.getOrDefault(rate, Value.NULL).number(),
        trial.state() == State.COMPLETE ? trial.objectives()[0] : Double.NaN,
        seed.isEmpty() ? 0 : (long) settings.getOrDefault(seed, Value.NULL).number());
  }

  private static Answer answer(Audit audit, String size) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("verdict", Value.of(Answer.word(audit.verdict())));
    fields.put("reason", Value.of(audit.reason()));
    fields.put("slope", interval(audit.slope()));
    fields.put("drift_steps", Value.of(audit.drift()));
    fields.put("spread_steps", Value.of(audit.spread()));
    fields.put("step", Value.of(audit.step()));
    var rows = new ArrayList<Value>();
    for (Audit.AtSize at : audit.sizes()) {
      var row = new LinkedHashMap<String, Value>();
      row.put(size, Value.of(at.size()));
      row.put("best", interval(at.learningRate()));
      row.put("loss", Value.of(at.loss()));
      row.put("at_edge", Value.of(at.edge()));
      rows.add(Value.of((Map<String, Value>) row));
    }
    fields.put("sizes", Value.of(rows));
    return new Answer(fields, List.of());
  }

  private static Value interval(Audit.Range range) {
    return Answer.interval(range.value(), range.low(), range.high());
  }
}
