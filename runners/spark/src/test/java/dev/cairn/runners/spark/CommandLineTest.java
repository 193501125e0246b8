package dev.cairn.runners.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn run --runner spark}, each a process of its own. */
@Tag("slow")
@Timeout(600)
class CommandLineTest {
  private static final int WORKERS = 2;
  private static final int MINUTES = 8;

  /** Takes a moment, so that one executor cannot take all trials; says on which it ran. */
  private static final String PROGRAM =
      """
      sleep 0.3
      where=$(echo "$SPARK_EXECUTOR_DIRS" | cksum | cut -d ' ' -f 1)
      echo "{\\"error\\": $CAIRN_X, \\"executor\\": $where}"
      """;

  private static final String PROGRAMS =
      """
      study: s
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      sampler: random
      budget: {trials: 8}
      parallel: 3
      objective: {command: [sh, program.sh]}
      """;

  /** Takes trials as lines of JSON and reports from where the study has reports. */
  private static final String WORKER =
      """
      field() { printf '%s' "$line" | sed -n "s/.*\\"$1\\": *\\([0-9.]*\\).*/\\1/p"; }
      while read -r line; do
        case $line in *stop*) continue ;; esac
        trial=$(field trial)
        epoch=$(field reached | cut -d . -f 1)
        until=$(field epoch | cut -d . -f 1)
        while [ "${epoch:-0}" -lt "$until" ]; do
          epoch=$((${epoch:-0} + 1))
          echo "{\\"trial\\": $trial, \\"report\\": {\\"epoch\\": $epoch, \\"error\\": $(field x)}}"
        done
        echo "{\\"trial\\": $trial, \\"result\\": {\\"error\\": $(field x), \\"process\\": $$}}"
      done
      """;

  private static final String EPOCHS =
      """
      study: s
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      fidelity: {name: epoch, low: 1, high: 9}
      sampler: random
      scheduler: asha
      budget: {trials: 9}
      parallel: 2
      """;

  private static final String TREES =
      """
      study: s
      objectives: [{name: error}]
      parameters: {eta: {type: float, low: 0.01, high: 1}}
      fidelity: {name: round, low: 1, high: 9}
      sampler: random
      scheduler: asha
      budget: {trials: 6}
      parallel: 3
      objective: {xgboost: {data: table.csv, target: y, task: regression, test: 0}}
      """;

  @TempDir static Path place = Path.of("");
  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = Cluster.start(place, WORKERS);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private record Answer(int code, String out, String err) {}

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Of the class path of the tests, which executors share. */
  private Answer cairn(String master, String... more) throws Exception {
    var words = new ArrayList<>(List.of("-Dspark.ui.enabled=false", "-Dspark.jars="));
    words.add("-Dspark.executor.memory=512m");
    words.add("-Dspark.executor.extraJavaOptions=" + String.join(" ", Cluster.BRIEF));
    words.add("-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path"));
    words.addAll(List.of("dev.cairn.cli.Cairn", "run", "s.yaml", "--runner", "spark"));
    words.addAll(List.of("--master", master));
    words.addAll(List.of(more));
    return run(Cluster.java("-Xmx512m", words));
  }

  private Answer run(ProcessBuilder builder) throws Exception {
    builder.environment().put("SPARK_HOME", cluster.home().toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private StudyView view() throws IOException {
    Ledger ledger = new Ledger();
    try (Journal journal = Journals.open("file:" + folder.resolve(".cairn"))) {
      journal.read("s", 0, (place, event) -> ledger.add(event));
    }
    return ledger.view();
  }

  private static void done(Answer answer) {
    assertThat(answer.code()).as("%s%s", answer.out(), answer.err()).isZero();
  }

  /** All are complete, and each executor of the cluster ran some. */
  private void ranOnBothExecutors() throws IOException {
    assertThat(view().finished()).hasSize(8).extracting(Trial::state).containsOnly(State.COMPLETE);
    assertThat(
            view().finished().stream()
                .map(trial -> trial.metrics().get("executor"))
                .collect(Collectors.toSet()))
        .hasSize(WORKERS);
  }

  /** Some ran in full and some did not; none began anew. */
  private void stoppedSomeEarly() throws IOException {
    StudyView view = view();
    assertThat(view.asked()).isGreaterThanOrEqualTo(5);
    assertThat(view.finished()).noneMatch(trial -> trial.state() == State.FAILED);
    assertThat(view.finished()).anyMatch(trial -> trial.state() == State.COMPLETE);
    assertThat(view.evaluations()).isLessThan(view.asked());
    assertThat(view.repeated()).isZero();
  }

  @Test
  void runsWorkers_thatStopEarly_onThisMachine() throws Exception {
    write("s.yaml", EPOCHS + "objective: {worker: [sh, worker.sh]}\n");
    write("worker.sh", WORKER);
    Answer answer = cairn("local[2]", "--json");
    done(answer);
    assertThat(answer.out().lines()).hasSize(1);
    assertThat(answer.out()).contains("\"ending\":\"done\"");
    assertThat(answer.err()).doesNotContain("SLF4J", "Exception");
    stoppedSomeEarly();
  }

  @Test
  void runsPrograms_onALocalCluster() throws Exception {
    write("s.yaml", PROGRAMS);
    write("program.sh", PROGRAM);
    Answer answer = cairn("local-cluster[2,1,1024]");
    done(answer);
    assertThat(answer.out())
        .contains("cairn run s.yaml --runner spark --master local-cluster[2,1,1024]");
    ranOnBothExecutors();
  }

  @Test
  void trainsTrees_thatStopEarly_onAStandaloneCluster() throws Exception {
    write("s.yaml", TREES);
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> i % 7 + "," + i % 11 + "," + (i % 7 + i % 11 / 10.0))
            .collect(Collectors.joining("\n"));
    write("table.csv", "a,b,y\n" + rows + "\n");
    done(cairn(cluster.master()));
    stoppedSomeEarly();
  }

  /** As users start it: nothing of cairn is on the executors' own class path. */
  @Test
  void sendsItsJars_toAStandaloneCluster() throws Exception {
    write("s.yaml", PROGRAMS);
    write("program.sh", PROGRAM);
    String cairn = Path.of("../..").toRealPath().resolve("cairn").toString();
    ProcessBuilder builder =
        new ProcessBuilder(cairn, "run", "s.yaml", "--runner", "spark", "--master");
    builder.command().add(cluster.master());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder
        .environment()
        .put("CAIRN_JAVA_OPTS", "-Dspark.ui.enabled=false -Dspark.executor.memory=512m");
    Answer answer = run(builder);
    done(answer);
    assertThat(answer.err()).doesNotContain("SLF4J", "Exception");
    ranOnBothExecutors();
  }

  @Test
  void saysInOneMessage_thatThereIsNoSuchMaster() throws Exception {
    write("s.yaml", PROGRAMS);
    write("program.sh", PROGRAM);
    Answer nobody = cairn("spark://127.0.0.1:1");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err().lines()).hasSize(1);
    assertThat(nobody.err()).startsWith("--master: spark://127.0.0.1:1: Nothing answers there.");
    Answer unknown = cairn("lokal[2]");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("--master: lokal[2]: ", "Could not parse Master URL");
    assertThat(folder.resolve(".cairn")).doesNotExist();
  }
}
