package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCommandTest {
  private static final Real RATE = Real.log("learning_rate", 1e-4, 1);
  private static final Real OTHER = Real.of("other", 0, 1);

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  private static Map<String, Value> json(Shell.Answer answer) {
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    try {
      return ((Value.Fields) YamlReader.read(answer.out()).value()).fields();
    } catch (SyntaxException e) {
      throw new AssertionError(answer.out(), e);
    }
  }

  private static double number(Map<String, Value> fields, String name) {
    return value(fields, name).number();
  }

  private static Value value(Map<String, Value> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static List<Value> items(Map<String, Value> fields, String name) {
    return ((Value.Items) value(fields, name)).items();
  }

  private static Map<String, Value> object(Map<String, Value> fields, String name) {
    return ((Value.Fields) value(fields, name)).fields();
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-law", "horizon", "mup", "depth", "tan", "time", "fit", "audit"})
  void every_rule_hasHelpWithExamples(String rule) {
    var help = shell.cairn("transfer", rule, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: cairn transfer " + rule, "Examples:", "--json");
    assertThat(shell.cairn("transfer", "--help").out()).contains("  " + rule + " ");
  }

  @Test
  void stepLaw_printsRateAndBatch_withWhereItHolds() {
    var answer =
        json(
            shell.cairn(
                "transfer", "step-law", "--parameters", "1.3e9", "--tokens", "2e10", "--json"));
    assertThat(number(answer, "learning_rate")).isCloseTo(8.26e-4, within(1e-6));
    assertThat(number(answer, "batch_tokens")).isCloseTo(4.42e5, within(1e3));
    assertThat(answer.get("within")).isEqualTo(Value.of(false));
    assertThat(value(answer, "source").plain()).contains("2503.04715");
    assertThat(value(answer, "validity").toString()).contains("parameters", "tokens");
    var text = shell.cairn("transfer", "step-law", "--parameters", "5e8", "--tokens", "2e10");
    assertThat(text.out()).contains("learning_rate", "batch_tokens", "4e9 to 1e11");
    assertThat(text.err()).isEmpty();
  }

  @Test
  void horizon_scalesTheRate() {
    var answer =
        json(
            shell.cairn(
                "transfer",
                "horizon",
                "--learning-rate",
                "3e-4",
                "--from-tokens",
                "1e9",
                "--to-tokens",
                "1e10",
                "--json"));
    assertThat(number(answer, "learning_rate"))
        .isCloseTo(3e-4 * Math.pow(10, -0.32), within(1e-12));
  }

  @Test
  void mup_printsARowForEachKindOfWeight() {
    var answer =
        json(
            shell.cairn(
                "transfer",
                "mup",
                "--base-width",
                "64",
                "--width",
                "256",
                "--learning-rate",
                "0.01",
                "--json"));
    var rows = items(answer, "weights");
    assertThat(rows).hasSize(4);
    Map<String, Value> hidden = ((Value.Fields) rows.get(2)).fields();
    assertThat(hidden.get("weight")).isEqualTo(Value.of("hidden"));
    assertThat(number(hidden, "initialization")).isEqualTo(0.5);
    assertThat(number(hidden, "learning_rate")).isEqualTo(0.0025);
    var text =
        shell.cairn(
            "transfer", "mup", "--base-width", "64", "--width", "256", "--optimizer", "sgd");
    assertThat(text.out()).contains("WEIGHT", "LEARNING_RATE_MULTIPLIER");
  }

  @Test
  void mup_takesADescribedNetwork() {
    var answer =
        json(
            shell.cairn(
                "transfer",
                "mup",
                "--weight",
                "embedding=500x64:500x256",
                "--weight",
                "down=128x64:1024x256",
                "--weight",
                "head=64x10:256x10",
                "--optimizer",
                "sgd",
                "--json"));
    List<Map<String, Value>> rows =
        items(answer, "weights").stream().map(row -> ((Value.Fields) row).fields()).toList();
    assertThat(rows.get(0).get("weight")).isEqualTo(Value.of("embedding"));
    assertThat(rows.stream().map(row -> number(row, "learning_rate_multiplier")))
        .containsExactly(4.0, 0.5, 4.0);
    assertRefused("Give --base-width and --width", "mup");
    assertRefused("expected NAME=INxOUT:INxOUT", "mup", "--weight", "a=1x2");
  }

  @Test
  void depthAndTan_printTheirSettings() {
    var depth =
        shell.cairn(
            "transfer", "depth", "--base-depth", "4", "--depth", "16", "--layers-per-block", "2");
    assertThat(depth.out()).contains("branch", "0.5");
    assertThat(depth.err()).contains("Blocks of several layers");
    var tan =
        json(
            shell.cairn(
                "transfer", "tan", "--batch", "4096", "--noise", "3", "--factor", "16", "--json"));
    assertThat(number(tan, "batch")).isEqualTo(256);
    assertThat(number(tan, "noise")).isEqualTo(0.1875);
  }

  @Test
  void badInput_isRefused_withWhatWasFoundAndExpected() {
    assertRefused("There is no command 'step-lw'. Did you mean 'step-law'?", "step-lw");
    assertRefused("--tokens", "step-law", "--parameters", "1e9");
    assertRefused("'many' is not a double", "step-law", "--parameters", "many", "--tokens", "1");
    assertRefused("-1.0; expected", "step-law", "--parameters", "-1", "--tokens", "1e9");
    assertRefused("NaN; expected", "step-law", "--parameters", "NaN", "--tokens", "1e9");
    assertRefused("'adam'", "mup", "--base-width", "1", "--width", "2", "--optimizer", "adm");
    assertRefused("less than one example", "tan", "--batch", "8", "--noise", "3", "--factor", "9");
    assertRefused("There is no file", "time", "none.csv");
    assertRefused("There is no study 'none'", "fit", "none", "--size", "none=1");
    assertThat(shell.cairn("transfer").err()).contains("Usage: cairn transfer", "step-law");
    assertThat(shell.cairn("transfer").code()).isEqualTo(2);
  }

  private void assertRefused(String message, String... words) {
    var all = new ArrayList<>(List.of("transfer"));
    all.addAll(List.of(words));
    var answer = shell.cairn(all.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains(message);
    assertThat(answer.out()).isEmpty();
  }

  /** Loss with its least at 0.3 / sqrt(size). */
  private static Objective planted(double size) {
    return Objective.of(c -> loss(c.get(RATE), size) + 0.0001 * c.get(OTHER));
  }

  private static double loss(double rate, double size) {
    double off = Math.log(rate / (0.3 / Math.sqrt(size)));
    return 1 + 0.05 * off * off;
  }

  private void tune(String name, SearchSpace space, Objective objective, int trials)
      throws Exception {
    tune(Algorithm.of("random"), name, space, objective, trials);
  }

  private void tune(
      Algorithm sampler, String name, SearchSpace space, Objective objective, int trials)
      throws Exception {
    try (Journal journal = Journals.open(shell.journal())) {
      StudySpec spec =
          StudySpec.of(name, space, Goal.minimize("loss")).withSampler(sampler).withSeed(1);
      Tuner.of(spec).journal(journal).run(objective, Budget.trials(trials));
    }
  }

  @Test
  void fit_findsBackThePlantedExponent_fromStudiesOfSeveralSizes() throws Exception {
    for (int size : new int[] {16, 64, 256}) {
      tune("s" + size, SearchSpace.of(RATE, OTHER), planted(size), 40);
    }
    var answer =
        json(
            shell.cairn(
                "transfer",
                "fit",
                "s16",
                "s64",
                "s256",
                "--size",
                "s16=16",
                "--size",
                "s64=64",
                "--size",
                "s256=256",
                "--at",
                "1024",
                "--json"));
    var law = ((Value.Fields) items(answer, "laws").get(0)).fields();
    assertThat(law.get("setting")).isEqualTo(Value.of("learning_rate"));
    Map<String, Value> exponent = object(law, "exponent");
    assertThat(number(exponent, "value")).isCloseTo(-0.5, within(0.02));
    assertThat(number(exponent, "low")).isLessThanOrEqualTo(number(exponent, "value"));
    Map<String, Value> predicted = object(law, "prediction");
    assertThat(number(predicted, "value")).isCloseTo(0.3 / 32, within(0.001));
    var sizes = items(answer, "sizes");
    assertThat(sizes).hasSize(3);
    Map<String, Value> first = ((Value.Fields) sizes.get(0)).fields();
    assertThat(first.get("best_by")).isEqualTo(Value.of("interpolated"));
    assertThat(number(first, "excess_loss")).isLessThan(0.01);
    var text = shell.cairn("transfer", "fit", "s16", "s64", "--size", "s16=16", "--size", "s64=64");
    assertThat(text.out()).contains("EXPONENT", "STUDY");
    assertThat(text.err()).contains("as many sizes as coefficients");
    assertRefused("The size of s64 is not told", "fit", "s16", "s64", "--size", "s16=16");
    assertRefused("The study s16 declares no size", "fit", "s16", "s64");
    assertRefused("There are both", "fit", "s16", "--by", "other", "--size", "s16=16");
    assertRefused("expected numbers above 0", "fit", "s16", "--size", "s16=0");
    assertRefused("run studies at more sizes", "fit", "s16", "--size", "s16=16");
  }

  @Test
  void fit_takesAParameterAsTheSize() throws Exception {
    Int power = Int.of("power", 4, 6);
    tune(
        "widths",
        SearchSpace.of(RATE, power),
        Objective.of(c -> loss(c.get(RATE), c.get(power))),
        60);
    var answer = json(shell.cairn("transfer", "fit", "widths", "--by", "power", "--json"));
    var law = ((Value.Fields) items(answer, "laws").get(0)).fields();
    assertThat(number(object(law, "exponent"), "value")).isCloseTo(-0.5, within(0.05));
    assertRefused("Did you mean 'power'?", "fit", "widths", "--by", "powr");
  }

  @Test
  void audit_tellsThatAnOptimumMoves() throws Exception {
    Int width = Int.of("width", 4, 6);
    Real rate = Real.log("lr", 1e-3, 1);
    tune(
        Algorithm.of("grid", Map.of("levels", Value.of(9))),
        "sweep",
        SearchSpace.of(rate, width),
        Objective.of(c -> loss(c.get(rate), Math.pow(4, c.get(width)))),
        27);
    var answer = json(shell.cairn("transfer", "audit", "sweep", "--learning-rate", "lr", "--json"));
    assertThat(answer.get("verdict")).isEqualTo(Value.of("shifted"));
    assertThat(items(answer, "sizes")).hasSize(3);
    assertRefused("The study has no parameter 'learning_rate'", "audit", "sweep");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_sweepOfTheManual_runs_andTransfers() throws IOException {
    Path manual = Path.of("src", "test", "resources", "manual");
    shell.write("train.sh", Files.readString(manual.resolve("train.sh")));
    var run = shell.study("sweep.yaml", Files.readString(manual.resolve("sweep.yaml")));
    assertThat(run.code()).as(run.err()).isZero();
    String figure = folder.resolve("sweep.svg").toString();
    var audit =
        shell.cairn("transfer", "audit", "width-sweep", "--seed", "seed", "--figure", figure);
    assertThat(Files.readString(Path.of(figure)).lines())
        .filteredOn(line -> line.startsWith("<circle"))
        .hasSize(3);
    assertThat(audit.err()).isEmpty();
    assertThat(audit.out()).contains("transfers", "WIDTH", "1024");
  }

  @Test
  void time_fitsTheMachine_andRecommendsWithinTheBudget() {
    var rows = new StringBuilder("inputs,width,layers,outputs,batch,seconds\n");
    for (int width = 16; width <= 512; width *= 2) {
      for (int layers = 1; layers <= 4; layers++) {
        double seconds = 1e-4 + 1e-9 * layers * width * width + 1e-7 * width;
        rows.append("64,%d,%d,10,32,%s%n".formatted(width, layers, seconds));
      }
    }
    rows.append("64,1024,2,10,32,\n");
    String file = shell.write("steps.csv", rows.toString()).toString();
    var answer = json(shell.cairn("transfer", "time", file, "--budget", "60s", "--json"));
    assertThat(number(answer, "runs")).isEqualTo(24);
    assertThat(number(answer, "median_error")).isLessThan(0.15);
    assertThat(items(answer, "plans")).hasSize(25);
    assertRefused("expected five numbers", "time", file, "--budget", "60s", "--loss", "1,2");
    String bad = shell.write("bad.csv", "a,b\n1,2\n").toString();
    assertRefused("expected those of a perceptron", "time", bad);
    String half =
        shell.write("half.csv", "inputs,width,layers,outputs,batch\n1,2.5,1,1,1\n").toString();
    assertRefused("half.csv:2: width is 2.5; expected a whole number", "time", half);
  }
}
