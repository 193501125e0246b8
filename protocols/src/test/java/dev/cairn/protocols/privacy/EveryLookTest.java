package dev.cairn.protocols.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Studies in which everything may be shown and every look is added up. */
class EveryLookTest {
  private static final double DELTA = 1e-5;

  private final Studies studies = new Studies();

  private static Guarantee spent(Study study) {
    return PrivateStudy.of(study.spec()).statement(study.view()).guarantee();
  }

  /** Of looks that add up to one Gaussian of {@code sum = steps / noise^2}, by its formula. */
  private static double epsilon(double sum, double order) {
    return order * sum / 2
        + Math.log((order - 1) / order)
        - (Math.log(DELTA) + Math.log(order)) / (order - 1);
  }

  /** The same at the best of many orders. */
  private static double epsilon(double sum) {
    double best = Double.POSITIVE_INFINITY;
    for (double order = 1.001; order < 2000; order *= 1.0005) {
      best = Math.min(best, epsilon(sum, order));
    }
    return best;
  }

  @Test
  void aStudy_endsBeforeItExceedsItsBudget_andNotSooner() throws IOException {
    Study study = studies.open(Studies.everyLook(3));
    int trials = Studies.finish(study);
    assertThat(epsilon(trials / 36.0)).isLessThanOrEqualTo(3);
    assertThat(epsilon((trials + 1) / 36.0)).isGreaterThan(3);
    assertThat(study.ask()).isInstanceOf(Next.Spent.class);
    assertThat(study.ask(1000)).isEqualTo(study.ask());
    assertThat(((Next.Spent) study.ask()).why())
        .contains("epsilon 3 at delta 1.0E-5", "no room for another look");
    Guarantee spent = spent(study);
    assertThat(spent.epsilon()).isCloseTo(epsilon(trials / 36.0, spent.order()), within(1e-9));
    assertThat(spent.epsilon()).isBetween(2.8, 3.0);
  }

  @Test
  void theLedger_isTheSumOfTheDivergences_atEachStep() throws IOException {
    Study study = studies.open(Studies.everyLook(3));
    assertThat(spent(study).epsilon()).isZero();
    for (int looks = 1; looks <= 5; looks++) {
      Studies.tell(study, Studies.ask(study));
      Guarantee spent = spent(study);
      assertThat(spent.epsilon()).isCloseTo(epsilon(looks / 36.0, spent.order()), within(1e-9));
    }
  }

  @Test
  void everyAttempt_isALook_howeverItEnds() throws IOException {
    StudySpec spec = Studies.everyLook(3).withPolicy(new Policy(1, false));
    Study study = studies.open(spec);
    Trial first = Studies.ask(study);
    study.fail(0, 1, "it broke");
    assertThat(Studies.ask(study).attempt()).isEqualTo(2);
    study.lose(0, 2, "its worker is gone");
    assertThat(Studies.ask(study).attempt()).isEqualTo(3);
    study.giveBack(0, 3, "the run was interrupted");
    Trial last = Studies.ask(study);
    study.tell(0, last.attempt(), Evaluation.of(Double.NaN));
    assertThat(study.trial(first.number()).orElseThrow().failure()).isNotEmpty();
    Guarantee spent = spent(study);
    assertThat(spent.epsilon()).isCloseTo(epsilon(4 / 36.0, spent.order()), within(1e-9));
  }

  @Test
  void aStudyWhoseProcessIsKilled_knowsWhatThatSpent_andStaysWithinTheBudget() throws IOException {
    Study uncut = new Studies().open(Studies.everyLook(3));
    int all = Studies.finish(uncut);
    int finished = 0;
    int kills = 0;
    Study study = studies.open(Studies.everyLook(3));
    Next next = study.ask();
    while (next instanceof Next.Run run) {
      if (run.trial().number() % 3 == 1 && run.trial().attempt() == 1) {
        studies.kill();
        kills++;
        study = studies.open(Studies.everyLook(3));
      } else {
        Studies.tell(study, run.trial());
        finished++;
      }
      next = study.ask();
    }
    assertThat(kills).isGreaterThan(3);
    assertThat(finished + kills).isEqualTo(all);
    assertThat(spent(study).epsilon()).isCloseTo(spent(uncut).epsilon(), within(1e-12));
  }

  @Test
  void aLostTrial_staysLost_whereItsNextAttemptHasNoRoom() throws IOException {
    Study study = studies.open(Studies.everyLook(3));
    int all = Studies.finish(new Studies().open(Studies.everyLook(3)));
    for (int i = 0; i < all - 1; i++) {
      Studies.tell(study, Studies.ask(study));
    }
    Trial last = Studies.ask(study);
    study.lose(last.number(), 1, "its worker is gone");
    assertThat(study.ask()).isInstanceOf(Next.Spent.class);
    assertThat(study.askLost()).isInstanceOf(Next.Wait.class);
    assertThat(study.trial(last.number()).orElseThrow().attempt()).isEqualTo(1);
  }

