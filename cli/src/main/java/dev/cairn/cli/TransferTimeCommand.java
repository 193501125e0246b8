package dev.cairn.cli;

import dev.cairn.transfer.law.LossLaw;
import dev.cairn.transfer.time.Architecture;
import dev.cairn.transfer.time.Perceptron;
import dev.cairn.transfer.time.TimeBudget;
import dev.cairn.transfer.time.TimeLaw;
import dev.cairn.transfer.time.TimeLaw.Measured;
import dev.cairn.transfer.time.Transformer;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Fits how long a step takes on this machine, and recommends what to train within a budget. */
final class TransferTimeCommand implements Command {
  private static final String BUDGET = "--budget";
  private static final String LOSS = "--loss";
  private static final String SECONDS = "seconds";
  private static final List<String> TRANSFORMER =
      List.of("layers", "width", "heads", "feed_forward", "vocabulary", "sequence", "batch");
  private static final List<String> PERCEPTRON =
      List.of("inputs", "width", "layers", "outputs", "batch");

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "time",
            "How long a training step takes, from steps measured here, and the best model for a"
                + " budget of time.",
            "cairn transfer time steps.csv --budget 1h",
            "cairn transfer time steps.csv --budget 60s --loss 0.1,20,30,0.5,0.4 --json")
        .addPositional(
            Flags.argument(
                0,
                "FILE.csv",
                "A row for each architecture, and in 'seconds' how long a step of it took; rows"
                    + " without it are candidates."))
        .addOption(Flags.value(BUDGET, "TIME", "How long training may take, such as 90s or 2h."))
        .addOption(
            Flags.value(
                LOSS,
                "E,A,B,a,b",
                "The loss E + A/N^a + B/D^b of N parameters after D tokens; that of language"
                    + " models if absent."))
        .addOption(Flags.json("One JSON object."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    Sheet sheet = Sheet.read(given.matchedPositionalValue(0, ""));
    List<Measured> measured = new ArrayList<>();
    List<Architecture> candidates = new ArrayList<>();
    List<Map<String, String>> rows = sheet.cells();
    for (int i = 0; i < rows.size(); i++) {
      Architecture architecture = architecture(sheet, i, rows.get(i));
      candidates.add(architecture);
      String seconds = rows.get(i).getOrDefault(SECONDS, "");
      if (!seconds.isEmpty()) {
        measured.add(new Measured(architecture, sheet.number(i, SECONDS, seconds)));
      }
    }
    TimeLaw law = TimeLaw.of(measured);
    TimeLaw.Errors errors = TimeLaw.leftOut(measured);
    var fields = new LinkedHashMap<String, Value>();
    fields.put("runs", Value.of(measured.size()));
    fields.put("seconds_per_flop", Value.of(law.perFlop()));
    fields.put("seconds_per_copy", Value.of(law.perCopy()));
    fields.put("seconds_per_operation", Value.of(law.perOperation()));
    fields.put("seconds_per_step", Value.of(law.constant()));
    fields.put("median_error", Value.of(errors.law()));
    fields.put("median_error_by_flops", Value.of(errors.flopsOnly()));
    String budget = given.matchedOptionValue(BUDGET, "");
    if (!budget.isEmpty()) {
      double seconds = Durations.parse(BUDGET, Value.of(budget)).toMillis() / 1000.0;
      var plans = new TimeBudget(law, loss(given), seconds).plans(candidates);
      fields.put("plans", Value.of(plans.stream().map(TransferTimeCommand::row).toList()));
    }
    List<String> notes =
        measured.size() >= 20
            ? List.of()
            : List.of("There are " + measured.size() + " measured steps; 20 tell more.");
    return Answer.of(fields, TimeLaw.SOURCE, notes).print(given, console);
  }

  private static LossLaw loss(ParseResult given) {
    String text = given.matchedOptionValue(LOSS, "");
    if (text.isEmpty()) {
      return LossLaw.REFITTED;
    }
    try {
      double[] x = Stream.of(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      if (x.length == 5) {
        return new LossLaw(x[0], x[1], x[2], x[3], x[4]);
      }
    } catch (NumberFormatException e) {
      // refused below, as any other text
    }
    throw new BadInput(
        "cairn: "
            + LOSS
            + " is '"
            + text
            + "'; expected five numbers, such as 1.8,482,2085,0.35,0.37.");
  }

  private static Architecture architecture(Sheet sheet, int row, Map<String, String> cells) {
    if (sheet.header().containsAll(TRANSFORMER)) {
      int[] n = numbers(sheet, row, cells, TRANSFORMER);
      return new Transformer(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }
    if (sheet.header().containsAll(PERCEPTRON)) {
      int[] n = numbers(sheet, row, cells, PERCEPTRON);
      return new Perceptron(n[0], n[1], n[2], n[3], n[4]);
    }
    throw new BadInput(
        "cairn: %s has the columns %s; expected those of a perceptron (%s) or of a transformer (%s)."
            .formatted(
                sheet.file(),
                String.join(", ", sheet.header()),
                String.join(", ", PERCEPTRON),
                String.join(", ", TRANSFORMER)));
  }

  private static int[] numbers(
      Sheet sheet, int row, Map<String, String> cells, List<String> columns) {
    return columns.stream()
        .mapToInt(column -> sheet.whole(row, column, cells.getOrDefault(column, "")))
        .toArray();
  }

  private static Value row(TimeBudget.Plan plan) {
    var fields = new LinkedHashMap<String, Value>();
    if (plan.architecture() instanceof Transformer t) {
      fields.put("layers", Value.of(t.layers()));
      fields.put("width", Value.of(t.width()));
      fields.put("feed_forward", Value.of(t.feedForward()));
      fields.put("batch", Value.of(t.batch()));
    } else if (plan.architecture() instanceof Perceptron p) {
      fields.put("layers", Value.of(p.layers()));
      fields.put("width", Value.of(p.width()));
      fields.put("batch", Value.of(p.batch()));
    }
    fields.put("parameters", Value.of(plan.architecture().parameters()));
    fields.put("step_seconds", Value.of(plan.stepSeconds()));
    fields.put("steps", Value.of(plan.steps()));
    fields.put("tokens", Value.of(plan.tokens()));
    fields.put("loss", Value.of(plan.loss()));
    return Value.of((Map<String, Value>) fields);
  }
}
