package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Grid;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A study with steps that cost 0.5, 2 and 4; its scheduler pauses trials at half of the full. */
class GridStudyTest {
  private static final Grid GRID =
      Grid.of(List.of("epoch", "fraction"), new double[][] {{2, 0.25}, {4, 0.5}, {4, 1}});

  private final MemoryJournal journal = new MemoryJournal();

  private Study open(Grid grid) throws IOException {
    return Studies.open(Studies.SPEC.withFidelity(grid), journal, "a");
  }

  private static void tell(Study study, Trial trial) throws IOException {
    study.tell(trial.number(), trial.attempt(), Evaluation.of(trial.number()));
  }

  private static Verdict report(Study study, int attempt, double at) throws IOException {
    return study.report(0, attempt, at, Evaluation.of(1));
  }

  /** Three trials to half of the full, and the best of them to its end. */
  private static Study played(Study study) throws IOException {
    for (int i = 0; i < 4; i++) {
      Trial trial = Studies.ask(study);
      assertThat(trial.until()).isEqualTo(i < 3 ? 2 : 4);
      tell(study, trial);
    }
    return study;
  }

  @Test
  void aStepThatStartsAnew_costsAllThatItCosts() throws IOException {
    Study study = played(open(GRID.withResumable("epoch")));
    assertThat(study.trial(0).orElseThrow().state()).isEqualTo(State.COMPLETE);
    // 2 + 2 + 2 for the three, and 4 from the start, of 4
    assertThat(study.view().evaluations()).isEqualTo(10 / 4.0);
    assertThat(study.view().repeated()).isEqualTo(2 / 4.0);
  }

  @Test
  void aStepThatGoesOn_costsWhatItIsMore() throws IOException {
    Study study = played(open(GRID.withResumable("epoch", "fraction")));
    // 2 + 2 + 2, and 2 more
    assertThat(study.view().evaluations()).isEqualTo(8 / 4.0);
    assertThat(study.view().repeated()).isZero();
  }

  @Test
  void aTrialThatPassesThroughTheSteps_paysForEach() throws IOException {
    Study study = open(GRID);
    Studies.ask(study);
    report(study, 1, 0.5);
    assertThat(report(study, 1, 2)).isEqualTo(Verdict.PAUSE);
    assertThat(study.view().evaluations()).isEqualTo(2.5 / 4);
    assertThat(study.trial(0).orElseThrow().reports())
        .extracting(Report::at)
        .containsExactly(0.5, 2.0);
  }

  @Test
  void whatALostAttemptDid_countsBesideWhatTheNextDoesAgain() throws IOException {
    Study study = open(GRID);
    Studies.ask(study);
    report(study, 1, 0.5);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    report(study, 2, 0.5); // again
    report(study, 2, 2);
    assertThat(study.view().evaluations()).isEqualTo((0.5 + 0.5 + 2) / 4);
  }

  @Test
  void aStepThatIsDoneAgain_isDoneFromTheStart() throws IOException {
    Grid lower = Grid.of(GRID.names(), new double[][] {{1, 0.25}, {2, 0.25}, {4, 1}});
    Study study = open(lower);
    Studies.ask(study);
    report(study, 1, 0.25);
    report(study, 1, 0.5);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    report(study, 2, 0.5);
    assertThat(events()).contains(new Event.Restarted(0, 2, 0, 0));
    assertThat(study.view().evaluations()).isEqualTo((0.25 + 0.5 + 0.5) / 4);
  }

  @Test
  void aReportBetweenTwoSteps_failsItsTrial() throws IOException {
    Study study = open(GRID);
    Studies.ask(study);
    assertThat(report(study, 1, 1)).isEqualTo(Verdict.STOP);
    assertThat(study.view().finished().get(0).failure())
        .isEqualTo(
            "The trial reported at 1, which is no step of the grid; expected (epoch, fraction) to"
                + " be one of (2, 0.25), (4, 0.5), (4, 1).");
  }

  @Test
  void aStudyOpenedAgain_knowsWhatWasSpent_whereverItWasCut() throws IOException {
    StudySpec spec = played(open(GRID)).spec();
    List<Event> events = events();
    for (int cut = 1; cut < events.size(); cut++) {
      MemoryJournal copy = new MemoryJournal();
      copy.append(spec.name(), 0, events.subList(0, cut));
      Study again = Studies.open(spec, copy, "b");
      while (again.view().finished().isEmpty()) {
        tell(again, Studies.ask(again));
      }
      assertThat(again.view().evaluations()).as("cut after %s events", cut).isEqualTo(10 / 4.0);
    }
  }

  private List<Event> events() throws IOException {
    List<Event> events = new ArrayList<>();
    journal.read(Studies.SPEC.name(), 0, (place, event) -> events.add(event));
    return events;
  }

  @Test
  void anotherGrid_isRefusedWithTheDifference() throws IOException {
    open(GRID);
    assertThatThrownBy(() -> open(GRID.withCost(1, 2, 3)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fidelity.cost: was absent, is now [1,2,3]");
  }
}
