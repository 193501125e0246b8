package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journals.upkeep.Copy;
import dev.cairn.testkit.RandomEvents;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final List<Event> EVENTS = new RandomEvents(5).list(50);

  @TempDir Path folder;

  private Path write() throws IOException {
    Path file = folder.resolve("study.cairn");
    Files.deleteIfExists(file);
    Copy.Source source =
        sink -> {
          for (int place = 0; place < EVENTS.size(); place++) {
            sink.accept(place, EVENTS.get(place));
          }
          return EVENTS.size();
        };
    assertThat(Archive.write(file, "my study", source)).isEqualTo(EVENTS.size());
    return file;
  }

  private static List<String> read(Path file) throws IOException {
    var texts = new ArrayList<String>();
    Archive archive = Archive.open(file);
    archive.read((place, event) -> texts.add(place + " " + RandomEvents.text(event)));
    return texts;
  }

  @Test
  void anArchive_holdsAWholeStudy() throws IOException {
    Path file = write();
    var expected = new ArrayList<String>();
    for (int place = 0; place < EVENTS.size(); place++) {
      expected.add(place + " " + RandomEvents.text(EVENTS.get(place)));
    }
    assertThat(Archive.open(file).study()).isEqualTo("my study");
    assertThat(read(file)).isEqualTo(expected);
    assertThat(Folders.list(folder)).as("no draft is left").containsExactly(file);
  }

  @Test
  void everyCut_andEveryFlippedBit_isNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(write());
    Path broken = folder.resolve("broken.cairn");
    for (int i = 0; i < whole.length; i += 1 + whole.length / 400) {
      Files.write(broken, Arrays.copyOf(whole, i));
      assertThatThrownBy(() -> read(broken)).as("cut at %s", i).isInstanceOf(IOException.class);
      byte[] flipped = whole.clone();
      flipped[i] ^= 4;
      Files.write(broken, flipped);
      assertThatThrownBy(() -> read(broken)).as("flipped %s", i).isInstanceOf(IOException.class);
    }
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    Files.write(broken, longer);
    assertThatThrownBy(() -> read(broken)).hasMessageContaining("is not whole");
  }

  @Test
  void anArchive_isASegment() throws IOException {
    Path study = Files.createDirectories(folder.resolve("j").resolve(FileName.of("my study")));
    Files.copy(write(), study.resolve("00000000000000000000.log"));
    try (var journal = Logs.open(folder.resolve("j"))) {
      var texts = new ArrayList<String>();
      journal.read("my study", 0, (place, event) -> texts.add(RandomEvents.text(event)));
      assertThat(texts).isEqualTo(EVENTS.stream().map(RandomEvents::text).toList());
      journal.append("my study", 50, List.of(Logs.note("more")));
      assertThat(journal.read("my study", 0, (place, event) -> {})).isEqualTo(51);
    }
  }
}
