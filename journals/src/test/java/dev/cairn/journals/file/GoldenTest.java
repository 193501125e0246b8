package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.testkit.RandomEvents;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
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
    readAndContinue(Golden.STUDY, Golden.events());
  }

  @Test
  void aLogOfFormatOne_withLaterKindsOfEvent_isReadAndContinued() throws IOException {
    readAndContinue(Golden.LATER, Golden.later());
  }

  @Test
  void aLogOfFormatOne_withForks_isReadAndContinued() throws IOException {
    readAndContinue(Golden.FORKED, Golden.forked());
  }

  @Test
  void aLogOfFormatOne_withCommands_isReadAndContinued() throws IOException {
    readAndContinue(Golden.COMMANDED, Golden.commanded());
  }

  @Test
  void aLogOfFormatOne_withTrialsThatWereGivenBack_isReadAndContinued() throws IOException {
    readAndContinue(Golden.RETURNED, Golden.returned());
  }

  @Test
  void aLogOfFormatOne_withAGridOfFidelities_isReadAndContinued() throws IOException {
    readAndContinue(Golden.GRID, Golden.grid());
    Ledger ledger = new Ledger();
    Golden.grid().forEach(ledger::add);
    // to 0.0625 by going on, and to the full step anew
    assertThat(ledger.view().evaluations()).isEqualTo(0.0625 + 1);
    assertThat(ledger.view().repeated()).isEqualTo(0.0625);
  }

  @Test
  void aLogOfFormatOne_ofAStudyOnPrivateData_isReadAndContinued() throws IOException {
    readAndContinue(Golden.PRIVATE, Golden.onPrivateData());
  }

  private void readAndContinue(String study, List<Event> written) throws IOException {
    assertThat(copy(study)).isNotEmpty();
    try (var journal = Logs.open(folder)) {
      assertThat(journal.studies()).containsExactly(study);
      List<Event> read = read(journal, study);
      assertThat(read.stream().skip(1).map(RandomEvents::text))
          .isEqualTo(written.stream().skip(1).map(RandomEvents::text).toList());
      assertThat(((Event.Opened) read.get(0)).spec())
          .isEqualTo(((Event.Opened) written.get(0)).spec());
      long end = read.size();
      assertThat(journal.append(study, end, List.of(Logs.note("more")))).isEqualTo(end);
      assertThat(read(journal, study)).hasSize(read.size() + 1);
    }
  }

  private static List<Event> read(FileJournal journal, String study) throws IOException {
    var events = new ArrayList<Event>();
    journal.read(study, 0, (place, event) -> events.add(event));
    return events;
  }

  private List<Path> copy(String study) throws IOException {
    List<Path> segments = Folders.list(GOLDEN.resolve(study));
    Path target = Files.createDirectories(folder.resolve(study));
    for (Path segment : segments) {
      Files.copy(segment, target.resolve(segment.getFileName()));
    }
    return segments;
  }
}
