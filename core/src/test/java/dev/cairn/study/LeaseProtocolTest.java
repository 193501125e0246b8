package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Policy;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Sessions that share a study, stall, wake and answer late, in thousands of seeded interleavings.
 * Every read and append of one session is a place where others may take steps, so also what happens
 * between a decision and its append is covered. Clocks are virtual, differ and jump.
 */
class LeaseProtocolTest {
  private static final int SEEDS = 2_000;
  private static final int SESSIONS = 4;
  private static final int TRIALS = 12;

  @Test
  void noTrialIsLostOrCountedTwice_howeverSessionsStallAndMeet() throws IOException {
    int late = 0;
    int lost = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var world = new World(seed, 1000);
      world.run();
      world.check();
      assertThat(world.ledger.view().finished())
          .as(world.name)
          .allMatch(trial -> trial.state() == State.COMPLETE);
      late += world.count(Event.Told.class) - TRIALS;
      lost += world.count(Event.Lost.class);
    }
    // the interleavings are of use only if they contain what is to be survived
    assertThat(late).as("late answers").isGreaterThan(SEEDS / 10);
    assertThat(lost).as("lost attempts").isGreaterThan(SEEDS / 2);
  }

  @Test
  void aTrialFails_onlyWhenItWasLostSoOften_howeverSessionsStallAndMeet() throws IOException {
    int failed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      var world = new World(seed, 2);
      world.run();
      world.check();
      for (Trial trial : world.ledger.view().finished()) {
        boolean given = trial.state() == State.FAILED;
        assertThat(trial.losses()).as("%s: %s", world.name, trial).isLessThan(2);
        assertThat(given && trial.losses() != 1).as("%s: %s", world.name, trial).isFalse();
        failed += given ? 1 : 0;
      }
    }
    assertThat(failed).as("trials that were given up").isGreaterThan(SEEDS / 20);
  }

  /** One study, its sessions and their clocks. */
  private static final class World {
    private final Stream random;
    private final Journal store = new MemoryJournal();
    private final List<Session> sessions = new ArrayList<>();
    private final StudySpec spec;
    private final String name;
    private final Ledger ledger = new Ledger();
    private long now;
    private int depth;

    World(int seed, int losses) throws IOException {
      this.spec = Studies.SPEC.withPolicy(new Policy(0, losses, false));
      this.name = "seed " + seed;
      this.random = Stream.of(seed);
      for (int i = 0; i < SESSIONS; i++) {
        sessions.add(new Session(this, "session-" + i));
      }
    }

    void run() throws IOException {
      for (int step = 0; !over(); step++) {
        assertThat(step).as("%s ends", name).isLessThan(20_000);
        now += random.nextInt(2_000);
        some().ifPresent(Session::step);
      }
    }

    private boolean over() throws IOException {
      store.read("s", ledger.version(), (place, event) -> ledger.add(event));
      return ledger.view().asked() == TRIALS && ledger.view().pending().isEmpty();
    }

    private Optional<Session> some() {
      Session session = sessions.get(random.nextInt(SESSIONS));
      return session.busy ? Optional.empty() : Optional.of(session);
    }

    /** Others take a step in the middle of a session's own, or many, while that stalls there. */
    void interleave() {
      if (sessions.size() < SESSIONS || depth >= SESSIONS || random.nextInt(4) > 0) {
        return;
      }
      depth++;
      for (int steps = random.nextInt(8) == 0 ? 20 : 1; steps > 0; steps--) {
        now += steps > 1 ? Leases.MILLIS / 5 : 0;
        some().ifPresent(Session::step);
      }
      depth--;
    }

    Ledger replayed() throws IOException {
      var anew = new Ledger();
      store.read("s", 0, (place, event) -> anew.add(event));
      return anew;
    }

    int count(Class<? extends Event> kind) throws IOException {
      int[] count = {0};
      store.read("s", 0, (place, event) -> count[0] += kind.isInstance(event) ? 1 : 0);
      return count[0];
    }

    void check() throws IOException {
      Ledger replayed = replayed();
      assertThat(replayed.view().finished()).as(name).hasSize(TRIALS);
      for (Trial trial : replayed.view().finished()) {
        boolean complete = trial.state() == State.COMPLETE;
        assertThat(trial.objectives())
            .as("%s: the result of its own configuration", name)
            .isEqualTo(
                complete ? new double[] {Studies.loss(trial.configuration())} : new double[0]);
      }
      for (Session session : sessions) {
        session.study.refresh();
        assertThat(Studies.essence(session.study))
            .as("%s: live equals replay", name)
            .isEqualTo(replayed.view().finished().stream().map(Studies::essence).toList());
      }
      checkEnqueued(replayed);
    }

    private void checkEnqueued(Ledger replayed) {
      Map<String, Integer> sources = new HashMap<>();
      replayed
          .view()
          .finished()
          .forEach(trial -> sources.merge(trial.lineage().algorithm(), 1, Integer::sum));
      assertThat(sources.get("enqueued")).as("%s: enqueued, each once", name).isEqualTo(2);
    }
  }

  /** A process with one worker: it asks, works in steps, answers; and now and then stalls. */
  private static final class Session {
    private final World world;
    private final Study study;
    private boolean busy;
    private long beat;
    private long stalledUntil;
    private long skew;
    private Optional<Trial> work = Optional.empty();
    private int left;

    Session(World world, String name) throws IOException {
      this.world = world;
      this.skew = world.random.nextInt(10_000_000);
      this.study =
          Study.open(
              world.spec,
              new Interleaving(world),
              (InstantSource) () -> Instant.ofEpochMilli(world.now + skew),
              name);
      if (name.endsWith("0")) {
        study.enqueue(study.spec().space().configuration(new double[] {0.5, 0, Double.NaN}), "a");
        study.enqueue(study.spec().space().configuration(new double[] {0.25, 0, Double.NaN}), "b");
      }
    }

    void step() {
      if (world.now < stalledUntil) {
        return;
      }
      beat++;
      if (world.random.nextInt(12) == 0) {
        stalledUntil = world.now + world.random.nextInt(4 * (int) Leases.MILLIS);
        return;
      }
      if (world.random.nextInt(50) == 0) {
        skew += world.random.nextInt(20_000_000) - 10_000_000;
      }
      busy = true;
      try {
        work();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        busy = false;
      }
    }

    private void work() throws IOException {
      if (work.isEmpty()) {
        take(study.ask(TRIALS));
      } else if (--left <= 0) {
        Trial trial = work.get();
        double value = Studies.loss(trial.configuration());
        study.tell(trial.number(), trial.attempt(), Evaluation.of(value));
        work = Optional.empty();
      }
    }

    private void take(Next next) {
      if (next instanceof Next.Run run) {
        work = Optional.of(run.trial());
        left = 1 + world.random.nextInt(5);
      }
    }
  }

  /** The journal as one session sees it. */
  private static final class Interleaving extends ForwardingJournal {
    private final World world;

    Interleaving(World world) {
      super(world.store);
      this.world = world;
    }

    @Override
    public long append(String study, long expected, List<? extends Event> events)
        throws IOException {
      world.interleave();
      return super.append(study, expected, events);
    }

    @Override
    public long read(String study, long from, Sink sink) throws IOException {
      long end = super.read(study, from, sink);
      world.interleave();
      return end;
    }

    @Override
    public long pulse(String study, String session) {
      return world.sessions.stream()
          .filter(each -> session.equals("session-" + world.sessions.indexOf(each)))
          .mapToLong(each -> each.beat)
          .findFirst()
          .orElse(0);
    }
  }
}
