package dev.cairn.journals.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journals.processes.Jvm;
import dev.cairn.random.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes at one database, and processes that are killed. */
@Tag("slow")
@Timeout(300)
class DatabaseProcessesTest {
  private static final int KILLS = Integer.getInteger("cairn.kills", 3);

  @TempDir Path folder;

  private String address(String kind) throws SQLException {
    return kind.equals("sqlite")
        ? "sqlite:" + folder.resolve("studies.db")
        : "postgresql:" + Server.location();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void writersThatAreKilled_loseNothingAcknowledged_andDisturbNoOther(String kind)
      throws Exception {
    String address = address(kind);
    var random = Stream.of(3);
    var acknowledged = new TreeMap<String, Integer>();
    try (Jvm other = Jvm.start(Child.class, "append", address, "other")) {
      for (int kill = 0; kill < KILLS; kill++) {
        try (Jvm victim = Jvm.start(Child.class, "append", address, "v" + kill)) {
          for (int lines = 1 + random.nextInt(20); lines > 0; lines--) {
            note(acknowledged, "v" + kill, String.valueOf(victim.line()));
          }
          victim.kill();
          drain(acknowledged, "v" + kill, victim);
        }
      }
      other.kill();
      drain(acknowledged, "other", other);
    }
    try (Journal journal = Journals.open(address)) {
      assertWhole(Child.texts(journal), acknowledged);
    }
  }

  private static void note(Map<String, Integer> acknowledged, String name, String line) {
    acknowledged.put(name, Integer.valueOf(line));
  }

  private static void drain(Map<String, Integer> acknowledged, String name, Jvm ended)
      throws IOException {
    for (String line = ended.line(); line != null; line = ended.line()) {
      note(acknowledged, name, line);
    }
  }

  /** Pairs are whole; of each writer there are all from the first to at least the acknowledged. */
  private static void assertWhole(List<String> texts, Map<String, Integer> acknowledged) {
    var next = new TreeMap<String, Integer>();
    for (int i = 0; i < texts.size(); i += 2) {
      String[] words = texts.get(i).split(" ", -1);
      assertThat(texts.get(i + 1)).isEqualTo(words[0] + " " + words[1] + " b");
      assertThat(next.merge(words[0], 1, Integer::sum) - 1).isEqualTo(Integer.valueOf(words[1]));
    }
    assertThat(next).containsOnlyKeys(acknowledged.keySet());
    acknowledged.forEach((name, number) -> assertThat(next.get(name)).isGreaterThan(number));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDisk_isAnErrorThatSaysSo_andWhatWasAcknowledgedIsThere() throws Exception {
    String address = address("sqlite");
    // The limit on the size of a file, in blocks of 512 bytes or 1 KB, stands for the disk's end;
    // it
    // must leave room for the native library that the driver unpacks.
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 8192; exec \"$@\"", "sh");
    try (Jvm child = Jvm.start(limited, Child.class, "fill", address)) {
      int acknowledged = Integer.parseInt(String.valueOf(child.line()));
      assertThat(acknowledged).isGreaterThan(5);
      assertThat(child.line()).contains("disk");
      child.end();
      try (Journal journal = Journals.open(address)) {
        List<String> texts = Child.texts(journal);
        assertThat(texts).hasSizeBetween(acknowledged, acknowledged + 1);
        assertThat(journal.append(Child.STUDY, texts.size(), List.of(Child.note("more"))))
            .isEqualTo(texts.size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aSession_isGone_asSoonAsItsProcessIs(String kind) throws Exception {
    String address = address(kind);
    try (Jvm child = Jvm.start(Child.class, "join", address, "one");
        Journal journal = Journals.open(address)) {
      assertThat(child.line()).isEqualTo("joined");
      assertThat(journal.pulse(Child.STUDY, "one")).isNotEqualTo(Journal.GONE);
      assertThatThrownBy(() -> journal.join(Child.STUDY, "one")).hasMessageContaining("alive");
      child.kill();
      assertThat(journal.pulse(Child.STUDY, "one")).isEqualTo(Journal.GONE);
      journal.join(Child.STUDY, "one").close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void thePulse_beats(String kind) throws Exception {
    String address = address(kind);
    try (Jvm child = Jvm.start(Child.class, "join", address, "one");
        Journal journal = Journals.open(address)) {
      assertThat(child.line()).isEqualTo("joined");
      long first = journal.pulse(Child.STUDY, "one");
      var seen = new ArrayList<Long>(List.of(first));
      while (seen.size() < 2) {
        Thread.sleep(50);
        long pulse = journal.pulse(Child.STUDY, "one");
        if (pulse != first) {
          seen.add(pulse);
        }
      }
      assertThat(seen).doesNotContain(Journal.GONE);
    }
  }
}
