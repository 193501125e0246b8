package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that may be read but not written. */
class UnwritableTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Logs.write(folder, "a", "b");
  }

  @AfterEach
  void allow() throws IOException {
    permit("rwxr-xr-x", "rw-r--r--");
  }

  private void permit(String folders, String files) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted().toList()) {
        boolean isFolder = Files.isDirectory(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(isFolder ? folders : files));
      }
    }
  }

  /** Makes the log impossible to lock, even for root, whom no permission stops. */
  private void forbidLocking() throws IOException {
    Folders.delete(folder.resolve(".locks"));
    Files.writeString(folder.resolve(".locks"), "no folder");
  }

  private void tear() throws IOException {
    byte[] whole = Files.readAllBytes(Logs.segment(folder, 0));
    Files.write(Logs.segment(folder, 0), Arrays.copyOf(whole, whole.length - 1));
  }

  @Test
  void aWholeLog_isRead() throws IOException {
    forbidLocking();
    assertThat(Logs.read(folder)).containsExactly("a", "b");
  }

  @Test
  void aTornEnd_isLeftOut_andLeftThere() throws IOException {
    tear();
    forbidLocking();
    byte[] torn = Files.readAllBytes(Logs.segment(folder, 0));
    assertThat(Logs.read(folder)).containsExactly("a");
    assertThat(Files.readAllBytes(Logs.segment(folder, 0))).isEqualTo(torn);
  }

  @Test
  void damage_isAnError() throws IOException {
    forbidLocking();
    byte[] bytes = Files.readAllBytes(Logs.segment(folder, 0));
    bytes[(int) new Segments(Logs.STUDY, folder.resolve(Logs.STUDY)).start(0).offset() + 22] ^= 1;
    Files.write(Logs.segment(folder, 0), bytes);
    assertThatThrownBy(() -> Logs.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void anAppend_saysWhatToTry() throws IOException {
    forbidLocking();
    try (Journal journal = Logs.open(folder)) {
      assertThatThrownBy(
              () -> journal.append(Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note("c"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("'s' cannot be written")
          .hasMessageContaining(folder.toRealPath().getFileName().toString())
          .hasMessageContaining("See who may write there");
    }
  }

  @Test
  void aFolderWithoutWritePermission_isReadButNotWritten() throws IOException {
    tear();
    permit("r-xr-xr-x", "r--r--r--");
    assumeFalse(Files.isWritable(folder), "permissions do not stop root");
    assertThat(Logs.read(folder)).containsExactly("a");
    assertThatThrownBy(() -> Logs.write(folder, "c"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("See who may write there");
    try (Journal journal = Logs.open(folder)) {
      assertThat(journal.pulse(Logs.STUDY, "session")).isEqualTo(Journal.GONE);
    }
  }
}
