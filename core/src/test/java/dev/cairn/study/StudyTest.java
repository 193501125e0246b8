package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.Note;
import dev.cairn.trial.Policy;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTest {
  private final Journal journal = new MemoryJournal();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void continues_asIfUncut_whereverItWasCut(boolean fidelity) throws IOException {
    StudySpec spec = fidelity ? Studies.SPEC.withFidelity("epoch", 1, 4) : Studies.SPEC;
    Study uncut = Studies.open(spec, journal, "uncut");
    for (int i = 0; i < 25; i++) {
      Studies.step(uncut);
    }
    List<Event> events = new ArrayList<>();
    journal.read("s", 0, (place, event) -> events.add(event));
    assertThat(events).hasSizeGreaterThan(60);
    for (int cut = 0; cut <= events.size(); cut++) {
      Journal copy = new MemoryJournal();
      copy.append("s", Journal.ANYWHERE, events.subList(0, cut));
      Study resumed = Studies.open(spec, copy, "resumed");
      while (resumed.view().finished().size() < uncut.view().finished().size()) {
        Studies.step(resumed);
      }
      assertThat(Studies.essence(resumed))
          .as("cut after %s events", cut)
          .isEqualTo(Studies.essence(uncut));
    }
  }

  @Test
  void failsTheTrial_whenAValueIsMissingMisnamedOrNotFinite() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    List<Evaluation> broken =
        List.of(
            Evaluation.of(Map.of()),
            Evaluation.of("lost", 1),
            Evaluation.of(Double.NaN),
            Evaluation.of("loss", Double.POSITIVE_INFINITY));
    for (Evaluation values : broken) {
      Trial trial = Studies.ask(study);
      study.tell(trial.number(), trial.attempt(), values);
    }
    assertThat(study.view().finished()).extracting(Trial::state).containsOnly(State.FAILED);
    assertThat(study.view().finished())
        .extracting(Trial::failure)
        .containsExactly(
            "The result lacks loss; found no numbers.",
            "The result lacks loss; found lost. Is 'lost' meant to be it?",
            "Not a finite number: loss = NaN.",
            "Not a finite number: loss = Infinity.");
  }

  @Test
  void keepsFurtherNamedValues_asMetrics() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    Trial trial = Studies.ask(study);
    study.tell(trial.number(), 1, Evaluation.of("loss", 1).and("train_loss", 0.5).cost(3));
    Trial told = study.view().finished().get(0);
    assertThat(told.metrics()).containsExactly(Map.entry("train_loss", 0.5));
    assertThat(told.cost()).isEqualTo(3);
  }

  @Test
  void flipsMaximisedValues_onceAtTheEdge() throws IOException {
    Study study = Studies.open(Studies.FINITE, journal, "a");
    Trial trial = Studies.ask(study);
    study.tell(trial.number(), 1, Evaluation.of("score", 4));
    assertThat(study.view().finished().get(0).objectives()).containsExactly(-4);
  }

  @Test
  void triesAnEnqueuedConfiguration_exactlyOnceAndFirst() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    double[] row = study.spec().space().decode(new double[] {0.9, 0.1, 0.5});
    study.enqueue(study.spec().space().configuration(row), "mine");
    Study other = Studies.open(Studies.SPEC, journal, "b");
    Trial first = Studies.ask(other);
    Trial second = Studies.ask(study);
    assertThat(first.row()).containsExactly(row);
    assertThat(first.lineage().algorithm()).isEqualTo("enqueued");
    assertThat(second.row()).isNotEqualTo(row);
    assertThat(second.number()).isEqualTo(1);
  }

  @Test
  void refusesAnotherSpace_andShowsTheDifference() throws IOException {
    Studies.open(Studies.SPEC, journal, "a");
    StudySpec other =
        StudySpec.of(
                "s",
                SearchSpace.of(Real.of("x", -2, 3), Studies.KIND, Studies.SLOPE),
                Goal.minimize("loss"))
            .withSampler("climb");
    assertThatThrownBy(() -> Studies.open(other, journal, "b"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("another search space or objective")
        .hasMessageContaining("parameters.x.high: was 2, is now 3")
        .hasMessageNotContaining("slope");
    assertThat(journal.read("s", 0, (place, event) -> {})).isEqualTo(1);
  }

  @Test
  void takesASize_thatIsDeclaredLater_andRefusesAnother() throws IOException {
    Studies.open(Studies.SPEC, journal, "a");
    StudySpec sized = Studies.SPEC.withSize(ModelSize.of("parameters", 1e6));
    assertThat(Studies.open(sized, journal, "b").spec()).isEqualTo(sized);
    assertThatThrownBy(
            () ->
                Studies.open(Studies.SPEC.withSize(ModelSize.of("parameters", 2e6)), journal, "c"))
        .hasMessageContaining("size.parameters: was 1000000, is now 2000000");
    assertThatThrownBy(() -> Studies.open(Studies.SPEC, journal, "c"))
        .hasMessageContaining("size: was {\"parameters\":1000000}, is now absent");
    assertThat(journal.read("s", 0, (place, event) -> {})).isEqualTo(2);
  }

  @Test
  void notesOtherOptions_whenOpenedWithThem() throws IOException {
    Studies.open(Studies.SPEC, journal, "a");
    Study other = Studies.open(Studies.SPEC.withSeed(8), journal, "b");
    assertThat(other.spec().seed()).isEqualTo(8);
    assertThat(journal.read("s", 0, (place, event) -> {})).isEqualTo(2);
  }

  @Test
  void replacesDuplicates_untilTheSpaceIsExhausted() throws IOException {
    Study study = Studies.open(Studies.FINITE, journal, "a");
    List<Long> tried = new ArrayList<>();
    while (study.ask() instanceof Next.Run run) {
      tried.add((long) run.trial().row()[0]);
      study.tell(run.trial().number(), 1, Evaluation.of(1));
    }
    assertThat(tried).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void repeatsConfigurations_whenDuplicatesAreAllowed() throws IOException {
    Study study = Studies.open(Studies.FINITE.withPolicy(new Policy(0, true)), journal, "a");
    for (int i = 0; i < 12; i++) {
      Trial trial = Studies.ask(study);
      study.tell(trial.number(), 1, Evaluation.of(trial.row()[0]));
    }
    assertThat(study.view().finished()).hasSize(12);
  }

  @Test
  void runsAFailedTrialAgain_whileRetriesLast() throws IOException {
    Study study = Studies.open(Studies.SPEC.withPolicy(new Policy(1, false)), journal, "a");
    Trial trial = Studies.ask(study);
    study.fail(0, 1, "first");
    assertThat(study.view().pending().get(0).state()).isEqualTo(State.STALE);
    Trial again = Studies.ask(study);
    assertThat(again.number()).isZero();
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.row()).containsExactly(trial.row());
    study.fail(0, 2, "second");
    assertThat(study.view().finished().get(0).failure()).isEqualTo("second");
  }

  @Test
  void countsFailuresOnly_notLostWorkers_asRetries() throws IOException {
    Study study = Studies.open(Studies.SPEC.withPolicy(new Policy(1, false)), journal, "a");
    Studies.ask(study);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    study.fail(0, 2, "first failure");
    assertThat(study.view().pending().get(0).state()).isEqualTo(State.STALE);
    Studies.ask(study);
    study.fail(0, 3, "second failure");
    assertThat(study.view().finished().get(0).failure()).isEqualTo("second failure");
  }

  @Test
  void ignoresALateAnswer_ofALostAttempt() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    Studies.ask(study);
    study.lose(0, 1, "gone");
    Studies.ask(study);
    assertThat(study.tell(0, 1, Evaluation.of(1))).isFalse();
    assertThat(study.report(0, 1, 1, Evaluation.of(1))).isEqualTo(Verdict.STOP);
    assertThat(study.tell(0, 2, Evaluation.of(2))).isTrue();
    assertThat(study.view().finished().get(0).objectives()).containsExactly(2);
    assertThat(study.notes())
        .extracting(Note::text)
        .containsExactly("A late answer of attempt 1 was not counted.");
  }

  @Test
  void takesUpTrials_ofASessionThatIsGone() throws IOException {
    Study dead = Studies.open(Studies.SPEC, journal, "dead");
    Trial orphan = Studies.ask(dead);
    dead.close();
    Study heir = Studies.open(Studies.SPEC, journal, "heir");
    Trial again = Studies.ask(heir);
    assertThat(again.number()).isEqualTo(orphan.number());
    assertThat(again.row()).containsExactly(orphan.row());
  }

  @Test
  void anEnqueuedConfiguration_isNotDropped_byACrashWhileItIsTaken() throws IOException {
    var rival = Studies.open(Studies.SPEC, journal, "rival");
    var meeting = new AtomicInteger();
    Journal crashing = new NeighbourJournal(journal, rival, meeting);
    Study study = Studies.open(Studies.SPEC, crashing, "a");
    study.enqueue(study.spec().space().configuration(new double[] {1, 0, Double.NaN}), "mine");
    meeting.set(4);
    Studies.ask(study);
    assertThat(study.view().pending().stream().map(t -> t.lineage().algorithm()))
        .containsOnlyOnce("enqueued");
    List<Event> events = new ArrayList<>();
    journal.read("s", 0, (place, event) -> events.add(event));
    int taken = 0;
    while (!(events.get(taken) instanceof Event.Asked asked && asked.enqueued() >= 0)) {
      taken++;
    }
    assertThat(events.get(taken + 1)).isInstanceOf(Event.Suggested.class);
  }

  @Test
  void leavesTrialsAlone_ofASessionThatLives() throws IOException {
    Study alive = Studies.open(Studies.SPEC, journal, "alive");
    Studies.ask(alive);
    Study other = Studies.open(Studies.SPEC, journal, "other");
    assertThat(Studies.ask(other).number()).isEqualTo(1);
  }

  @Test
  void failsAReport_withoutDeclaredFidelity() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    Studies.ask(study);
    assertThat(study.report(0, 1, 1, Evaluation.of(1))).isEqualTo(Verdict.STOP);
    assertThat(study.view().finished().get(0).failure()).contains("declares no fidelity");
  }

  @Test
  void learnsFromObservationsMadeElsewhere_withoutCountingThem() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    double[] row = study.spec().space().decode(new double[] {0.5, 0.1, 0.5});
    study.observe(study.spec().space().configuration(row), Evaluation.of(0.1), "study old");
    assertThat(study.view().finished()).hasSize(1);
    assertThat(study.view().asked()).isZero();
    assertThat(study.view().finished().get(0).number()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void twoSessions_neverTakeTheSameNumber_howeverTheyMeet(int meetings) throws IOException {
    Study neighbour = Studies.open(Studies.SPEC, journal, "b");
    AtomicInteger left = new AtomicInteger();
    Study study = Studies.open(Studies.SPEC, new NeighbourJournal(journal, neighbour, left), "a");
    left.set(meetings);
    Studies.ask(study);
    Study all = Studies.open(Studies.SPEC, journal, "c");
    assertThat(all.view().pending()).hasSize(meetings + 1).allMatch(Trial::suggested);
  }

  @Test
  void twoSessions_shareOneStudy_withDenseNumbers() throws Exception {
    Study a = Studies.open(Studies.SPEC, journal, "a");
    Study b = Studies.open(Studies.SPEC, journal, "b");
    List<Thread> threads = new ArrayList<>();
    List<Throwable> errors = new ArrayList<>();
    for (Study study : List.of(a, b, a, b)) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 100; i++) {
                    Studies.step(study);
                  }
                } catch (IOException | RuntimeException e) {
                  synchronized (errors) {
                    errors.add(e);
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Study all = Studies.open(Studies.SPEC, journal, "c");
    assertThat(errors).isEmpty();
    assertThat(all.view().finished()).hasSize(400);
    assertThat(all.view().finished().stream().map(Trial::number).sorted())
        .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 400).boxed().toList());
  }

  @Test
  void keepsTheNewestAllowance_whoeverGaveIt() throws IOException {
    Study one = Studies.open(Studies.SPEC, journal, "a");
    Study two = Studies.open(Studies.SPEC, journal, "b");
    assertThat(one.view().allowance()).isEqualTo(Allowance.UNLIMITED);
    one.allow(Allowance.trials(60));
    two.allow(Allowance.trials(120));
    Studies.step(one);
    assertThat(one.view().allowance()).isEqualTo(Allowance.trials(120));
    one.allow(Allowance.UNLIMITED.withEvaluations(7));
    assertThat(Studies.open(Studies.SPEC, journal, "c").view().allowance())
        .isEqualTo(Allowance.UNLIMITED.withEvaluations(7));
  }

  @Test
  void writesAnAllowance_onlyWhereItIsNew() throws IOException {
    Study study = Studies.open(Studies.SPEC, journal, "a");
    study.allow(Allowance.UNLIMITED);
    study.allow(Allowance.trials(60));
    study.allow(Allowance.trials(60));
    Studies.open(Studies.SPEC, journal, "b").allow(Allowance.trials(60));
    List<Event> events = new ArrayList<>();
    journal.read("s", 0, (place, event) -> events.add(event));
    assertThat(events)
        .filteredOn(event -> event instanceof Event.Budgeted)
        .containsExactly(new Event.Budgeted(Allowance.trials(60)));
  }

  @Test
  void knowsHowMuchOfAnAllowanceIsSpent() throws IOException {
    Study study = Studies.open(Studies.SPEC.withFidelity("epoch", 1, 4), journal, "a");
    Studies.ask(study);
    assertThat(study.view().spent()).isEmpty();
    study.allow(Allowance.trials(10).withEvaluations(1));
    assertThat(study.view().spent()).hasValue(0.1);
    study.report(0, 1, 1, Evaluation.of(1));
    assertThat(study.view().spent()).hasValue(0.25);
    study.report(0, 1, 2, Evaluation.of(1));
    assertThat(study.view().spent()).hasValue(0.5);
  }
}
