package dev.cairn.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionTest {
  private static Ledger read(Journal journal, Large large) throws IOException {
    Ledger ledger = new Ledger();
    journal.read(large.spec().name(), 0, (place, event) -> ledger.add(event));
    return ledger;
  }

  @Test
  void writes_trialsOfAllKinds() throws IOException {
    Large large = Large.of(1050, 7);
    try (Journal journal = new MemoryJournal()) {
      large.write(journal);
      List<Trial> trials = read(journal, large).view().finished();
      assertThat(trials).hasSize(1050);
      assertThat(trials).filteredOn(t -> t.state() == State.PRUNED).hasSize(105);
      assertThat(trials).filteredOn(t -> t.state() == State.FAILED).hasSize(11);
      assertThat(trials).filteredOn(t -> !t.reports().isEmpty()).hasSize(210);
      assertThat(trials)
          .filteredOn(t -> t.state() == State.COMPLETE)
          .allMatch(t -> t.objectives()[0] == large.loss(t.row()));
    }
  }

  @Test
  void measures_aStudyThatStaysWhole(@TempDir Path folder) throws Exception {
    String address = "file:" + folder + "?fsync=never";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Million.run(
        List.of(address, "300", "5", "4"), new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("| write 300 trials |", "| tpe: ask | median ", "| cma-es: tell | median ");
    try (Journal journal = Journals.open(address)) {
      Ledger ledger = read(journal, Large.of(300, 5));
      assertThat(ledger.view().asked()).isEqualTo(300 + 4 * 5);
      assertThat(ledger.view().pending()).isEmpty();
    }
  }
}
