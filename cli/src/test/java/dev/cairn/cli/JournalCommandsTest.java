package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking, tidying, copying, deleting, exporting and importing. */
class JournalCommandsTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void aStudy() {
    shell = new Shell(folder);
    run("squares", 5);
  }

  private void run(String study, int trials) {
    var answer =
        shell.study(
            study + ".yaml",
            """
            study: %s
            objectives: [{name: error}]
            parameters: {x: {type: float, low: 0, high: 1}}
            sampler: random
            budget: {trials: %d}
            objective: {formula: {}}
            """
                .formatted(study, trials));
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  private String sqlite() {
    return "sqlite:" + folder.resolve("studies.db");
  }

  private String trials(String journal) {
    return shell.cairn("trials", "squares", "--json", "--journal", journal).out();
  }

  @Test
  void studies_areCopied_betweenKinds_andCanBeContinued() {
    var copied = shell.cairn("journal", "copy", shell.journal(), sqlite());
    assertThat(copied.code()).as(copied.err()).isZero();
    assertThat(copied.out()).startsWith("squares: ").contains(" of them new");
    assertThat(trials(sqlite())).isEqualTo(trials(shell.journal())).contains("complete");
    assertThat(shell.cairn("journal", "copy", shell.journal(), sqlite()).out())
        .contains("0 of them new");
    run("squares", 7);
    assertThat(trials(sqlite())).isNotEqualTo(trials(shell.journal()));
    assertThat(shell.cairn("journal", "copy", shell.journal(), sqlite()).code()).isZero();
    assertThat(trials(sqlite())).isEqualTo(trials(shell.journal()));
  }

  @Test
  void aTargetThatDiffers_isRefused_andNothingIsCopied() {
    run("another", 2);
    shell.cairn("journal", "copy", shell.journal(), sqlite(), "--study", "squares");
    shell.cairn("note", "squares", "hello", "--journal", sqlite());
    String before = trials(sqlite());
    var refused = shell.cairn("journal", "copy", shell.journal(), sqlite());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("'squares' exists in the target already");
    assertThat(trials(sqlite())).isEqualTo(before);
    assertThat(shell.cairn("studies", "--journal", sqlite()).out()).doesNotContain("another");
  }

  @Test
  void verify_saysWhatIsThere_andWhatIsDamaged() throws IOException {
    var whole = shell.cairn("journal", "verify");
    assertThat(whole.code()).isZero();
    assertThat(whole.out()).containsPattern("squares +[0-9]+ +[0-9]+ +whole");
    shell.cairn("journal", "copy", shell.journal(), sqlite());
    assertThat(shell.cairn("journal", "verify", "--journal", sqlite()).out()).contains("whole");
    Path segment = folder.resolve(".cairn/squares/00000000000000000000.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    var damaged = shell.cairn("journal", "verify");
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.out()).contains("DAMAGED");
    assertThat(damaged.err()).contains("squares: The log of the study 'squares' is damaged");
  }

  @Test
  void compact_saysWhatWasGained_andKeepsEverything() {
    String before = trials(shell.journal());
    var compacted = shell.cairn("journal", "compact");
    assertThat(compacted.code()).as(compacted.err()).isZero();
    assertThat(compacted.out()).containsPattern("[0-9]+ bytes before, [0-9]+ now, [0-9]+ gained");
    assertThat(trials(shell.journal())).isEqualTo(before);
    shell.cairn("journal", "copy", shell.journal(), sqlite());
    assertThat(shell.cairn("journal", "compact", "--journal", sqlite()).code()).isZero();
    assertThat(trials(sqlite())).isEqualTo(before);
  }

  @Test
  void aStudy_isExported_andImported() throws IOException {
    String file = folder.resolve("squares.cairn").toString();
    assertThat(shell.cairn("export", "squares", file).code()).isZero();
    assertThat(shell.cairn("export", "squares", file).code()).as("not overwritten").isEqualTo(2);
    var imported = shell.cairn("import", file, "--journal", sqlite());
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(trials(sqlite())).isEqualTo(trials(shell.journal()));
    byte[] bytes = Files.readAllBytes(Path.of(file));
    Files.write(Path.of(file), List.of("text"));
    var refused = shell.cairn("import", file, "--journal", sqlite());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).startsWith("cairn: The file ").contains("squares.cairn");
    Files.write(Path.of(file), java.util.Arrays.copyOf(bytes, bytes.length - 50));
    assertThat(shell.cairn("import", file).err()).contains("is not whole");
  }

  @Test
  void delete_needsAYes() {
    var asked = shell.cairn("delete", "squares");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("'squares' with 5 trials", "--yes");
    assertThat(shell.cairn("delete", "sqares", "--yes").err()).contains("'squares'?");
    assertThat(shell.cairn("delete", "squares", "--yes").code()).isZero();
    assertThat(shell.cairn("studies").out()).contains("There are no studies in ");
  }

  @Test
  void mistakes_areRefused() {
    assertThat(shell.cairn("journal", "verfy").err()).contains("Did you mean 'verify'?");
    assertThat(shell.cairn("journal", "copy", "file:x").err()).contains("copy FROM TO");
    assertThat(shell.cairn("journal", "verify", "file:x").err()).contains("--journal URL");
    assertThat(shell.cairn("journal", "verify", "--journal", "memory:").code()).isEqualTo(2);
    var unreachable = shell.cairn("studies", "--journal", "postgresql://ann:secret@localhost:1/d");
    assertThat(unreachable.code()).isEqualTo(2);
    assertThat(unreachable.err()).contains("localhost:1").doesNotContain("secret");
  }
}
