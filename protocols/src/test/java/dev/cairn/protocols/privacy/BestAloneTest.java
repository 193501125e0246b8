package dev.cairn.protocols.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.run.Budget;
import dev.cairn.run.Ending;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Int;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies of a random number of trials, of which only the best is released. */
class BestAloneTest {
  private final Studies studies = new Studies();

  private static double epsilon(Study study) {
    return PrivateStudy.of(study.spec()).statement(study.view()).guarantee().epsilon();
  }

  private static RenyiCurve look() {
    return new SubsampledGaussian(1, 6);
  }

  private static RenyiCurve best() {
    return RandomTrials.NegativeBinomial.of(1, 10).best(look());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aStudy_makesAsManyTrialsAsItsSeedDraws_whoeverAsksForMore(long seed) throws IOException {
    Study study = studies.open(Studies.bestAlone(2).withSeed(seed));
    long drawn = RandomTrials.NegativeBinomial.of(1, 10).draw(Stream.of(seed, -1));
    assertThat(Studies.finish(study)).isEqualTo((int) drawn);
    assertThat(study.ask(1_000_000)).isInstanceOf(Next.Spent.class);
    assertThat(study.view().asked()).isEqualTo((int) drawn);
  }

  @Test
  void aRun_endsByItself_withoutALimit_andOneThatIsCutGoesOn() throws Exception {
    StudySpec spec = Studies.bestAlone(2);
    Objective square = Objective.of(c -> c.get(Studies.X) * c.get(Studies.X));
    Tuner tuner = Tuner.of(spec).journal(studies.journal);
    Tuner.Outcome some = tuner.run(square, Budget.trials(2));
    assertThat(PrivateStudy.of(spec).released(some.view()).asked()).isZero();
    Tuner.Outcome all = tuner.run(square, Budget.trials(1000));
    assertThat(all.ending())
        .isEqualTo(new Ending(Ending.Kind.DONE, "all of its trials have been made"));
    Tuner.Outcome again = tuner.run(square, Budget.UNLIMITED);
    assertThat(again.view().asked())
        .isEqualTo(all.view().asked())
        .isEqualTo(PrivateStudy.of(spec).trials().getAsInt());
  }

  @Test
  void theBestAlone_isReleased_once_allTrialsHaveEnded() throws IOException {
    Study study = studies.open(Studies.bestAlone(2));
    PrivateStudy promise = PrivateStudy.of(study.spec());
    int drawn = promise.trials().getAsInt();
    assertThat(drawn).isGreaterThan(2);
    for (int i = 0; i < drawn; i++) {
      StudyView shown = promise.released(study.view());
      assertThat(shown.asked()).isZero();
      assertThat(shown.finished()).isEmpty();
      assertThat(shown.pending()).isEmpty();
      Studies.tell(study, Studies.ask(study));
    }
    StudyView shown = promise.released(study.view());
    Trial best = Ranking.best(study.view()).orElseThrow();
    assertThat(shown.asked()).isEqualTo(1);
    assertThat(shown.finished())
        .singleElement()
        .satisfies(
            trial -> {
              assertThat(trial.number()).isZero();
              assertThat(trial.configuration()).isEqualTo(best.configuration());
              assertThat(trial.objectives()).isEqualTo(best.objectives());
              assertThat(trial.started()).isZero();
              assertThat(trial.ended()).isZero();
              assertThat(trial.cost()).isNaN();
            });
  }

  @Test
  void thePromise_isThatOfARandomNumber_howeverManyTrialsThereWere() throws IOException {
    double expected = Guarantee.of(best(), 1e-5).epsilon();
    for (long seed = 1; seed < 6; seed++) {
      Study study = new Studies().open(Studies.bestAlone(2).withSeed(seed));
      assertThat(epsilon(study)).isCloseTo(expected, within(1e-12));
      Studies.finish(study);
      assertThat(epsilon(study)).isCloseTo(expected, within(1e-12));
    }
    assertThat(expected).isBetween(1.0, 2.0);
  }

  @Test
  void attemptsAfterALoss_areLooksBesideTheBest() throws IOException {
    Study study = studies.open(Studies.bestAlone(4));
    Studies.ask(study);
    study.lose(0, 1, "its worker is gone");
    assertThat(epsilon(study)).isCloseTo(Guarantee.of(best(), 1e-5).epsilon(), within(1e-12));
    Studies.ask(study);
    studies.kill();
    Study other = studies.open(Studies.bestAlone(4));
    Studies.ask(other);
    RenyiCurve both = order -> best().at(order) + 2 * order / 72;
    assertThat(epsilon(other)).isCloseTo(Guarantee.of(both, 1e-5).epsilon(), within(1e-9));
    Studies.tell(other, other.trial(0).orElseThrow());
    Studies.finish(other);
    assertThat(epsilon(other)).isCloseTo(Guarantee.of(both, 1e-5).epsilon(), within(1e-9));
  }

  @Test
  void retries_arePartOfEachTrial() throws IOException {
    StudySpec spec = Studies.bestAlone(4).withPolicy(new Policy(1, false));
    Study study = studies.open(spec);
    RenyiCurve twice = new SubsampledGaussian(1, 6 / Math.sqrt(2));
    double expected =
        Guarantee.of(RandomTrials.NegativeBinomial.of(1, 10).best(twice), 1e-5).epsilon();
    assertThat(epsilon(study)).isCloseTo(expected, within(1e-9));
    Studies.ask(study);
    study.fail(0, 1, "it broke");
    assertThat(Studies.ask(study).attempt()).isEqualTo(2);
    assertThat(epsilon(study)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void aLostTrial_staysLost_whereTheBudgetHasNoRoom_andTheOthersAreMade() throws IOException {
    double exactly = Guarantee.of(best(), 1e-5).epsilon() + 1e-9;
    Study study = studies.open(Studies.bestAlone(exactly));
    Studies.ask(study);
    study.lose(0, 1, "its worker is gone");
    int drawn = PrivateStudy.of(study.spec()).trials().getAsInt();
    assertThat(Studies.finish(study)).isEqualTo(drawn - 1);
    assertThat(study.trial(0).orElseThrow().attempt()).isEqualTo(1);
    StudyView shown = PrivateStudy.of(study.spec()).released(study.view());
    assertThat(shown.finished()).hasSize(1);
  }

  @Test
  void aPoissonNumber_mayBeNone() throws IOException {
    Privacy privacy =
        new Privacy(3, 1e-5, Studies.GAUSSIAN, Optional.of(new Draw(Law.POISSON, 0, 0.1)));
    long seed = 1;
    while (new RandomTrials.Poisson(0.1).draw(Stream.of(seed, -1)) > 0) {
      seed++;
    }
    Study study = studies.open(Studies.spec().withSeed(seed).withPrivacy(privacy));
    assertThat(study.ask()).isInstanceOf(Next.Spent.class);
    assertThat(PrivateStudy.of(study.spec()).released(study.view()).asked()).isZero();
  }

  @Test
  void aTrial_countsAsTheCostliestOfTheSpace() {
    Look look = new Look(Amount.of(1), Amount.of("x", 3), Amount.of("epoch", 2), false);
    StudySpec spec =
        StudySpec.of(
                "private",
                SearchSpace.of(dev.cairn.space.Real.of("x", 4, 9)),
                Goal.minimize("loss"))
            .withFidelity("epoch", 1, 8)
            .withSampler("random")
            .withScheduler("none")
            .withSeed(5)
            .withPrivacy(new Privacy(3, 1e-5, look, Optional.of(Studies.GEOMETRIC)));
    RenyiCurve worst = new SubsampledGaussian(1, 12 / 4.0);
    double expected =
        Guarantee.of(RandomTrials.NegativeBinomial.of(1, 10).best(worst), 1e-5).epsilon();
    assertThat(PrivateStudy.of(spec).statement(StudyView.empty(spec)).guarantee().epsilon())
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void refuses_whatWouldBreakThePromise() {
    StudySpec spec = Studies.bestAlone(2);
    refuses(
        spec.withSampler("tpe"), "The sampler (tpe) does not draw each configuration by itself");
    refuses(spec.withSampler("qmc"), "expected sampler: random");
    refuses(
        spec.withFidelity("epoch", 1, 9).withScheduler("asha"),
        "The scheduler (asha) decides by what trials report");
    refuses(Studies.bestAlone(1), "the best of 10 trials (geometric; sampling rate 1.0");
    assertThatThrownBy(() -> spec.withSeed(0)).hasMessageContaining("which nobody may guess");
    var finite = SearchSpace.of(Int.of("n", 1, 5));
    var privacy = spec.privacy().orElseThrow();
    assertThatThrownBy(
            () -> StudySpec.of("f", finite, Goal.minimize("loss")).withSeed(1).withPrivacy(privacy))
        .hasMessageContaining("add duplicates: true");
    assertThatThrownBy(
            () ->
                StudySpec.of("two", spec.space(), Goal.minimize("a"), Goal.minimize("b"))
                    .withSeed(1)
                    .withPrivacy(privacy))
        .hasMessageContaining("There are 2 objectives");
  }

  private void refuses(StudySpec spec, String why) {
    assertThatThrownBy(() -> studies.open(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(why);
  }

  @Test
  void refuses_anotherDraw_onceItHasLooked() throws IOException {
    StudySpec spec = Studies.bestAlone(4);
    Study study = studies.open(spec);
    Trial trial = Studies.ask(study);
    refuses(spec.withSeed(99), "seed: was 20260103, is now 99");
    refuses(spec.withPolicy(new Policy(1, false)), "retries: was 0, is now 1");
    assertThatThrownBy(() -> study.enqueue(trial.configuration(), "mine"))
        .hasMessageContaining("draws all of its configurations by itself");
    assertThatThrownBy(
            () -> Tuner.of(spec).run(Objective.of(c -> 0), Budget.UNLIMITED.withPatience(3)))
        .hasMessageContaining("must not depend");
  }
}
