package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every journal has to keep. */
public abstract class JournalContract {
  protected static final String STUDY = "study-1";

  @TempDir protected Path folder;
  protected Journal journal = Closed.JOURNAL;

  /** A new journal over the store in a folder, if it has one. */
  protected abstract Journal open(Path folder) throws IOException;

  @BeforeEach
  void openJournal() throws IOException {
    journal = open(folder);
  }

  @AfterEach
  void closeJournal() throws IOException {
    journal.close();
  }

  /** An event that is told from others by its text. */
  protected static Event note(String text) {
    return new Event.Noted(-1, false, text, 0);
  }

  protected static List<Event> notes(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> note(prefix + i)).toList();
  }

  /** The texts of the notes from a place on, after a check that the places are dense. */
  protected static List<String> texts(Journal journal, String study, long from) throws IOException {
    var texts = new ArrayList<String>();
    var places = new ArrayList<Long>();
    long end =
        journal.read(
            study,
            from,
            (place, event) -> {
              places.add(place);
              texts.add(((Event.Noted) event).text());
            });
    assertThat(places).isEqualTo(LongStream.range(from, Math.max(from, end)).boxed().toList());
    return texts;
  }

  @Test
  void append_answersThePlaceOfTheFirstEvent() throws IOException {
    assertThat(journal.append(STUDY, Journal.ANYWHERE, notes("a", 3))).isEqualTo(0);
    assertThat(journal.append(STUDY, Journal.ANYWHERE, notes("b", 2))).isEqualTo(3);
    assertThat(journal.append(STUDY, 5, notes("c", 1))).isEqualTo(5);
    assertThat(texts(journal, STUDY, 0)).containsExactly("a0", "a1", "a2", "b0", "b1", "c0");
  }

  @Test
  void append_writesNothing_whenTheLogEndsElsewhere() throws IOException {
    assertThat(journal.append(STUDY, 1, notes("a", 1))).isEqualTo(-1);
    assertThat(journal.append(STUDY, 0, notes("b", 2))).isEqualTo(0);
    assertThat(journal.append(STUDY, 0, notes("c", 1))).isEqualTo(-1);
    assertThat(journal.append(STUDY, 1, notes("d", 1))).isEqualTo(-1);
    assertThat(journal.append(STUDY, 3, notes("e", 1))).isEqualTo(-1);
    assertThat(texts(journal, STUDY, 0)).containsExactly("b0", "b1");
  }

  @Test
  void append_ofNothing_answersTheEnd_andCreatesNoStudy() throws IOException {
    assertThat(journal.append(STUDY, Journal.ANYWHERE, List.of())).isEqualTo(0);
    assertThat(journal.studies()).isEmpty();
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 2));
    assertThat(journal.append(STUDY, 2, List.of())).isEqualTo(2);
    assertThat(journal.append(STUDY, 1, List.of())).isEqualTo(-1);
    assertThat(texts(journal, STUDY, 0)).hasSize(2);
  }

  @Test
  void append_takesABatchOfAnySize() throws IOException {
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 20_000));
    journal.append(STUDY, Journal.ANYWHERE, notes("b", 1));
    assertThat(texts(journal, STUDY, 19_999)).containsExactly("a19999", "b0");
  }

  @Test
  void append_works_inAnInterruptedThread() throws IOException {
    Thread.currentThread().interrupt();
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 1));
    assertThat(texts(journal, STUDY, 0)).containsExactly("a0");
    assertThat(Thread.interrupted()).isTrue();
    journal.append(STUDY, Journal.ANYWHERE, notes("b", 1));
    assertThat(texts(journal, STUDY, 0)).containsExactly("a0", "b0");
  }

  @Test
  void read_goesOn_fromAnyPlace() throws IOException {
    for (int size = 1; size <= 7; size++) {
      journal.append(STUDY, Journal.ANYWHERE, notes(size + "-", size));
    }
    List<String> all = texts(journal, STUDY, 0);
    assertThat(all).hasSize(28);
    for (int from = 28; from >= 0; from--) {
      assertThat(texts(journal, STUDY, from)).isEqualTo(all.subList(from, 28));
    }
  }

  @Test
  void read_ofAnUnknownStudy_endsAtZero() throws IOException {
    assertThat(journal.read("nothing", 0, (place, event) -> fail(event))).isEqualTo(0);
  }

  private static void fail(Event event) {
    throw new AssertionError("There should be no " + event);
  }

  @Test
  void read_passesOnWhatTheSinkThrows_andTheLogStays() throws IOException {
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 3));
    assertThatThrownBy(() -> journal.read(STUDY, 0, (place, event) -> fail(event)))
        .isInstanceOf(AssertionError.class);
    journal.append(STUDY, 3, notes("b", 1));
    assertThat(texts(journal, STUDY, 2)).containsExactly("a2", "b0");
  }

  @Test
  void events_ofEveryKind_comeBackAsTheyWere() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      String study = "random-" + seed;
      List<Event> events = new RandomEvents(seed).list(100);
      for (int i = 0; i < events.size(); ) {
        int next = Math.min(events.size(), i + 1 + i % 7);
        journal.append(study, i, events.subList(i, next));
        i = next;
      }
      var read = new ArrayList<Event>();
      journal.read(study, 0, (place, event) -> read.add(event));
      assertThat(read.stream().map(RandomEvents::text))
          .as("seed %s", seed)
          .isEqualTo(events.stream().map(RandomEvents::text).toList());
      assertThat(((Event.Opened) read.get(0)).spec())
          .as("seed %s", seed)
          .isEqualTo(((Event.Opened) events.get(0)).spec());
    }
  }

  @Test
  void threads_thatAppendAtOnce_loseAndDoubleNothing() throws Exception {
    int threads = 8;
    int batches = 60;
    var batchesByPlace = Collections.synchronizedMap(new java.util.TreeMap<Long, List<Event>>());
    Threads.atOnce(
        threads,
        thread -> {
          for (int batch = 0; batch < batches; batch++) {
            List<Event> events = notes(thread + "/" + batch + "/", 1 + (thread + batch) % 4);
            batchesByPlace.put(journal.append(STUDY, Journal.ANYWHERE, events), events);
          }
        });
    List<String> expected =
        batchesByPlace.values().stream()
            .flatMap(List::stream)
            .map(event -> ((Event.Noted) event).text())
            .toList();
    assertThat(batchesByPlace).hasSize(threads * batches);
    assertThat(texts(journal, STUDY, 0)).isEqualTo(expected);
  }

  @Test
  void threads_thatExpectTheSamePlace_getItOnce() throws Exception {
    int threads = 6;
    int each = 40;
    Threads.atOnce(
        threads,
        thread -> {
          for (int done = 0; done < each; ) {
            long end = journal.read(STUDY, Long.MAX_VALUE - 1, (place, event) -> fail(event));
            if (journal.append(STUDY, end, List.of(note(thread + "/" + done))) == end) {
              done++;
            }
          }
        });
    List<String> expected =
        IntStream.range(0, threads * each).mapToObj(i -> i / each + "/" + i % each).toList();
    assertThat(texts(journal, STUDY, 0)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void decide_handsOverWhatIsNew_andAppendsBehindIt() throws IOException {
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 3));
    var seen = new ArrayList<String>();
    Journal.Sink sink = (place, event) -> seen.add(place + ((Event.Noted) event).text());
    assertThat(journal.decide(STUDY, 1, sink, () -> notes("b", seen.size()))).isEqualTo(3);
    assertThat(seen).containsExactly("1a1", "2a2");
    assertThat(texts(journal, STUDY, 0)).containsExactly("a0", "a1", "a2", "b0", "b1");
    assertThat(journal.decide(STUDY, 4, sink, List::of)).isEqualTo(-1);
    assertThat(seen).containsExactly("1a1", "2a2", "4b1");
    assertThat(texts(journal, STUDY, 0)).hasSize(5);
  }

  @Test
  void decide_beginsAStudy() throws IOException {
    assertThat(journal.decide(STUDY, 0, (place, event) -> fail(event), List::of)).isEqualTo(-1);
    assertThat(journal.studies()).isEmpty();
    assertThat(journal.decide(STUDY, 0, (place, event) -> fail(event), () -> notes("a", 2)))
        .isEqualTo(0);
    assertThat(texts(journal, STUDY, 0)).containsExactly("a0", "a1");
  }

  @Test
  void threads_thatCountOn_countOn() throws Exception {
    int threads = 6;
    int each = 30;
    Threads.atOnce(
        threads,
        thread -> {
          long[] known = {0};
          for (int i = 0; i < each; i++) {
            Journal.Sink count = (place, event) -> known[0] = place + 1;
            journal.decide(STUDY, known[0], count, () -> List.of(note("" + known[0])));
          }
        });
    assertThat(texts(journal, STUDY, 0))
        .isEqualTo(IntStream.range(0, threads * each).mapToObj(Integer::toString).toList());
  }

  @Test
  void readers_seeAPrefix_whileOthersAppend() throws Exception {
    int writers = 3;
    int each = 200;
    Threads.atOnce(
        writers + 2,
        thread -> {
          if (thread < writers) {
            for (int i = 0; i < each; i++) {
              journal.append(STUDY, Journal.ANYWHERE, notes(thread + "/" + i + "/", 2));
            }
          } else {
            var seen = new ArrayList<String>();
            while (seen.size() < 2 * writers * each) {
              seen.addAll(texts(journal, STUDY, seen.size()));
              assertThat(seen.size() % 2).as("half a batch was seen").isZero();
            }
            assertThat(seen).isEqualTo(texts(journal, STUDY, 0)).doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void studies_areListedSorted_andKeptApart() throws IOException {
    journal.append("b", Journal.ANYWHERE, notes("b", 2));
    journal.append("a.2_x-Y", Journal.ANYWHERE, notes("a", 1));
    journal.append("c", 1, notes("c", 1));
    assertThat(journal.studies()).containsExactly("a.2_x-Y", "b");
    assertThat(texts(journal, "b", 0)).containsExactly("b0", "b1");
    assertThat(texts(journal, "a.2_x-Y", 0)).containsExactly("a0");
  }

  @Test
  void delete_removesOneStudy_whichMayBeginAnew() throws IOException {
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 5));
    journal.append("other", Journal.ANYWHERE, notes("o", 1));
    journal.delete(STUDY);
    assertThat(journal.studies()).containsExactly("other");
    assertThat(texts(journal, STUDY, 0)).isEmpty();
    assertThat(journal.append(STUDY, 0, notes("b", 1))).isEqualTo(0);
    assertThat(texts(journal, STUDY, 0)).containsExactly("b0");
    journal.delete("nothing");
  }

  @Test
  void sessions_arePresentUntilTheyLeave() throws IOException {
    assertThat(journal.pulse(STUDY, "one")).isEqualTo(Journal.GONE);
    Journal.Presence one = journal.join(STUDY, "one");
    Journal.Presence two = journal.join(STUDY, "two");
    journal.append(STUDY, Journal.ANYWHERE, notes("a", 1));
    assertThat(journal.pulse(STUDY, "one")).isNotEqualTo(Journal.GONE);
    assertThat(journal.pulse(STUDY, "two")).isNotEqualTo(Journal.GONE);
    assertThat(journal.pulse("other", "one")).isEqualTo(Journal.GONE);
    one.close();
    one.close();
    assertThat(journal.pulse(STUDY, "one")).isEqualTo(Journal.GONE);
    assertThat(journal.pulse(STUDY, "two")).isNotEqualTo(Journal.GONE);
    two.close();
    assertThat(journal.pulse(STUDY, "two")).isEqualTo(Journal.GONE);
    journal.join(STUDY, "one").close();
  }

  @Test
  void sessions_areNoStudies() throws IOException {
    journal.join(STUDY, "one").close();
    assertThat(journal.studies()).isEmpty();
    assertThat(texts(journal, STUDY, 0)).isEmpty();
  }

  /** Stands where no journal was opened yet. */
  private static final class Closed {
    static final Journal JOURNAL = new dev.cairn.journal.MemoryJournal();
  }
}
