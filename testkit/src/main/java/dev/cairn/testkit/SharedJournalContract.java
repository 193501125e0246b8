package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What journals keep whose store outlives them and may be open several times. */
public abstract class SharedJournalContract extends JournalContract {

  @Test
  void events_areThere_whenOpenedAgain() throws IOException {
    var expected = new ArrayList<String>();
    for (int time = 0; time < 5; time++) {
      try (Journal again = open(folder)) {
        assertThat(texts(again, STUDY, 0)).isEqualTo(expected);
        assertThat(again.append(STUDY, Journal.ANYWHERE, List.of(note("t" + time))))
            .isEqualTo(time);
        expected.add("t" + time);
      }
    }
    assertThat(journal.studies()).containsExactly(STUDY);
    assertThat(texts(journal, STUDY, 0)).isEqualTo(expected);
  }

  @Test
  void journals_onOneStore_seeEachOther() throws IOException {
    try (Journal other = open(folder)) {
      assertThat(journal.append(STUDY, 0, notes("a", 2))).isEqualTo(0);
      assertThat(texts(other, STUDY, 0)).containsExactly("a0", "a1");
      assertThat(other.append(STUDY, 1, notes("b", 1))).isEqualTo(-1);
      assertThat(other.append(STUDY, 2, notes("b", 1))).isEqualTo(2);
      assertThat(journal.append(STUDY, 2, notes("c", 1))).isEqualTo(-1);
      assertThat(journal.append(STUDY, Journal.ANYWHERE, notes("c", 1))).isEqualTo(3);
      assertThat(texts(other, STUDY, 2)).containsExactly("b0", "c0");
    }
  }

  @Test
  void journals_onOneStore_seeADeletion() throws IOException {
    try (Journal other = open(folder)) {
      journal.append(STUDY, Journal.ANYWHERE, notes("a", 9));
      assertThat(texts(other, STUDY, 0)).hasSize(9);
      other.append(STUDY, Journal.ANYWHERE, notes("b", 1));
      journal.delete(STUDY);
      assertThat(other.append(STUDY, 10, notes("c", 1))).isEqualTo(-1);
      assertThat(texts(other, STUDY, 0)).isEmpty();
      journal.append(STUDY, 0, List.of(note("a somewhat longer text than before")));
      journal.append(STUDY, 1, notes("d", 1));
      assertThat(texts(other, STUDY, 1)).containsExactly("d0");
      assertThat(other.append(STUDY, 2, notes("e", 1))).isEqualTo(2);
      assertThat(texts(journal, STUDY, 2)).containsExactly("e0");
    }
  }

  @Test
  void journals_onOneStore_thatAppendAtOnce_loseAndDoubleNothing() throws Exception {
    int threads = 4;
    int each = 100;
    Threads.atOnce(
        threads,
        thread -> {
          try (Journal own = open(folder)) {
            for (int i = 0; i < each; i++) {
              own.append(STUDY, Journal.ANYWHERE, List.of(note(thread + "/" + i)));
            }
          }
        });
    List<String> expected =
        IntStream.range(0, threads * each).mapToObj(i -> i / each + "/" + i % each).toList();
    assertThat(texts(journal, STUDY, 0)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void sessions_areSeenByOtherJournals() throws IOException {
    try (Journal other = open(folder)) {
      Journal.Presence one = journal.join(STUDY, "one");
      assertThat(other.pulse(STUDY, "one")).isNotEqualTo(Journal.GONE);
      assertThat(journal.pulse(STUDY, "one")).isNotEqualTo(Journal.GONE);
      assertThatThrownBy(() -> other.join(STUDY, "one"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("one");
      assertThat(other.pulse(STUDY, "one")).isNotEqualTo(Journal.GONE);
      one.close();
      assertThat(other.pulse(STUDY, "one")).isEqualTo(Journal.GONE);
      other.join(STUDY, "one").close();
    }
  }
}
