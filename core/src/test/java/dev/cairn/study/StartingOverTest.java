package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Loss;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What it costs when an attempt does again what was done: it counts, and the log says so. */
class StartingOverTest {
  private static final StudySpec SPEC = Studies.SPEC.withFidelity("epoch", 1, 10);

  private final MemoryJournal journal = new MemoryJournal();
  private final Study study;

  StartingOverTest() throws IOException {
    study = Studies.open(SPEC, journal, "a");
  }

  private Verdict report(int attempt, double at) throws IOException {
    return study.report(0, attempt, at, Evaluation.of(1 / at));
  }

  private List<Event> restarts() {
    List<Event> restarts = new ArrayList<>();
    journal.read(
        SPEC.name(),
        0,
        (place, e) -> restarts.addAll(e instanceof Event.Restarted ? List.of(e) : List.of()));
    return restarts;
  }

  @Test
  void countsAgain_whatAnAttemptDoesAgain_andSaysItOnce() throws IOException {
    Studies.ask(study);
    report(1, 1);
    report(1, 2);
    report(1, 3);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    for (int epoch = 1; epoch <= 4; epoch++) {
      assertThat(report(2, epoch)).isEqualTo(Verdict.CONTINUE);
    }
    assertThat(study.view().evaluations()).isEqualTo((3 + 4) / 10.0);
    assertThat(study.view().repeated()).isEqualTo(0.3);
    assertThat(restarts()).containsExactly(new Event.Restarted(0, 2, 0, 0));
  }

  @Test
  void countsOnlyTheEpochThatIsDoneTwice_whenACheckpointIsOneEpochOld() throws IOException {
    Studies.ask(study);
    report(1, 1);
    report(1, 2);
    report(1, 3);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    report(2, 3);
    report(2, 4);
    assertThat(study.view().repeated()).isEqualTo(0.1);
  }

  @Test
  void keepsTheReports_ofALostAttempt() throws IOException {
    Studies.ask(study);
    report(1, 2);
    study.lose(0, 1, "gone");
    Next.Run again = (Next.Run) study.ask();
    assertThat(again.from()).isEqualTo(2);
    report(2, 4);
    assertThat(study.view().pending().get(0).reports())
        .extracting(Report::at)
        .containsExactly(2.0, 4.0);
    assertThat(study.view().repeated()).isZero();
  }

  @Test
  void pausesATrial_thatWasLostBeforeItsPauseWasWritten() throws IOException {
    Event asked = new Event.Asked(0, 5, -1, "dead", 0);
    Event suggested = new Event.Suggested(0, new double[] {0}, new Lineage("", ""));
    Event reported = new Event.Reported(0, 1, 5, new double[] {1}, new double[0], 0);
    MemoryJournal cut = new MemoryJournal();
    cut.append(SPEC.name(), 0, List.of(new Event.Opened(SPEC), asked, suggested, reported));
    Study heir = Studies.open(SPEC, cut, "heir");
    assertThat(Studies.ask(heir).number()).isEqualTo(1);
    assertThat(heir.view().pending().get(0).state()).isEqualTo(State.PAUSED);
  }

  @Test
  void readsOldLogs_whoseAttemptsRepeatTheirReports() {
    Ledger ledger = new Ledger();
    ledger.add(new Event.Opened(SPEC));
    ledger.add(new Event.Asked(0, 10, -1, "a", 0));
    for (int epoch = 1; epoch <= 3; epoch++) {
      ledger.add(reported(1, epoch));
    }
    ledger.add(new Event.Lost(0, 1, Loss.GONE, "gone", 0));
    ledger.add(new Event.Resumed(0, 2, 10, "a", 0));
    for (int epoch = 1; epoch <= 4; epoch++) {
      ledger.add(reported(2, epoch));
    }
    Trial trial = ledger.trial(0).orElseThrow();
    assertThat(trial.reports()).extracting(Report::at).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(trial.repeated()).isEqualTo(3);
  }

  private static Event reported(int attempt, int epoch) {
    return new Event.Reported(0, attempt, epoch, new double[] {1}, new double[0], 0);
  }
}
