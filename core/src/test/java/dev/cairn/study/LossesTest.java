package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Loss;
import dev.cairn.trial.Policy;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often a trial may be lost, and which losses count. */
class LossesTest {
  private final Set<String> dead = new HashSet<>();
  private final Journal journal = new Mortal(new MemoryJournal(), dead);
  private int sessions;

  private Study open(StudySpec spec) throws IOException {
    return Studies.open(spec, journal, "session-" + sessions++);
  }

  /** The process is gone, whatever it ran. */
  private void kill() {
    dead.add("session-" + (sessions - 1));
  }

  @Test
  void aTrialThatEndsItsProcessEachTime_fails_atTheThirdLoss() throws IOException {
    for (int life = 1; life <= 3; life++) {
      Trial trial = Studies.ask(open(Studies.SPEC));
      assertThat(trial.number()).isZero();
      assertThat(trial.attempt()).isEqualTo(life);
      kill();
    }
    Study last = open(Studies.SPEC);
    Trial given = last.trial(0).orElseThrow();
    assertThat(given.state()).isEqualTo(State.FAILED);
    assertThat(given.failure())
        .contains("session-2 is gone", "3 times in a row", "losses: 3", "needs more memory");
    assertThat(Studies.ask(last).number()).isEqualTo(1);
  }

  @Test
  void aTrialThatIsGivenBackInOrder_isRunAgain_howeverOften() throws IOException {
    for (int life = 1; life <= 10; life++) {
      try (Study study = open(Studies.SPEC)) {
        assertThat(Studies.ask(study).attempt()).isEqualTo(life);
      }
    }
    Study study = open(Studies.SPEC);
    Trial trial = Studies.ask(study);
    assertThat(trial.number()).isZero();
    assertThat(trial.losses()).isZero();
    assertThat(losses()).hasSize(10).containsOnly(Loss.RETURNED);
  }

  @Test
  void aTrialThatReportsBetweenLosses_isRunAgain_howeverOften() throws IOException {
    StudySpec spec = Studies.SPEC.withFidelity("epoch", 1, 40);
    for (int life = 1; life <= 10; life++) {
      Study study = open(spec);
      Trial trial = Studies.ask(study);
      assertThat(trial.attempt()).isEqualTo(life);
      study.report(0, life, life, Evaluation.of(1));
      kill();
    }
    for (int life = 1; life <= 2; life++) {
      assertThat(Studies.ask(open(spec)).losses()).isEqualTo(life);
      kill();
    }
    assertThat(open(spec).trial(0).orElseThrow().state()).isEqualTo(State.FAILED);
  }

  @Test
  void thoseThatRanBesideATrialThatEndsItsProcess_areNotFailedWithIt() throws IOException {
    int lives = 0;
    Study study = open(Studies.SPEC);
    while (study.view().finished().size() < 4) {
      assertThat(lives++).as("lives").isLessThan(10);
      List<Trial> running = new ArrayList<>();
      for (int slot = 0; slot < 4 && study.ask(4) instanceof Next.Run run; slot++) {
        running.add(run.trial());
      }
      if (running.stream().anyMatch(trial -> trial.number() == 2)) {
        kill();
        study = open(Studies.SPEC);
      } else {
        for (Trial trial : running) {
          study.tell(trial.number(), trial.attempt(), Evaluation.of(1));
        }
      }
    }
    assertThat(study.view().finished())
        .allSatisfy(
            trial ->
                assertThat(trial.state())
                    .isEqualTo(trial.number() == 2 ? State.FAILED : State.COMPLETE));
  }

  @Test
  void aTrialOnItsLastChance_runsAlone_andNothingIsHeldUpByIt() throws IOException {
    Study study = open(Studies.SPEC);
    Studies.ask(study);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    Trial beside = Studies.ask(study);
    study.lose(0, 2, "gone");
    assertThat(Studies.ask(study).number()).as("others start meanwhile").isEqualTo(2);
    study.tell(beside.number(), 1, Evaluation.of(1));
    study.tell(2, 1, Evaluation.of(1));
    Trial alone = Studies.ask(study);
    assertThat(alone.number()).isZero();
    assertThat(study.ask()).isInstanceOf(Next.Wait.class);
    assertThat(study.askLost()).isInstanceOf(Next.Wait.class);
    Study other = open(Studies.SPEC);
    assertThat(Studies.ask(other).number()).as("another session goes on").isEqualTo(3);
    study.tell(0, alone.attempt(), Evaluation.of(1));
    assertThat(Studies.ask(study).number()).isEqualTo(4);
  }

  @Test
  void theLimit_isTheStudys() throws IOException {
    StudySpec spec = Studies.SPEC.withPolicy(new Policy(0, 1, false));
    Study study = open(spec);
    Studies.ask(study);
    assertThat(Studies.ask(study).number()).as("no trial is alone at first").isEqualTo(1);
    study.lose(0, 1, "gone");
    assertThat(study.trial(0).orElseThrow().failure()).contains("once in a row", "losses: 1");
  }

  private List<Loss> losses() throws IOException {
    List<Loss> losses = new ArrayList<>();
    Ledger ledger = new Ledger();
    journal.read(
        "s",
        0,
        (place, event) -> {
          if (ledger.add(event) && event instanceof Event.Lost lost) {
            losses.add(lost.loss());
          }
        });
    return losses;
  }

  /** Knows which sessions are dead. */
  private static final class Mortal extends ForwardingJournal {
    private final Set<String> dead;

    Mortal(Journal kept, Set<String> dead) {
      super(kept);
      this.dead = dead;
    }

    @Override
    public long pulse(String study, String session) throws IOException {
      return dead.contains(session) ? GONE : super.pulse(study, session);
    }
  }
}
