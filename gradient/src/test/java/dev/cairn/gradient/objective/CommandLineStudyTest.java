package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.crash.Jvm;
import dev.cairn.cli.Cairn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of networks as a user runs them. */
class CommandLineStudyTest {
  private static final Path EXAMPLES = Path.of("../examples/digits-three-ways");

  @TempDir private Path folder;

  private record Answer(int code, String out, String err) {}

  private Answer cairn(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--journal", "file:" + folder.resolve("journal")));
    Path errors = folder.resolve("errors");
    Process process = Jvm.command(Cairn.class, all).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), out, Files.readString(errors));
  }

  @Test
  void anExample_endsWithTheTestLoss_andWhereThePenaltyEnded()
      throws IOException, InterruptedException {
    Answer answer =
        cairn("run", EXAMPLES.resolve("hypergradient.yaml").toString(), "--trials", "1");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("test loss", "test error", "at l2");
    assertThat(cairn("trials", "digits-hypergradient", "--json").out()).contains("\"at l2\"");
  }

  @Test
  void whatCannotBeTuned_isRefusedWithItsLine_andCode2() throws IOException, InterruptedException {
    String example = Files.readString(EXAMPLES.resolve("hypergradient.yaml"));
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            example
                .replace("../data", EXAMPLES.resolve("../data").toRealPath().toString())
                .replace("    tune: [l2]\n", ""));
    Answer answer = cairn("run", file.toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("study.yaml:", "hypergradient cannot tune input_dropout");
  }
}
