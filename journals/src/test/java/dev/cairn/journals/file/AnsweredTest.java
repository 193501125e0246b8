package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appends that are on the disk once somebody syncs. */
class AnsweredTest {
  private static final String STUDY = "s";

  @TempDir Path folder = Path.of("");

  private Journal open() {
    return new FileJournal(folder, new FileJournal.Options(Durability.ANSWERED, 2000));
  }

  @Test
  void threadsSyncAtOnce_whileOthersAppendAndSegmentsRollOver()
      throws IOException, InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(8);
    try (Journal journal = open()) {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        String name = "t" + thread + "-";
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    Event event = new Event.Noted(-1, false, name + i, 0);
                    journal.append(STUDY, Journal.ANYWHERE, List.of(event));
                    journal.sync(STUDY);
                  }
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    Set<String> texts = new HashSet<>();
    try (Journal again = open()) {
      again.read(STUDY, 0, (place, event) -> texts.add(((Event.Noted) event).text()));
      again.delete(STUDY);
      again.sync(STUDY);
    }
    assertThat(texts).hasSize(400);
  }
}
