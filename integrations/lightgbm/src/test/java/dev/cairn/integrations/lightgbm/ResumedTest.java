package dev.cairn.integrations.lightgbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedTest {
  @TempDir Path folder = Path.of("");

  @Test
  void goesOn_inAnotherProcess_asInThisOne() throws Exception {
    byte[] model = Resumed.paused();
    List<Double> here = Resumed.metrics(model);
    assertThat(here).hasSize(Resumed.END - Resumed.PAUSE);
    assertThat(here.get(here.size() - 1)).isLessThan(here.get(0));
    assertThat(elsewhere(model)).isEqualTo(here.toString());
  }

  private String elsewhere(byte[] model) throws Exception {
    Path errors = folder.resolve("errors");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Resumed.class.getName()));
    line.add(Files.write(folder.resolve("model"), model).toString());
    Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return output.strip();
  }
}
