package dev.cairn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.Policy;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StudyRunTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(X), Goal.minimize("loss")).withSampler("climb");
  private static final Objective SQUARE = Objective.of(c -> c.get(X) * c.get(X));

  private final Journal journal = new MemoryJournal();

  @Test
  void countsTheWholeStudy_whenRunAgain() throws InterruptedException {
    Tuner tuner = Tuner.of(SPEC).journal(journal);
    assertThat(tuner.run(SQUARE, Budget.trials(5)).view().finished()).hasSize(5);
    assertThat(tuner.run(SQUARE, Budget.trials(8)).view().finished()).hasSize(8);
    assertThat(tuner.run(SQUARE, Budget.trials(8)).view().finished()).hasSize(8);
  }

  @Test
  void writesTheBudgetIntoTheLog_beforeTheFirstTrial() throws Exception {
    Tuner tuner = Tuner.of(SPEC).journal(journal);
    tuner.run(SQUARE, Budget.trials(5));
    tuner.run(SQUARE, Budget.trials(8).withPatience(8));
    StudyView view = tuner.run(SQUARE, Budget.trials(8)).view();
    assertThat(view.allowance()).isEqualTo(Allowance.trials(8));
    List<Event> events = new ArrayList<>();
    journal.read("s", 0, (place, event) -> events.add(event));
    assertThat(events.get(1)).isEqualTo(new Event.Budgeted(Allowance.trials(5)));
    assertThat(events).filteredOn(event -> event instanceof Event.Budgeted).hasSize(2);
  }

  @Test
  void fillsEverySlot_atOnce() throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(4);
    Objective meets =
        (configuration, progress) -> {
          together.await(30, TimeUnit.SECONDS);
          return Evaluation.of(1);
        };
    Tuner.Outcome outcome = Tuner.of(SPEC).parallel(4).run(meets, Budget.trials(8));
    assertThat(outcome.view().finished()).extracting(Trial::state).containsOnly(State.COMPLETE);
  }

  @Test
  void neverWaitsForAnotherTrial_whenASlotIsFree() throws InterruptedException {
    CountDownLatch others = new CountDownLatch(9);
    Objective firstIsSlow =
        (configuration, progress) -> {
          if (progress.trial() == 0) {
            assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
          } else {
            others.countDown();
          }
          return Evaluation.of(1);
        };
    Tuner.Outcome outcome = Tuner.of(SPEC).parallel(2).run(firstIsSlow, Budget.trials(10));
    // The last of the others may still be on its way back when it lets the first one go.
    List<Trial> finished = outcome.view().finished();
    assertThat(finished.subList(0, 8)).extracting(Trial::number).doesNotContain(0);
    assertThat(finished).extracting(Trial::state).containsOnly(State.COMPLETE);
  }

  @Test
  void costsATrial_whenTheObjectiveThrows() throws InterruptedException {
    Objective odd =
        (configuration, progress) -> {
          if (progress.trial() % 2 == 1) {
            throw new StackOverflowError("deep");
          }
          return Evaluation.of(1);
        };
    Tuner.Outcome outcome = Tuner.of(SPEC).run(odd, Budget.trials(6));
    assertThat(outcome.view().finished().stream().filter(t -> t.state() == State.FAILED))
        .hasSize(3);
    assertThat(outcome.view().finished().get(1).failure()).contains("StackOverflowError: deep");
  }

  @Test
  void givesUp_whenEveryTrialFails() throws InterruptedException {
    Objective broken =
        (configuration, progress) -> {
          throw new IllegalStateException("no data");
        };
    Tuner.Outcome outcome = Tuner.of(SPEC).run(broken, Budget.trials(1000));
    assertThat(outcome.ending().kind()).isEqualTo(Ending.Kind.FAILING);
    assertThat(outcome.view().finished()).hasSize(30);
  }

  @Test
  void goesOn_onceTheBrokenObjectiveIsMended() throws InterruptedException {
    Tuner tuner = Tuner.of(SPEC).journal(journal);
    Objective broken =
        (configuration, progress) -> {
          throw new IllegalStateException("no data");
        };
    assertThat(tuner.run(broken, Budget.trials(1000)).ending().kind())
        .isEqualTo(Ending.Kind.FAILING);
    Tuner.Outcome mended = tuner.run(SQUARE, Budget.trials(40));
    assertThat(mended.ending().kind()).isEqualTo(Ending.Kind.DONE);
    assertThat(mended.view().finished()).hasSize(40);
  }

  @Test
  void failsATrial_thatRunsTooLong() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Objective hangs =
        (configuration, progress) -> {
          if (progress.trial() == 1) {
            never.await();
          }
          return Evaluation.of(1);
        };
    Tuner tuner = Tuner.of(SPEC).timeout(Duration.ofMillis(300));
    Tuner.Outcome outcome = tuner.run(hangs, Budget.trials(3));
    assertThat(outcome.view().finished()).hasSize(3);
    assertThat(outcome.view().finished().get(1).failure()).contains("ran longer than");
  }

  @Test
  void stops_whenATargetIsReached() throws InterruptedException {
    Budget budget = Budget.trials(1000).withUntil(Map.of("loss", 0.2));
    Tuner.Outcome outcome = Tuner.of(SPEC).run(SQUARE, budget);
    assertThat(outcome.best().orElseThrow().objectives()[0]).isLessThanOrEqualTo(0.2);
    assertThat(outcome.view().finished().size()).isLessThan(1000);
  }

  @Test
  void stops_whenNothingImproves() throws InterruptedException {
    Objective flat = Objective.of(c -> 1);
    Tuner.Outcome outcome = Tuner.of(SPEC).run(flat, Budget.UNLIMITED.withPatience(5));
    assertThat(outcome.view().finished()).hasSize(6);
  }

  @Test
  void stops_byTime() throws InterruptedException {
    Tuner.Outcome outcome =
        Tuner.of(SPEC).run(SQUARE, Budget.UNLIMITED.withTime(Duration.ofMillis(200)));
    assertThat(outcome.ending().kind()).isEqualTo(Ending.Kind.DONE);
    assertThat(outcome.view().finished()).isNotEmpty();
  }

  @Test
  void countsPartOfAFidelity_asPartOfAnEvaluation() throws InterruptedException {
    Objective epochs =
        (configuration, progress) -> {
          for (int epoch = 1; epoch <= progress.until(); epoch++) {
            if (progress.report(epoch, configuration.get(X)) != Verdict.CONTINUE) {
              break;
            }
          }
          return Evaluation.of(configuration.get(X));
        };
    StudySpec halves = SPEC.withFidelity("epoch", 1, 4);
    Tuner.Outcome outcome = Tuner.of(halves).run(epochs, Budget.UNLIMITED.withEvaluations(3));
    assertThat(outcome.view().asked()).isGreaterThan(3);
  }

  @Test
  void refusesATarget_thatIsNoObjective() {
    Budget budget = Budget.UNLIMITED.withUntil(Map.of("los", 0.1));
    assertThatThrownBy(() -> Tuner.of(SPEC).run(SQUARE, budget))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'los', which is no objective");
  }

  @Test
  void givesRunningTrialsBack_whenInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(2);
    AtomicInteger finished = new AtomicInteger();
    Objective waits =
        (configuration, progress) -> {
          if (finished.incrementAndGet() <= 3) {
            return Evaluation.of(configuration.get(X));
          }
          started.countDown();
          new CountDownLatch(1).await();
          return Evaluation.of(1);
        };
    try (Study study = Study.open(SPEC, journal, Clock.systemUTC(), "a");
        Runner runner = new ThreadRunner(waits, 2)) {
      StudyRun run =
          new StudyRun(study, runner, Budget.trials(9), Optional.empty(), Clock.systemUTC());
      Thread interrupter =
          new Thread(
              () -> {
                try {
                  started.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                run.interrupt();
              });
      interrupter.start();
      assertThat(run.run().kind()).isEqualTo(Ending.Kind.INTERRUPTED);
      interrupter.join();
      assertThat(study.view().finished()).hasSize(3);
      assertThat(study.view().pending()).hasSize(2);
      assertThat(study.view().pending()).extracting(Trial::state).containsOnly(State.STALE);
    }
    Tuner.Outcome outcome = Tuner.of(SPEC).journal(journal).run(SQUARE, Budget.trials(9));
    assertThat(outcome.view().finished()).hasSize(9);
  }

  @Test
  void runsALostTrialAgain_whenTheBudgetOfTrialsIsTaken() throws Exception {
    try (Study dead = Study.open(SPEC, journal, Clock.systemUTC(), "dead")) {
      for (int i = 0; i < 3; i++) {
        dead.ask();
      }
    }
    Tuner.Outcome outcome = Tuner.of(SPEC).journal(journal).run(SQUARE, Budget.trials(3));
    assertThat(outcome.view().finished()).hasSize(3);
    assertThat(outcome.view().pending()).isEmpty();
  }

  @Test
  void retriesTheLastTrial_whenItFails() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    Objective flaky =
        (configuration, progress) -> {
          if (calls.incrementAndGet() == 3) {
            throw new IllegalStateException("once");
          }
          return Evaluation.of(1);
        };
    StudySpec retried = SPEC.withPolicy(new Policy(1, false));
    Tuner.Outcome outcome = Tuner.of(retried).run(flaky, Budget.trials(3));
    assertThat(outcome.view().finished()).extracting(Trial::state).containsOnly(State.COMPLETE);
  }

  @Test
  void goesOnWithPausedTrials_whenTheBudgetOfTrialsIsTaken() throws InterruptedException {
    Objective epochs =
        (configuration, progress) -> {
          for (int epoch = 1; epoch <= progress.until(); epoch++) {
            progress.report(epoch, configuration.get(X));
          }
          return Evaluation.of(configuration.get(X));
        };
    StudySpec halves = SPEC.withFidelity("epoch", 1, 4);
    Tuner.Outcome outcome = Tuner.of(halves).run(epochs, Budget.trials(9));
    assertThat(outcome.view().asked()).isEqualTo(9);
    assertThat(outcome.view().finished()).hasSize(3);
  }

  @Test
  void reportsAtAStep_byTheNamesOfAGrid() throws InterruptedException {
    Objective reporting =
        (configuration, progress) -> {
          assertThat(progress.until("fraction")).isEqualTo(progress.until() / 4);
          progress.report(progress.step(), configuration.get(X));
          return Evaluation.of(configuration.get(X));
        };
    Grid steps = Grid.of(List.of("epoch", "fraction"), new double[][] {{4, 0.5}, {4, 1}});
    StudyView view = Tuner.of(SPEC.withFidelity(steps)).run(reporting, Budget.trials(9)).view();
    assertThat(view.finished()).hasSize(3).extracting(Trial::state).containsOnly(State.COMPLETE);
    // six that paused at 2 of 4, and three that went on to 4 from the start
    assertThat(view.evaluations()).isEqualTo((6 * 2 + 3 * (2 + 4)) / 4.0);
  }

  @Test
  void goesOnFromWhatWasSaved_andCountsNothingTwice() throws InterruptedException {
    AtomicInteger epochs = new AtomicInteger();
    Objective resumable =
        (configuration, progress) -> {
          int epoch = progress.checkpoint(Integer.class).orElse(0);
          while (epoch < progress.until()) {
            epochs.incrementAndGet();
            epoch++;
            progress.save(epoch);
            if (progress.report(epoch, configuration.get(X)) != Verdict.CONTINUE) {
              break;
            }
          }
          return Evaluation.of(configuration.get(X));
        };
    StudySpec halves = SPEC.withFidelity("epoch", 1, 4);
    StudyView view = Tuner.of(halves).run(resumable, Budget.UNLIMITED.withEvaluations(10)).view();
    assertThat(view.finished()).hasSizeGreaterThan(2);
    assertThat(view.evaluations()).isEqualTo(epochs.get() / 4.0);
    assertThat(view.repeated()).isZero();
  }

  @Test
  void countsWhatIsDoneAgain_whenNothingWasSaved() throws InterruptedException {
    AtomicInteger epochs = new AtomicInteger();
    Objective fromNothing =
        (configuration, progress) -> {
          for (int epoch = 1; epoch <= progress.until(); epoch++) {
            epochs.incrementAndGet();
            if (progress.report(epoch, configuration.get(X)) != Verdict.CONTINUE) {
              break;
            }
          }
          return Evaluation.of(configuration.get(X));
        };
    StudySpec halves = SPEC.withFidelity("epoch", 1, 4);
    StudyView view = Tuner.of(halves).run(fromNothing, Budget.UNLIMITED.withEvaluations(10)).view();
    assertThat(view.evaluations()).isEqualTo(epochs.get() / 4.0);
    assertThat(view.repeated()).isPositive();
  }

  @Test
  void countsWhatIsDoneAgain_alsoWhenOnlyTheEndIsReported() throws InterruptedException {
    AtomicInteger epochs = new AtomicInteger();
    Objective fromNothing =
        (configuration, progress) -> {
          epochs.addAndGet((int) progress.until());
          return Evaluation.of(configuration.get(X));
        };
    Tuner halves = Tuner.of(SPEC.withFidelity("epoch", 1, 4)).journal(journal);
    StudyView view = halves.run(fromNothing, Budget.UNLIMITED.withEvaluations(0.5)).view();
    while (view.finished().size() < 3) {
      // each time another process, in which nothing is left of what was before
      double more = view.evaluations() + 0.5;
      view = halves.run(fromNothing, Budget.UNLIMITED.withEvaluations(more)).view();
    }
    assertThat(view.evaluations()).isEqualTo(epochs.get() / 4.0);
    assertThat(view.repeated()).isEqualTo(3 * 0.5);
  }

  @Test
  void bringsALostTrialToItsEnd_whenTheBudgetIsSpent() throws Exception {
    StudySpec halves = SPEC.withFidelity("epoch", 1, 4);
    try (Study dead = Study.open(halves, journal, Clock.systemUTC(), "dead")) {
      dead.ask();
      dead.report(0, 1, 1, Evaluation.of(1));
    }
    Budget spent = Budget.UNLIMITED.withEvaluations(0.25);
    StudyView view = Tuner.of(halves).journal(journal).run(Objective.of(c -> 1), spent).view();
    assertThat(view.asked()).isEqualTo(1);
    assertThat(view.pending()).extracting(Trial::state).containsExactly(State.PAUSED);
  }

  @Test
  void startsNoProgramOfATrial_beforeTheLastOneHasEnded() throws InterruptedException {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger clashes = new AtomicInteger();
    Map<Integer, AtomicInteger> busy = new ConcurrentHashMap<>();
    Objective slowToEnd =
        (configuration, progress) -> {
          AtomicInteger trial = busy.computeIfAbsent(progress.trial(), t -> new AtomicInteger());
          clashes.addAndGet(trial.getAndIncrement());
          inside.incrementAndGet();
          for (int epoch = 1; epoch <= progress.until(); epoch++) {
            if (progress.report(epoch, configuration.get(X)) != Verdict.CONTINUE) {
              Thread.sleep(20);
              break;
            }
          }
          trial.decrementAndGet();
          return Evaluation.of(configuration.get(X));
        };
    StudySpec halves = SPEC.withFidelity("epoch", 1, 4);
    Tuner.of(halves).parallel(4).run(slowToEnd, Budget.UNLIMITED.withEvaluations(30));
    assertThat(inside.get()).isGreaterThan(30);
    assertThat(clashes).hasValue(0);
  }

  @Test
  void endsTheRun_whenTheJournalBreaks() throws IOException {
    Journal breaking = new BreakingJournal(journal, 8);
    assertThatThrownBy(() -> Tuner.of(SPEC).journal(breaking).run(SQUARE, Budget.trials(50)))
        .hasRootCauseMessage("No space left on device");
    Study after = Study.open(SPEC, journal, Clock.systemUTC(), "after");
    assertThat(after.view().finished()).hasSize(3);
  }
}
