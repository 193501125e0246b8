package dev.cairn.schedulers.halving;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stopping variant, on rungs 1, 3, 9 of 27 epochs, worked out by hand. */
class AshaStopTest {
  private static final StudySpec SPEC = Played.spec("asha", Map.of());

  private final Played study = Played.of(SPEC);

  @Test
  void continues_whoIsAmongTheBestThird_ofThoseThatCame() {
    double[] losses = {0.5, 0.6, 0.4, 0.45, 0.41, 0.42, 0.3, 0.4, 0.405};
    // the best that may go on: 1 of 1 to 5 trials, 2 of 6 to 8, 3 of 9
    Verdict[] verdicts = {
      CONTINUE, // the only one
      STOP, // behind 0.5
      CONTINUE, // the best
      STOP, // behind 0.4
      STOP, // behind 0.4
      STOP, // behind 0.4 and 0.41
      CONTINUE, // the best
      CONTINUE, // equal to the second
      STOP // behind 0.3, 0.4 and 0.4
    };
    for (int i = 0; i < losses.length; i++) {
      assertThat(study.next(1, losses[i])).as("trial %s", i).isEqualTo(verdicts[i]);
    }
  }

  @Test
  void prunes_whoIsStopped_andKeepsItsLastReport() {
    study.next(1, 0.5);
    Trial worse = study.ask();
    study.report(worse, 1, 0.6);
    assertThat(study.state(worse)).isEqualTo(State.PRUNED);
    assertThat(study.study().view().finished().get(0).objectives()).containsExactly(0.6);
  }

  @Test
  void judges_atRungsOnly() {
    Trial good = study.ask();
    study.report(good, 1, 0.1);
    study.report(good, 3, 0.1);
    Trial bad = study.ask();
    assertThat(study.report(bad, 1, 0.05)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 2, 0.9)).isEqualTo(CONTINUE);
    assertThat(study.report(bad, 3, 0.9)).isEqualTo(STOP);
  }

  @Test
  void countsTheFirstReport_atOrPastARung() {
    Trial first = study.ask();
    study.report(first, 2, 0.1); // rung 1
    study.report(first, 5, 0.2); // rung 3
    study.report(first, 6, 0.01);
    Trial second = study.ask();
    assertThat(study.report(second, 1, 0.05)).isEqualTo(CONTINUE);
    assertThat(study.report(second, 3, 0.15)).isEqualTo(CONTINUE);
    Trial third = study.ask();
    assertThat(study.report(third, 4, 0.16)).isEqualTo(STOP); // at rungs 1 and 3, behind
  }

  @Test
  void letsATrialFinish_thatIsDone() {
    study.next(1, 0.1);
    Trial silent = study.ask();
    assertThat(study.report(silent, 27, 0.9)).isEqualTo(CONTINUE);
    study.tell(silent, 0.9);
    assertThat(study.state(silent)).isEqualTo(State.COMPLETE);
  }

  @Test
  void forgets_whoFailed() {
    Trial broken = study.ask();
    study.report(broken, 1, 0.1);
    study.fail(broken);
    assertThat(study.next(1, 0.5)).isEqualTo(CONTINUE);
  }

  @Test
  void countsATrialOnce_whenItsAttemptIsRepeated() {
    Trial lost = study.ask();
    study.report(lost, 1, 0.5);
    study.lose(lost);
    Trial again = study.ask();
    assertThat(again.number()).isEqualTo(lost.number());
    assertThat(study.report(again, 1, 0.5)).isEqualTo(CONTINUE);
    study.next(1, 0.6);
    study.next(1, 0.7);
    // 4 trials: only the best goes on; were the repeated one counted twice, still the best
    assertThat(study.next(1, 0.55)).isEqualTo(STOP);
    study.next(1, 0.8);
    // 6 trials, 2 go on; counted twice it would be 7, and 0.5 and 0.5 before this one
    assertThat(study.next(1, 0.52)).isEqualTo(CONTINUE);
  }

  @Test
  void ranksInfeasibleTrials_behindFeasibleOnes_byViolation() {
    Played limited = Played.of(SPEC.withConstraints("memory"));
    Evaluation loss = Evaluation.of("loss", 0.5);
    assertThat(limited.report(limited.ask(), 1, loss.and("memory", 2))).isEqualTo(CONTINUE);
    Evaluation lower = Evaluation.of("loss", 0.1);
    assertThat(limited.report(limited.ask(), 1, lower.and("memory", 3))).isEqualTo(STOP);
    assertThat(limited.report(limited.ask(), 1, loss.and("memory", 1))).isEqualTo(CONTINUE);
    Evaluation higher = Evaluation.of("loss", 0.9);
    assertThat(limited.report(limited.ask(), 1, higher.and("memory", -1))).isEqualTo(CONTINUE);
    assertThat(limited.report(limited.ask(), 1, loss.and("memory", 0.5))).isEqualTo(STOP);
    assertThat(limited.report(limited.ask(), 1, loss)).isEqualTo(CONTINUE); // it knows none
  }

  @Test
  void ranksSeveralObjectives_byFronts() {
    StudySpec spec =
        StudySpec.of("s", SPEC.space(), Goal.minimize("loss"), Goal.maximize("speed"))
            .withFidelity("epoch", 1, 27)
            .withSampler(SPEC.sampler())
            .withScheduler("asha");
    Played both = Played.of(spec);
    Evaluation first = Evaluation.of("loss", 0.5).and("speed", 5);
    assertThat(both.report(both.ask(), 1, first)).isEqualTo(CONTINUE);
    Evaluation dominated = Evaluation.of("loss", 0.6).and("speed", 4);
    assertThat(both.report(both.ask(), 1, dominated)).isEqualTo(STOP);
    Evaluation faster = Evaluation.of("loss", 0.7).and("speed", 9);
    assertThat(both.report(both.ask(), 1, faster)).isEqualTo(CONTINUE); // both ends of the front
    Evaluation half = Evaluation.of("loss", 0.01);
    assertThat(both.report(both.ask(), 1, half)).isEqualTo(CONTINUE); // cannot be ranked
  }

  @Test
  void startsAtTheGrace_withItsOwnEta() {
    Played late = Played.of(Played.spec("asha", Map.of("grace", Value.of(4), "eta", Value.of(2))));
    assertThat(late.next(3, 0.1)).isEqualTo(CONTINUE);
    assertThat(late.next(4, 0.1)).isEqualTo(CONTINUE);
    assertThat(late.next(4, 0.3)).isEqualTo(STOP);
    assertThat(late.next(4, 0.2)).isEqualTo(STOP);
    assertThat(late.next(4, 0.2)).isEqualTo(CONTINUE); // 2 of 4
  }

  @Test
  void refusesAGrace_thatLeavesNoRung() {
    assertThatThrownBy(() -> Played.of(Played.spec("asha", Map.of("grace", Value.of(27)))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected less than the fidelity's high (27.0)");
    assertThatThrownBy(() -> Played.of(Played.spec("asha", Map.of("eta", Value.of(1)))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("eta is 1.0");
  }
}
