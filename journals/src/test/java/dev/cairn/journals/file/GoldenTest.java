package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.testkit.RandomEvents;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of every format there was can be read for ever. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "format-1");

  @TempDir Path folder;

  @Test
  void aLogOfFormatOne_isReadAndContinued() throws IOException {
    List<Path> segments = copy();
    assertThat(segments).hasSize(2);
    try (var journal = Logs.open(folder)) {
      assertThat(journal.studies()).containsExactly(Golden.STUDY);
      List<Event> read = read(journal);
      assertThat(read.stream().skip(1).map(RandomEvents::text))
          .isEqualTo(Golden.events().stream().skip(1).map(RandomEvents::text).toList());
      assertThat(((Event.Opened) read.get(0)).spec())
          .isEqualTo(((Event.Opened) Golden.events().get(0)).spec());
      long end = read.size();
      assertThat(journal.append(Golden.STUDY, end, List.of(Logs.note("more")))).isEqualTo(end);
      assertThat(read(journal)).hasSize(read.size() + 1);
    }
  }

  private static List<Event> read(FileJournal journal) throws IOException {
    var events = new ArrayList<Event>();
    journal.read(Golden.STUDY, 0, (place, event) -> events.add(event));
    return events;
  }

  private List<Path> copy() throws IOException {
    List<Path> segments = Folders.list(GOLDEN.resolve(Golden.STUDY));
    Path target = Files.createDirectories(folder.resolve(Golden.STUDY));
    for (Path segment : segments) {
      Files.copy(segment, target.resolve(segment.getFileName()));
    }
    return segments;
  }
}
