package dev.cairn.journals.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journals.upkeep.Copy;
import dev.cairn.journals.upkeep.Upkeep;
import dev.cairn.journals.upkeep.Verification;
import dev.cairn.testkit.RandomEvents;
import dev.cairn.trial.Event;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies between all kinds of journal. */
class CopyTest {
  private static final String STUDY = "study";
  private static final List<Event> EVENTS = new RandomEvents(9).list(1300);

  @TempDir Path folder;

  private Journal open(String kind) throws IOException, SQLException {
    return Journals.open(
        switch (kind) {
          case "sqlite" -> "sqlite:" + folder.resolve("studies.db");
          case "file" -> "file:" + folder.resolve("files") + "?fsync=never";
          default -> "postgresql:" + Server.location();
        });
  }

  private static void write(Journal journal, List<Event> events) throws IOException {
    for (int place = 0; place < events.size(); place += 13) {
      journal.append(STUDY, place, events.subList(place, Math.min(place + 13, events.size())));
    }
  }

  private static List<String> texts(Journal journal) throws IOException {
    var texts = new ArrayList<String>();
    journal.read(STUDY, 0, (place, event) -> texts.add(RandomEvents.text(event)));
    return texts;
  }

  private static Copy copy(Journal from, Journal to) {
    return new Copy(STUDY, sink -> from.read(STUDY, 0, sink), to);
  }

  @ParameterizedTest
  @CsvSource({"file, sqlite", "sqlite, postgresql", "postgresql, file"})
  void aCopy_losesNothing(String from, String to) throws Exception {
    try (Journal source = open(from);
        Journal target = open(to)) {
      write(source, EVENTS);
      assertThat(copy(source, target).run()).isEqualTo(new Copy.Copied(1300, 1300));
      assertThat(texts(target)).isEqualTo(texts(source)).hasSize(1300);
      assertThat(copy(source, target).run()).isEqualTo(new Copy.Copied(1300, 0));
    }
  }

  /** A journal that breaks at its second append. */
  private static final class Breaking extends ForwardingJournal {
    private int appends;

    Breaking(Journal kept) {
      super(kept);
    }

    @Override
    public long append(String study, long expected, List<? extends Event> events)
        throws IOException {
      if (++appends == 2) {
        throw new IOException("The disk is full.");
      }
      return super.append(study, expected, events);
    }
  }

  @Test
  void anInterruptedCopy_goesOn_andLeavesNothingTwice() throws Exception {
    try (Journal source = open("file");
        Journal target = open("sqlite")) {
      write(source, EVENTS);
      assertThatThrownBy(() -> copy(source, new Breaking(target)).run())
          .isInstanceOf(IOException.class)
          .hasMessage("The disk is full.");
      int half = texts(target).size();
      assertThat(half).isBetween(1, 1299);
      assertThat(copy(source, target).run()).isEqualTo(new Copy.Copied(1300, 1300 - half));
      assertThat(texts(target)).isEqualTo(texts(source));
    }
  }

  @Test
  void aTargetThatIsNoBeginning_isRefused_andKept() throws Exception {
    try (Journal source = open("file");
        Journal target = open("sqlite")) {
      write(source, EVENTS.subList(0, 100));
      write(target, EVENTS.subList(1, 40));
      assertRefused(source, target);
      target.delete(STUDY);
      write(target, EVENTS.subList(0, 101));
      assertRefused(source, target);
      assertThat(texts(target)).hasSize(101);
    }
  }

  private static void assertRefused(Journal source, Journal target) {
    for (boolean check : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> {
                if (check) {
                  copy(source, target).check();
                } else {
                  copy(source, target).run();
                }
              })
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("is not the beginning");
    }
  }

  @Test
  void verification_countsEventsAndBytes_andReadsThemAll() throws Exception {
    try (Upkeep journal = (Upkeep) open("sqlite")) {
      List<Event> opened = EVENTS.subList(0, 1);
      write(journal, opened);
      Verification found = Verification.of(journal, STUDY);
      assertThat(found.problem()).isEmpty();
      assertThat(found.events()).isEqualTo(1);
      assertThat(found.bytes()).isBetween(20L, 10_000L);
      journal.append("notes", 0, List.of(new Event.Noted(-1, false, "text", 0)));
      assertThat(Verification.of(journal, "notes").problem())
          .hasValueSatisfying(problem -> assertThat(problem).contains("what the study is about"));
      assertThat(journal.problems()).isEmpty();
    }
  }
}
