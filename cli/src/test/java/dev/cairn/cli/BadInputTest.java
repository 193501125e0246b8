package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad input names file, line, what was expected and the nearest valid name. */
class BadInputTest {
  private static final String GOOD =
      """
      study: demo
      objectives: [{name: error, goal: minimize}]
      parameters:
        x: {type: float, low: 0, high: 1}
        depth: {type: int, low: 2, high: 12}
        booster: {type: choice, of: [gbtree, dart]}
        rate: {type: float, low: 0, high: 0.5, when: {booster: [dart]}}
      sampler: random
      budget: {trials: 3}
      objective: {formula: {}}
      """;

  @TempDir Path folder;

  /** What it is, what is replaced in the good file, by what, the line, and what is said. */
  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("unknown key", "budget:", "bugdet:", 9, "Did you mean 'budget'?"),
        arguments("unknown key of a parameter", "int, low", "int, lwo", 5, "Did you mean 'low'?"),
        arguments("unknown parameter type", "type: int", "type: itn", 5, "Did you mean 'int'?"),
        arguments("missing key", "study: demo", "", 2, "lacks the key 'study'"),
        arguments("missing bound", "low: 2, high", "high", 5, "lacks the key 'low'"),
        arguments("bounds swapped", "low: 2", "low: 20", 5, "low <= high"),
        arguments("log of zero", "high: 1}", "high: 1, log: true}", 4, "is not positive"),
        arguments("text for a number", "low: 2", "low: two", 5, "must be a number"),
        arguments("list for a mapping", "{type: float, low: 0, high: 1}", "[0, 1]", 4, "mapping"),
        arguments("default outside", "high: 12", "high: 12, default: 13", 5, "[2, 12]"),
        arguments("impossible condition", "[dart]}}", "[dort]}}", 7, "Did you mean 'dart'?"),
        arguments("condition on nothing", "{booster: [", "{boster: [", 7, "mean 'booster'?"),
        arguments("no parameters", "parameters:", "parameters: {}\nx:", 4, "no key 'x'"),
        arguments("unknown sampler", "sampler: random", "sampler: randm", 8, "mean 'random'?"),
        arguments("unknown option", ": random", ": {id: random, sede: 1}", 8, "key 'sede'"),
        arguments("sampler is a list", ": random", ": [random]", 8, "must be an id"),
        arguments("unknown scheduler", "random", "random\nscheduler: nome", 9, "mean 'none'?"),
        arguments("no such id within", "random", within("asa"), 10, "Did you mean 'asha'?"),
        arguments("no id within", "random", within("{eta: 3}"), 10, "lacks the key 'id'"),
        arguments("list within", "random", within("[asha]"), 10, "must be an id, or a mapping"),
        arguments("option within", "random", within("{id: asha, ate: 3}"), 10, "mean 'eta'?"),
        arguments("number within", "random", within("{id: asha, eta: x}"), 10, "within.eta must"),
        arguments("grace within", "random", within("{id: asha, grace: 9}"), 10, "grace is 9.0"),
        arguments("unknown goal", "minimize", "minimise", 2, "Did you mean 'minimize'?"),
        arguments("study name", "study: demo", "study: my study", 1, "'my study'"),
        arguments("no trials", "trials: 3", "trials: 0", 9, "expected 1 or more"),
        arguments("odd time", "trials: 3", "time: 10 fortnights", 9, "90s, 10m, 2h"),
        arguments("unknown target", "trials: 3", "until: {eror: 1}", 9, "mean 'error'?"),
        arguments("empty budget", "{trials: 3}", "{}", 9, "no limit"),
        arguments("no budget", "budget: {trials: 3}", "", 1, "budget: {trials: 100}"),
        arguments("unknown objective", "{formula", "{comand", 10, "Did you mean 'command'?"),
        arguments("two objectives", "{formula: {}", "{formula: {}, worker: []", 10, "exactly one"),
        arguments("no objective", "objective: {formula: {}}", "", 1, "lacks the key 'objective'"),
        arguments("objective's key", "formula: {}", "formula: {fial: 1}", 10, "mean 'fail'?"),
        arguments(
            "no such program", "formula: {}", "command: [nosuchprogram]", 10, "nosuchprogram"),
        arguments(
            "no such script", "formula: {}", "command: [sh, study.py]", 10, "no file 'study.py'"),
        arguments("unknown setting", "formula: {}", "command: [sh, '{y}']", 10, "mean 'x'?"),
        arguments("parallel", "random", "random\nparallel: 0", 9, "expected 1 to"),
        arguments("timeout", "random", "random\ntimeout: soon", 9, "90s, 10m, 2h"),
        arguments("seed", "random", "random\nseed: abc", 9, "must be a number"),
        arguments("fidelity", "random", "random\nfidelity: {name: e, low: 9, high: 1}", 9, "low"),
        arguments("grid falls", "random", grid("{e: 9, f: 1}, {e: 3, f: 1}"), 9, "falls from 9.0"),
        arguments("grid of equals", "random", grid("{e: 9, f: 1}, {e: 9, f: 1}"), 9, "are equal"),
        arguments("grid lacks", "random", grid("{e: 1, f: 1}, {e: 9}"), 9, "lacks the key 'f'"),
        arguments("grid of one", "random", grid("{e: 1, f: 1}"), 9, "two steps at least"),
        arguments("grid's name", "random", grid("{e: 1}, {e: 2, g: 1}"), 9, "no fidelity 'g'"),
        arguments("grid's zero", "random", grid("{e: 0}, {e: 2}"), 9, "expected above 0"),
        arguments("parameter", "random", grid("{x: 1}, {x: 2}"), 9, "name of a parameter"),
        arguments("objective", "random", grid("{error: 1}, {error: 2}"), 9, "used twice"),
        arguments("cost falls", "random", grid("{e: 1}, {e: 2}], cost: [2, 1"), 9, "costs 1.0"),
        arguments("cost below 0", "random", grid("{e: 1}, {e: 2}], cost: [-2, 1"), 9, "costs -2.0"),
        arguments("costs", "random", grid("{e: 1}, {e: 2}], cost: [2"), 9, "but 1 costs"),
        arguments(
            "resumable", "random", grid("{e: 1}, {e: 2}], resumable: [f"), 9, "none of the grid's"),
        arguments("name and grid", "random", grid("{e: 1}, {e: 2}], name: [e"), 9, "key 'name'"),
        arguments("enqueued", "random", "random\nenqueue: [{x: 7}]", 9, "[0.0, 1.0]"),
        arguments("enqueued key", "random", "random\nenqueue: [{y: 7}]", 9, "unknown key 'y'"),
        arguments("no such table", "random", "random\nwarm_start: {csv: no.csv}", 9, "no.csv"),
        arguments("no such study", "random", "random\nwarm_start: {study: no}", 9, "study 'no'"),
        arguments("key twice", "random", "random\nstudy: again", 9, "first in line 1"),
        arguments("bracket left open", "high: 12}", "high: 12", 6, "starts in line 5"),
        arguments("tab", "  depth", "\tdepth", 5, "indent with spaces"),
        arguments("no YAML at all", "study: demo", "@", 1, "put it in quotes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void a_mistakeInAFile_isRefusedWithItsLine_andNothingIsWritten(
      String what, String good, String bad, int line, String said) {
    assertThat(GOOD).contains(good);
    var shell = new Shell(folder);
    var answer = shell.study("study.yaml", GOOD.replace(good, bad));
    assertThat(answer.err()).contains("study.yaml:" + line + ": ").contains(said);
    assertThat(answer.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(shell.files()).containsExactly("", "study.yaml");
  }

  @Test
  void a_journalThatIsAFile_isRefused_andNothingIsWritten() {
    var shell = new Shell(folder);
    shell.write("taken", "text");
    var answer = shell.study("study.yaml", GOOD, "--journal", "file:" + folder.resolve("taken"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith("--journal file:").contains("taken");
    assertThat(answer.err()).doesNotContain("\tat ").doesNotContain("java.");
    assertThat(shell.files()).containsExactly("", "study.yaml", "taken");
  }

  static Stream<Arguments> flags() {
    return Stream.of(
        arguments(List.of("--sampler", "randm"), "--sampler: There is no sampler 'randm'"),
        arguments(List.of("--sampler", "{id: "), "--sampler {id: "),
        arguments(List.of("--scheduler", "nome"), "Did you mean 'none'?"),
        arguments(List.of("--trials", "0"), "--trials: "),
        arguments(List.of("--trials", "many"), "'many' is not"),
        arguments(List.of("--parallel", "0"), "--parallel: "),
        arguments(List.of("--trails", "5"), "Did you mean '--trials'?"),
        arguments(List.of("--journal", "fiel:x"), "Did you mean 'file'?"),
        arguments(List.of("--journal", ".cairn"), "Did you mean 'file:.cairn'?"),
        arguments(List.of("--journal", "file:.cairn?fsync=daily"), "fsync"),
        arguments(List.of("--report", "/no/such/folder/page.html"), "--report: "),
        arguments(List.of("more.yaml"), "There is no argument 'more.yaml'"));
  }

  private static String grid(String steps) {
    return "random\nfidelity: {grid: [" + steps + "]}";
  }

  private static String within(String scheduler) {
    return "random\nfidelity: {name: epoch, low: 1, high: 9}\nscheduler: {id: threshold, within: "
        + scheduler
        + "}";
  }

  @ParameterizedTest
  @MethodSource("flags")
  void a_mistakeInAFlag_isRefusedByItsName_andNothingIsWritten(List<String> flags, String said) {
    var shell = new Shell(folder);
    var answer = shell.study("study.yaml", GOOD, flags.toArray(String[]::new));
    assertThat(answer.err()).contains(said).doesNotContain("\tat ");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(shell.files()).containsExactly("", "study.yaml");
  }

  @Test
  void a_missingFile_isRefusedWithTheNearestName() {
    var shell = new Shell(folder);
    shell.write("digits.yaml", GOOD);
    var answer = shell.cairn("run", folder.resolve("digit.yaml").toString());
    assertThat(answer.err()).contains("There is no such file. Did you mean 'digits.yaml'?");
    assertThat(answer.code()).isEqualTo(2);
  }

  @Test
  void an_unknownCommand_isRefusedWithTheNearestName() {
    var answer = new Shell(folder).cairn("trails");
    assertThat(answer.err()).contains("There is no command 'trails'. Did you mean 'trials'?");
    assertThat(answer.code()).isEqualTo(2);
  }

  @Test
  void an_unknownStudy_isRefusedWithTheNearestName() {
    var shell = new Shell(folder);
    shell.study("study.yaml", GOOD);
    for (String command : List.of("trials", "best", "note", "tag")) {
      var answer = shell.cairn(command, "dmeo");
      assertThat(answer.err()).contains("Did you mean 'demo'?");
      assertThat(answer.code()).isEqualTo(2);
    }
  }

  @Test
  void the_goodFile_runs() {
    var answer = new Shell(folder).study("study.yaml", GOOD);
    assertThat(answer.code()).as(answer.err()).isZero();
  }
}
