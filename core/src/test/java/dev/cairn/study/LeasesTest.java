package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeasesTest {
  private static final long BEFORE = Leases.MILLIS / 10;
  private final Heart heart = new Heart();
  private final Leases leases = new Leases(heart, "study");

  /** Beats when told to. */
  private static final class Heart extends ForwardingJournal {
    private long beat = 1;

    Heart() {
      super(new MemoryJournal());
    }

    @Override
    public long pulse(String study, String session) {
      return session.equals("gone") ? Journal.GONE : beat;
    }
  }

  private Set<String> over(long now) throws IOException {
    return leases.over(Set.of("one"), now);
  }

  @Test
  void aSessionThatIsGone_isOverAtOnce() throws IOException {
    assertThat(leases.over(Set.of("gone", "one"), 0)).containsExactly("gone");
  }

  @Test
  void aSessionWhosePulseStandsStill_isOver_onceTheLeaseIsSeenToPass() throws IOException {
    for (long now = 0; now < Leases.MILLIS; now += BEFORE) {
      assertThat(over(now)).as("after %s", now).isEmpty();
    }
    assertThat(over(Leases.MILLIS)).containsExactly("one");
  }

  @Test
  void aPulseThatBeats_keepsTheLease() throws IOException {
    for (long now = 0; now < 3 * Leases.MILLIS; now += BEFORE) {
      if (now % (8 * BEFORE) == 0) {
        heart.beat++;
      }
      assertThat(over(now)).as("after %s", now).isEmpty();
    }
  }

  @Test
  void aClockThatJumps_endsNoLease() throws IOException {
    over(0);
    assertThat(over(1_000_000_000)).isEmpty();
    assertThat(over(1_000_000_000 + BEFORE)).isEmpty();
    assertThat(over(5)).isEmpty();
    heart.beat++;
    assertThat(over(1_000_000_000)).isEmpty();
  }

  @Test
  void itIsTimeToLook_atFirst_andAfterSomeSeconds_whereverTheClockWent() throws IOException {
    assertThat(leases.due(7)).isTrue();
    over(100_000);
    assertThat(leases.due(100_001)).isFalse();
    assertThat(leases.due(106_000)).isTrue();
    assertThat(leases.due(5)).isTrue();
  }
}