  @Test
  void severalProcesses_keepWithinTheBudgetTogether() throws IOException {
    int all = Studies.finish(new Studies().open(Studies.everyLook(3)));
    Study one = studies.open(Studies.everyLook(3));
    Study other = studies.open(Studies.everyLook(3));
    List<Trial> begun = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Study study : List.of(one, other)) {
        if (study.ask() instanceof Next.Run run) {
          begun.add(run.trial());
          more = true;
        }
      }
    }
    assertThat(begun).hasSize(all).doesNotHaveDuplicates();
  }

  @Test
  void trialsThatDiffer_costWhatTheirOwnSettingsSay() throws IOException {
    Real noise = Real.log("noise", 4, 16);
    Int steps = Int.of("steps", 1, 3);
    Look look = new Look(Amount.of(1), Amount.of("noise", 2), Amount.of("steps", 5), false);
    StudySpec spec =
        StudySpec.of("private", SearchSpace.of(noise, steps), Goal.minimize("loss"))
            .withSampler("random")
            .withPrivacy(new Privacy(3, DELTA, look, Optional.empty()));
    Study study = studies.open(spec);
    double sum = 0;
    for (Next next = study.ask(); next instanceof Next.Run run; next = study.ask()) {
      double s = 2 * run.trial().configuration().get(noise);
      sum += 5 * run.trial().configuration().get(steps) / (s * s);
      study.tell(run.trial().number(), 1, Evaluation.of(s));
      Guarantee spent = spent(study);
      assertThat(spent.epsilon()).isCloseTo(epsilon(sum, spent.order()), within(1e-9));
      assertThat(spent.epsilon()).isLessThanOrEqualTo(3);
    }
    assertThat(study.view().asked()).isGreaterThan(5);
  }

  @Test
  void pausesAndPromotions_areLooksOfTheirOwn() throws IOException {
    Look look = new Look(Amount.of(1), Amount.of(30), Amount.of("epoch", 2), false);
    StudySpec spec =
        Studies.spec()
            .withFidelity("epoch", 1, 9)
            .withScheduler("halving")
            .withPrivacy(new Privacy(4, DELTA, look, Optional.empty()));
    Study study = studies.open(spec);
    for (Next next = study.ask(); next instanceof Next.Run run; next = study.ask()) {
      Trial trial = run.trial();
      double x = trial.configuration().get(Studies.X);
      boolean goesOn = true;
      for (double at = run.from() + 1; goesOn && at <= trial.until(); at++) {
        goesOn =
            study.report(trial.number(), trial.attempt(), at, Evaluation.of(x * x))
                == dev.cairn.scheduling.Verdict.CONTINUE;
      }
      if (goesOn) {
        study.tell(trial.number(), trial.attempt(), Evaluation.of(x * x));
      }
    }
    double epochs = epochs();
    Guarantee spent = spent(study);
    assertThat(resumed()).isPositive();
    assertThat(spent.epsilon())
        .isCloseTo(epsilon(2 * epochs / 900, spent.order()), within(1e-9))
        .isBetween(3.5, 4.0);
  }

  /** From the events, by hand: each attempt counts from its start to where it was to run. */
  private double epochs() throws IOException {
    double[] sum = {0};
    studies.journal.read(
        "private",
        0,
        (place, event) -> {
          if (event instanceof Event.Asked e) {
            sum[0] += e.until();
          } else if (event instanceof Event.Resumed e) {
            sum[0] += e.until();
          }
        });
    return sum[0];
  }

  private int resumed() throws IOException {
    int[] count = {0};
    studies.journal.read(
        "private", 0, (place, event) -> count[0] += event instanceof Event.Resumed ? 1 : 0);
    return count[0];
  }

  @Test
  void warns_whereScoresDecideWhatIsTried() {
    assertThat(PrivateStudy.of(Studies.everyLook(3)).caution()).isEmpty();
    StudySpec adaptive =
        Studies.everyLook(3).withFidelity("epoch", 1, 9).withSampler("tpe").withScheduler("asha");
    assertThat(PrivateStudy.of(adaptive).caution().orElseThrow())
        .contains("the sampler (tpe) and the scheduler (asha)", "every look counts in full");
  }

  @Test
  void refuses_aBudgetBelowOneLook_andAnother_onceItHasLooked() throws IOException {
    assertThatThrownBy(() -> studies.open(Studies.everyLook(0.1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("one look (sampling rate 1.0, noise 6.0, 1 steps) may cost 0.65");
    assertThat(studies.journal.studies()).isEmpty();
    studies.open(Studies.everyLook(3)).ask();
    assertThatThrownBy(() -> studies.open(Studies.everyLook(4)))
        .hasMessageContaining("privacy.epsilon: was 3, is now 4");
    assertThatThrownBy(() -> studies.open(Studies.spec())).hasMessageContaining("privacy: was {");
  }
}
