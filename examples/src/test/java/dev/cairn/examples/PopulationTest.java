package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.benchmarks.crash.Striker;
import dev.cairn.random.Stream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A population of programs that go on from their checkpoints: replayed, and killed. */
@Tag("slow")
class PopulationTest {
  private static final String STUDY = "python-population";

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void needsPython() {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(found || System.getenv("CI") != null, "python3 was not found on the PATH");
  }

  private CommandLine cairn() {
    return new CommandLine(folder.resolve("errors"));
  }

  private String say(String journal, String... command) throws IOException, InterruptedException {
    return cairn().say(folder.resolve(journal), command);
  }

  private static double loss(String json) {
    Matcher loss = Pattern.compile("\"loss\": ?([-.0-9Ee]+)").matcher(json);
    assertThat(loss.find()).as(json).isTrue();
    return Double.parseDouble(loss.group(1));
  }

  @Test
  void theScheduleOfTheBest_trainsTheSameFromNothing() throws IOException, InterruptedException {
    assertThat(say("a", "run", STUDY + "/study.yaml")).doesNotContain("\"repeated\"");
    assertThat(say("a", "trials", STUDY)).contains("\"parent\":");
    String best = say("a", "best", STUDY);
    assertThat(best).contains("\"schedule\":[{\"from\":0,");
    Path file = Files.writeString(folder.resolve("best.json"), best);
    Process again =
        new ProcessBuilder("python3", STUDY + "/train.py", "--schedule", file.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(loss(cairn().output(again))).isCloseTo(loss(best), within(1e-12));
    assertThat(folder.resolve("a/.logs").resolve(STUDY).resolve("checkpoints"))
        .isDirectoryNotContaining("glob:**/part-*");
  }

  /** What happened, without times, attempts and places in the log. */
  private String essence(String journal) throws IOException, InterruptedException {
    return say(journal, "trials", STUDY)
        .replaceAll("\"(cost|started|ended|seq|attempt)\":(\"[^\"]*\"|[^,}\\]]+),?", "");
  }

  private int attempts(String journal) throws IOException, InterruptedException {
    return Pattern.compile("\"attempt\":(\\d+)")
        .matcher(say(journal, "trials", STUDY))
        .results()
        .mapToInt(attempt -> Integer.parseInt(attempt.group(1)))
        .sum();
  }

  @Test
  void killedAndContinued_itEqualsTheUncutRun_andDoesNothingTwice()
      throws IOException, InterruptedException {
    say("uncut", "run", STUDY + "/study.yaml");
    Striker striker = new Striker(folder.resolve("cut").resolve(STUDY), Stream.of(5));
    for (int kill = 0; kill < 8; kill++) {
      Process victim = cairn().start(folder.resolve("cut"), "run", STUDY + "/study.yaml");
      striker.await(victim, 1500);
      victim.destroyForcibly().waitFor();
    }
    String end = say("cut", "run", STUDY + "/study.yaml");
    assertThat(end).doesNotContain("\"repeated\"");
    assertThat(attempts("cut")).isGreaterThan(attempts("uncut"));
    assertThat(essence("cut")).isEqualTo(essence("uncut"));
  }
}
