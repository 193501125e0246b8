package dev.cairn.schedulers.halving;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.PAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.schedulers.Played;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.study.Study;
import dev.cairn.testkit.DiceProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Brackets worked out by hand. */
class HyperbandTest {
  private static Played halving(int trials) {
    return Played.of(Played.spec("halving", Map.of("trials", Value.of(trials))));
  }

  /** Asks so many trials, which must be new ones, and reports their losses at 1. */
  private static void atOne(Played study, double... losses) {
    Trial[] trials = new Trial[losses.length];
    for (int i = 0; i < losses.length; i++) {
      trials[i] = study.ask();
      assertThat(trials[i].until()).isEqualTo(1);
    }
    for (int i = 0; i < losses.length; i++) {
      assertThat(study.report(trials[i], 1, losses[i])).isEqualTo(PAUSE);
    }
  }

  @Test
  void halving_givesTheBestThird_threeTimesAsMuch() {
    Played study = halving(6);
    atOne(study, 0.6, 0.2, 0.5, 0.1, 0.4, 0.3);
    Trial best = study.ask();
    Trial second = study.ask();
    assertThat(best.number()).isEqualTo(3);
    assertThat(second.number()).isEqualTo(1);
    assertThat(best.until()).isEqualTo(3);
    assertThat(study.ask().number()).isEqualTo(6); // nobody waits: the next bracket
  }

  @Test
  void halving_waitsForTheWholeRung() {
    Played study = halving(6);
    Trial slow = study.ask();
    atOne(study, 0.2, 0.5, 0.1, 0.4, 0.3);
    Trial next = study.ask();
    assertThat(next.number()).isEqualTo(6);
    study.report(slow, 1, 0.6);
    assertThat(study.ask().number()).isEqualTo(3);
  }

  @Test
  void halving_closesARung_withoutWhoFailed() {
    Played study = halving(6);
    Trial broken = study.ask();
    atOne(study, 0.2, 0.5, 0.1, 0.4, 0.3);
    study.fail(broken);
    assertThat(study.ask().number()).isEqualTo(3);
    assertThat(study.ask().number()).isEqualTo(1);
    assertThat(study.ask().number()).isEqualTo(6);
  }

  @Test
  void halving_runsTheLastToTheEnd() {
    Played study = halving(3);
    atOne(study, 0.3, 0.1, 0.2);
    Trial last = study.ask();
    assertThat(study.report(last, 3, 0.1)).isEqualTo(PAUSE); // floor(1 / 3) go on
    assertThat(study.ask().number()).isEqualTo(3);
    Played full = halving(27);
    atOne(full, new double[27]);
    Trial trial = full.ask();
    while (trial.until() < 27) {
      full.report(trial, trial.until(), trial.number());
      trial = full.ask();
    }
    assertThat(trial.number()).isZero();
    assertThat(full.report(trial, 27, 0)).isEqualTo(CONTINUE);
    full.tell(trial, 0);
    assertThat(full.state(trial)).isEqualTo(State.COMPLETE);
  }

  @Test
  void halving_ranksByFronts_whereThereAreTwoObjectives() {
    StudySpec spec =
        StudySpec.of(
                "s", Played.spec("none", Map.of()).space(), Goal.minimize("a"), Goal.minimize("b"))
            .withFidelity("epoch", 1, 27)
            .withSampler(DiceProvider.ID)
            .withScheduler(Algorithm.of("halving", Map.of("trials", Value.of(6))));
    Played study = Played.of(spec);
    double[][] values = {{3, 3}, {1, 2}, {4, 4}, {2, 1}, {5, 5}, {2, 3}};
    for (double[] value : values) {
      study.report(study.ask(), 1, Evaluation.of(Map.of("a", value[0], "b", value[1])));
    }
    assertThat(List.of(study.ask().number(), study.ask().number())).containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void hyperband_opensItsBrackets_inOrder() {
    Played study = Played.of(Played.spec("hyperband", Map.of()));
    int[] starters = {27, 12, 6, 4, 27};
    double[] from = {1, 3, 9, 27, 1};
    for (int bracket = 0; bracket < starters.length; bracket++) {
      for (int i = 0; i < starters[bracket]; i++) {
        assertThat(study.ask().until()).as("bracket %s", bracket).isEqualTo(from[bracket]);
      }
    }
  }

  private static StudySpec launching(String sampler) {
    return Played.spec("hyperband", Map.of("rungs", Value.of("launch"))).withSampler(sampler);
  }

  /** As many asks answered, one after another; how many trials were new, by their fidelity. */
  private static Map<Double, Integer> launched(Played study, int asks) {
    Map<Double, Integer> launched = new TreeMap<>();
    for (int i = 0; i < asks; i++) {
      Trial trial = study.ask();
      if (trial.attempt() == 1) {
        launched.merge(trial.until(), 1, Integer::sum);
      }
      if (trial.until() < 27) {
        assertThat(study.report(trial, trial.until(), i)).isEqualTo(PAUSE);
      } else {
        study.tell(trial, i);
      }
    }
    return launched;
  }

  @Test
  void hyperband_launchesEachRung_fromTheSecondRoundOn() {
    Played study = Played.of(launching("dehb"));
    int first = 27 + 9 + 3 + 1 + 12 + 4 + 1 + 6 + 2 + 4;
    assertThat(launched(study, first)).isEqualTo(Map.of(1.0, 27, 3.0, 12, 9.0, 6, 27.0, 4));
    assertThat(launched(study, 27 + 9 + 3 + 1)).isEqualTo(Map.of(1.0, 27, 3.0, 9, 9.0, 3, 27.0, 1));
  }

  @Test
  void auto_isHyperband_forASamplerThatWasMadeForIt() {
    Played study = Played.of(Played.spec("auto", Map.of()).withSampler("dehb"));
    for (int i = 0; i < 27; i++) {
      assertThat(study.ask().until()).isEqualTo(1);
    }
    assertThat(study.ask().until()).isEqualTo(3);
  }

  @Test
  void hyperband_launchesRungs_forDehbOnly() {
    assertThatThrownBy(() -> Schedulers.create(launching(DiceProvider.ID)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("only the sampler dehb")
        .hasMessageContaining("the sampler is testkit-dice");
  }

  @Test
  void hyperband_isNeverWorseThanRandom_withATimesTheBudget() throws IOException {
    double hyperband = 0;
    double random = 0;
    for (int seed = 0; seed < 20; seed++) {
      // a round of five brackets up to 81; random search has a fifth of its budget
      MemoryJournal one = new MemoryJournal();
      StudySpec rounds = Curves.spec(Algorithm.of("hyperband"), 81).withSeed(seed);
      double epochs = new Curves(one, seed).play(rounds, 143).resumed();
      MemoryJournal other = new MemoryJournal();
      StudySpec full = Curves.spec(Algorithm.of("none"), 81).withSeed(seed);
      new Curves(other, seed).play(full, (int) (epochs / 81 / 5));
      hyperband += best(one, rounds) / 20;
      random += best(other, full) / 20;
    }
    assertThat(hyperband).isLessThan(random);
  }

  private static double best(MemoryJournal journal, StudySpec spec) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, journal, clock, "looking")) {
      return Ranking.best(study.view()).orElseThrow().row()[0];
    }
  }
}
