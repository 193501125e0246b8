package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A population of programs that go on from their checkpoints: replayed, and killed. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class PopulationTest {
  private static final String STUDY = "python-population";

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void needsPython() {
    Runs.needPython();
  }

  private Runs runs() {
    return new Runs(folder, STUDY);
  }

  private static double loss(String json) {
    Matcher loss = Pattern.compile("\"loss\": ?([-.0-9Ee]+)").matcher(json);
    assertThat(loss.find()).as(json).isTrue();
    return Double.parseDouble(loss.group(1));
  }

  @Test
  void theScheduleOfTheBest_trainsTheSameFromNothing() throws IOException, InterruptedException {
    assertThat(runs().run("a")).doesNotContain("\"repeated\"");
    assertThat(runs().say("a", "trials", STUDY)).contains("\"parent\":");
    String best = runs().say("a", "best", STUDY);
    assertThat(best).contains("\"schedule\":[{\"from\":0,");
    Path file = Files.writeString(folder.resolve("best.json"), best);
    Process again =
        new ProcessBuilder("python3", STUDY + "/train.py", "--schedule", file.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(loss(runs().output(again))).isCloseTo(loss(best), within(1e-12));
    assertThat(folder.resolve("a/.logs").resolve(STUDY).resolve("checkpoints"))
        .isDirectoryNotContaining("glob:**/part-*");
  }

  @Test
  void killedAndContinued_itEqualsTheUncutRun_andDoesNothingTwice()
      throws IOException, InterruptedException {
    runs().run("uncut");
    runs().killed("cut", 3);
    assertThat(runs().run("cut")).doesNotContain("\"repeated\"");
    assertThat(runs().attempts("cut")).isGreaterThan(runs().attempts("uncut"));
    assertThat(runs().essence("cut")).isEqualTo(runs().essence("uncut"));
  }
}
