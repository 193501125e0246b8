package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Note;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ControlTest {
  private static final StudySpec CURVES = Studies.SPEC.withFidelity("epoch", 1, 8);

  private final Journal journal = new MemoryJournal();
  private final Control control = new Control(journal, "s", Studies.clock());

  @Test
  void aPausedStudy_startsNothing_untilResumed() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "one");
    Trial running = Studies.ask(study);
    control.pause("the night");
    assertThat(study.ask()).isInstanceOf(Next.Wait.class);
    assertThat(study.ask(0)).isInstanceOf(Next.Wait.class);
    assertThat(study.tell(running.number(), 1, Evaluation.of(1))).isTrue();
    assertThat(study.orders().paused()).isTrue();
    control.resume();
    assertThat(study.ask()).isInstanceOf(Next.Run.class);
  }

  @Test
  void aPausedTrial_isTakenFromItsWorker_andRunsAgainOnceResumed() throws IOException {
    Study study = Studies.open(CURVES, journal, "one");
    Trial trial = Studies.ask(study);
    study.report(0, 1, 3, Evaluation.of(1));
    control.pause(0, "");
    assertThat(study.report(0, 1, 4, Evaluation.of(1))).isEqualTo(Verdict.STOP);
    assertThat(Studies.ask(study).number()).isEqualTo(1);
    control.resume(0);
    Next.Run again = (Next.Run) study.ask();
    assertThat(again.trial().number()).isZero();
    assertThat(again.trial().attempt()).isEqualTo(2);
    assertThat(again.trial().configuration()).isEqualTo(trial.configuration());
    assertThat(again.from()).isEqualTo(3);
  }

  @Test
  void aStoppedTrial_isPruned_atItsLastReport() throws IOException {
    Study study = Studies.open(CURVES, journal, "one");
    Studies.ask(study);
    study.report(0, 1, 3, Evaluation.of(0.75));
    control.stop(0, "diverges");
    assertThat(study.report(0, 1, 4, Evaluation.of(1))).isEqualTo(Verdict.STOP);
    Trial trial = study.trial(0).orElseThrow();
    assertThat(trial.state()).isEqualTo(State.PRUNED);
    assertThat(trial.objectives()).containsExactly(0.75);
    assertThat(study.notes()).extracting(Note::text).containsExactly("Stopped by hand: diverges");
  }

  @Test
  void aStoppedTrial_withoutReport_failed() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "one");
    Studies.ask(study);
    control.stop(0, "");
    study.refresh();
    assertThat(study.current(0, 1)).isFalse();
    assertThat(study.trial(0).orElseThrow().state()).isEqualTo(State.FAILED);
    assertThat(study.trial(0).orElseThrow().failure()).isEqualTo("Stopped by hand.");
  }

  @Test
  void aLostTrial_canBeStopped() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "one");
    Studies.ask(study);
    study.lose(0, 1, "gone");
    control.stop(0, "");
    assertThat(Studies.ask(study).number()).isEqualTo(1);
    assertThat(study.trial(0).orElseThrow().state()).isEqualTo(State.FAILED);
  }

  @Test
  void aStudyThatIsStoppedAtOnce_givesItsTrialsBack() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "one");
    Studies.ask(study);
    Studies.ask(study);
    control.stopNow("deploy");
    study.refresh();
    assertThat(study.orders().stops()).isEqualTo(1);
    assertThat(study.orders().why()).isEqualTo("deploy");
    assertThat(study.view().pending().stream()).extracting(Trial::state).containsOnly(State.STALE);
  }

  @Test
  void refuses_whatCannotBe_withTheStateOfTheTrial() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "one");
    Trial trial = Studies.ask(study);
    assertRefused(() -> control.resume(0), "Trial 0 is running; only one that was paused by hand");
    study.tell(trial.number(), 1, Evaluation.of(1));
    assertRefused(() -> control.stop(0, ""), "Trial 0 is complete already");
    assertRefused(() -> control.pause(0, ""), "Trial 0 is complete; only one that runs");
    assertRefused(() -> control.stop(7, ""), "There is no trial 7 in 's'; its trials are 0 to 0.");
  }

  @FunctionalInterface
  private interface Attempt {
    void make() throws IOException;
  }

  private static void assertRefused(Attempt attempt, String why) {
    assertThatThrownBy(attempt::make)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(why);
  }
}
