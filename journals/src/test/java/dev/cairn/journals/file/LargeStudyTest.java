package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LargeStudyTest {
  private static final int TRIALS = 300_000;

  @TempDir Path folder;

  @Test
  void aTrialOfTwentyParameters_takesLessThanAKilobyteOfHeap() throws IOException {
    write();
    long before = Rates.heap();
    var ledger = new Ledger();
    try (var journal = Logs.open(folder)) {
      journal.read("rates", 0, (place, event) -> ledger.add(event));
    }
    long used = Rates.heap() - before;
    assertThat(ledger.view().finished()).hasSize(TRIALS);
    assertThat(used / TRIALS).isBetween(160L, 1023L);
  }

  private void write() throws IOException {
    var random = Stream.of(1);
    try (var journal = Logs.open(folder)) {
      journal.append("rates", 0, List.of(new Event.Opened(Rates.spec())));
      for (int i = 0; i < TRIALS; ) {
        var batch = new ArrayList<Event>();
        for (int end = i + 100; i < end; i++) {
          batch.addAll(Rates.trial(i, random));
        }
        journal.append("rates", 3L * (i - 100) + 1, batch);
      }
    }
  }
}
