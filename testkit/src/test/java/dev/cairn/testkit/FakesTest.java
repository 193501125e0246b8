package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakesTest {
  private static final List<Event> NOTE = List.of(new Event.Noted(-1, false, "a", 0));

  @Test
  void aCrash_beforeWriting_leavesNothing_andEndsEverything() throws IOException {
    var memory = new MemoryJournal();
    var journal = new CrashingJournal(memory, 3, CrashingJournal.Moment.BEFORE_WRITING);
    assertCrashesAtThirdAppend(journal);
    assertThat(memory.read("s", 0, (place, event) -> {})).isEqualTo(2);
  }

  @Test
  void aCrash_afterWriting_leavesWhatNobodyHeardOf() throws IOException {
    var memory = new MemoryJournal();
    var journal = new CrashingJournal(memory, 3, CrashingJournal.Moment.AFTER_WRITING);
    assertCrashesAtThirdAppend(journal);
    assertThat(memory.read("s", 0, (place, event) -> {})).isEqualTo(3);
  }

  private static void assertCrashesAtThirdAppend(CrashingJournal journal) throws IOException {
    assertThat(journal.append("s", Journal.ANYWHERE, NOTE)).isEqualTo(0);
    assertThat(journal.append("s", 1, NOTE)).isEqualTo(1);
    assertThat(journal.crashed()).isFalse();
    assertThatThrownBy(() -> journal.append("s", 2, NOTE)).isInstanceOf(IOException.class);
    assertThat(journal.crashed()).isTrue();
    assertThatThrownBy(() -> journal.append("s", 2, NOTE)).isInstanceOf(IOException.class);
    assertThatThrownBy(journal::studies).isInstanceOf(IOException.class);
  }

  @Test
  void virtualTime_passesOnlyWhenTold() {
    var clock = VirtualClock.atEpoch();
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    assertThat(clock.advance(Duration.ofHours(2))).isEqualTo(clock.instant());
    assertThat(clock.millis()).isEqualTo(7_200_000);
  }

  @Test
  void randomEvents_areTheSameForASeed_andOfEveryKind() {
    var kinds = new ArrayList<Class<?>>();
    var events = new RandomEvents(5).list(50);
    events.forEach(event -> kinds.add(event.getClass()));
    assertThat(kinds).contains(Event.class.getPermittedSubclasses());
    assertThat(events.stream().map(RandomEvents::text))
        .isEqualTo(new RandomEvents(5).list(50).stream().map(RandomEvents::text).toList())
        .isNotEqualTo(new RandomEvents(6).list(50).stream().map(RandomEvents::text).toList());
  }
}
