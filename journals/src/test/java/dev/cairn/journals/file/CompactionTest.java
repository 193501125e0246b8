package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journals.upkeep.Upkeep;
import dev.cairn.testkit.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final FileJournal.Options SMALL = new FileJournal.Options(Durability.NEVER, 600);

  @TempDir Path folder;

  private static List<String> expected(int count) {
    return IntStream.range(0, count).mapToObj(i -> "note " + i).toList();
  }

  /** A log in many small segments. */
  private List<String> write(int count) throws IOException {
    try (var journal = new FileJournal(folder, SMALL)) {
      for (int i = 0; i < count; i++) {
        journal.append(Logs.STUDY, i, List.of(Logs.note("note " + i)));
      }
    }
    return expected(count);
  }

  private Map<Path, byte[]> segments() throws IOException {
    var segments = new TreeMap<Path, byte[]>();
    for (Path file : Folders.list(folder.resolve(Logs.STUDY))) {
      if (file.toString().endsWith(".log")) {
        segments.put(file, Files.readAllBytes(file));
      }
    }
    return segments;
  }

  private Upkeep.Gain compact() throws IOException {
    try (var journal = Logs.open(folder)) {
      return journal.compact();
    }
  }

  @Test
  void smallSegments_becomeOne_andTheLogStays() throws IOException {
    List<String> log = write(100);
    assertThat(segments().size()).isGreaterThan(5);
    var gain = compact();
    assertThat(segments().size()).isEqualTo(2);
    assertThat(gain.after()).isLessThan(gain.before() / 2);
    assertThat(Logs.read(folder)).isEqualTo(log);
    Map<Path, byte[]> once = segments();
    assertThat(compact().after()).isEqualTo(gain.after());
    assertThat(segments().keySet()).isEqualTo(once.keySet());
    Logs.write(folder, "note 100");
    assertThat(Logs.read(folder)).isEqualTo(expected(101));
  }

  @Test
  void segmentsThatWouldNotFit_stayApart() throws IOException {
    List<String> log = write(100);
    try (var journal = new FileJournal(folder, new FileJournal.Options(Durability.NEVER, 3000))) {
      journal.compact();
    }
    assertThat(segments().size()).isBetween(3, 6);
    assertThat(segments().values()).allMatch(bytes -> bytes.length <= 3000);
    assertThat(Logs.read(folder)).isEqualTo(log);
  }

  @Test
  void journalsThatAreOpen_goOn() throws IOException {
    write(100);
    try (var reader = Logs.open(folder);
        var writer = Logs.open(folder)) {
      assertThat(Logs.read(reader)).isEqualTo(expected(100));
      writer.append(Logs.STUDY, 100, List.of(Logs.note("note 100")));
      compact();
      for (int from = 101; from >= 0; from -= 7) {
        var seen = new ArrayList<Long>();
        assertThat(reader.read(Logs.STUDY, from, (place, event) -> seen.add(place))).isEqualTo(101);
        assertThat(seen).hasSize(101 - from);
      }
      assertThat(writer.append(Logs.STUDY, 101, List.of(Logs.note("note 101")))).isEqualTo(101);
      assertThat(Logs.read(reader)).isEqualTo(expected(102));
    }
  }

  @Test
  void aCrash_atAnyStep_leavesAWholeLog() throws IOException {
    List<String> log = write(60);
    Map<Path, byte[]> before = segments();
    compact();
    Map<Path, byte[]> after = segments();
    List<Path> replaced =
        before.keySet().stream().filter(file -> !after.containsKey(file)).toList();
    assertThat(replaced).hasSizeGreaterThan(2);
    for (int removed = 0; removed <= replaced.size(); removed++) {
      for (Path file : segments().keySet()) {
        Files.delete(file);
      }
      for (var file : after.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
      for (Path file : replaced.subList(removed, replaced.size())) {
        Files.write(file, before.get(file));
      }
      Files.write(folder.resolve(Logs.STUDY).resolve("new.tmp"), new byte[] {1, 2, 3});
      assertThat(Logs.read(folder)).as("%s removed", removed).isEqualTo(log);
      Logs.write(folder, "note 60");
      assertThat(Logs.read(folder)).as("%s removed", removed).isEqualTo(expected(61));
      compact();
      assertThat(segments().size()).as("left over").isLessThanOrEqualTo(3);
      assertThat(Logs.read(folder)).as("%s removed", removed).isEqualTo(expected(61));
    }
  }

  @Test
  void aMissingOrDamagedSegment_isNotPassedBy() throws IOException {
    write(60);
    Path second = List.copyOf(segments().keySet()).get(1);
    byte[] bytes = Files.readAllBytes(second);
    bytes[bytes.length - 1] ^= 1;
    Files.write(second, bytes);
    assertThatThrownBy(this::compact)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
    Files.delete(second);
    assertThatThrownBy(this::compact)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void readersAndWriters_areNotDisturbed() throws Exception {
    int each = 300;
    var writing = new AtomicInteger(2);
    Threads.atOnce(
        4,
        thread -> {
          try (var own = new FileJournal(folder, SMALL)) {
            if (thread < 2) {
              for (int i = 0; i < each; i++) {
                own.append(Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note(thread + "/" + i)));
              }
              writing.decrementAndGet();
            } else if (thread == 2) {
              while (writing.get() > 0) {
                own.compact();
              }
            } else {
              var seen = new ArrayList<Long>();
              while (seen.size() < 2 * each) {
                own.read(
                    Logs.STUDY,
                    seen.size(),
                    (place, event) -> {
                      assertThat(place).isEqualTo(seen.size());
                      seen.add(place);
                    });
              }
            }
          }
        });
    assertThat(Logs.read(folder))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 2 * each).mapToObj(i -> i / each + "/" + i % each).toList());
  }
}
