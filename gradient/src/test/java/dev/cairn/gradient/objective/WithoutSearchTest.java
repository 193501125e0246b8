package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.crash.Jvm;
import dev.cairn.cli.Cairn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that need no search, as a user runs them. */
@Tag("slow")
class WithoutSearchTest {
  @TempDir private Path folder;

  private String run(String example) throws IOException, InterruptedException {
    Path file = Path.of("../examples/digits-without-search", example);
    List<String> words =
        List.of("run", file.toString(), "--journal", "file:" + folder.resolve("journal"));
    Path errors = folder.resolve("errors");
    Process process = Jvm.command(Cairn.class, words).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return out;
  }

  @Test
  void aRecipe_endsWithItsGreatestRate_andLeavesItsStory()
      throws IOException, InterruptedException {
    assertThat(run("recipe.yaml")).contains("greatest rate", "test error");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .contains("trial-0.log", "trial-0.svg");
    }
  }

  @Test
  void theBound_endsWithTheTestError_andThePriors() throws IOException, InterruptedException {
    assertThat(run("elbo.yaml")).contains("test error", "prior deviation 4");
  }
}
