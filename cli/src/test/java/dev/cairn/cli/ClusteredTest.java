package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This class path has no Spark; cairn-spark tests what follows when it has. */
class ClusteredTest {
  private static final String STUDY =
      """
      study: demo
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      budget: {trials: 3}
      objective: {formula: {}}
      """;

  @TempDir Path folder;

  private void refused(String expected, String... flags) {
    var answer = new Shell(folder).study("s.yaml", STUDY, flags);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith(expected);
    assertThat(new Shell(folder).files()).containsExactly("", "s.yaml");
  }

  @Test
  void refusesSpark_whereItIsNot_andSaysWhatToDo() {
    refused("--runner spark: ", "--runner", "spark", "--master", "local[2]");
  }

  @Test
  void refusesRunners_thatThereAreNot() {
    refused("--runner: There is no runner 'sparc'; expected spark", "--runner", "sparc");
  }

  @Test
  void refusesAMaster_withoutARunner() {
    refused("--master: A master belongs to a runner; add --runner spark", "--master", "local[2]");
  }

  @Test
  void names_whatIsWrongWithTheVariable() throws IOException {
    assertThat(Clustered.missing(null)).contains("SPARK_HOME is not set. Set it to the folder");
    String home = folder.toString();
    assertThat(Clustered.missing(home))
        .contains("There is no Spark in " + home, "jars/spark-core_2.13-4.*.jar");
    Path jars = Files.createDirectories(folder.resolve("jars"));
    Files.createFile(jars.resolve("spark-core_2.13-3.5.1.jar"));
    assertThat(Clustered.missing(home)).contains("There is no Spark in");
    Files.createFile(jars.resolve("spark-core_2.13-4.2.0.jar"));
    assertThat(Clustered.missing(home)).contains("started without it. Start it by ./cairn");
  }
}
