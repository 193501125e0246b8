package dev.cairn.schedulers.smoothness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmoothieTest {
  private static Played study(Map<String, Value> more) {
    return Played.of(spec(more));
  }

  /** Two of four go on. */
  private static StudySpec spec(Map<String, Value> more) {
    Map<String, Value> options = new HashMap<>(more);
    options.putIfAbsent("order", Value.of("smallest"));
    options.putIfAbsent("probes", Value.of(4));
    options.putIfAbsent("kept", Value.of(2));
    return Played.spec("smoothie", options);
  }

  private static Evaluation rough(double roughness) {
    return Evaluation.of("loss", 1).and("smoothness", roughness);
  }

  private static List<Trial> probed(Played study, double... roughness) {
    List<Trial> trials = new ArrayList<>();
    for (double each : roughness) {
      Trial trial = study.ask();
      assertThat(study.report(trial, 1, rough(each))).isEqualTo(Verdict.PAUSE);
      trials.add(trial);
    }
    return trials;
  }

  @Test
  void probes_toTheLowestFidelity() {
    assertThat(study(Map.of()).ask().until()).isEqualTo(1);
    assertThat(study(Map.of("at", Value.of(3))).ask().until()).isEqualTo(3);
  }

  @Test
  void resumes_theSmallestOfABatch_smallestFirst_andThenProbesAgain() {
    Played study = study(Map.of());
    probed(study, 3, 1, 4, 2);
    assertThat(study.ask()).extracting(Trial::number, Trial::until).containsExactly(1, 27.0);
    assertThat(study.ask()).extracting(Trial::number, Trial::until).containsExactly(3, 27.0);
    assertThat(study.ask()).extracting(Trial::number, Trial::until).containsExactly(4, 1.0);
  }

  @Test
  void resumes_theLargest_whenTheseGoOn() {
    Played study = study(Map.of("order", Value.of("largest")));
    probed(study, 3, 1, 4, 2);
    assertThat(study.ask().number()).isEqualTo(2);
    assertThat(study.ask().number()).isZero();
  }

  @Test
  void choosesByAnObjective_whenItIsNamed() {
    Played study = study(Map.of("metric", Value.of("loss")));
    for (double loss : new double[] {3, 1, 4, 2}) {
      study.next(1, loss);
    }
    assertThat(study.ask().number()).isEqualTo(1);
  }

  @Test
  void startsTheNextBatch_whileOneProbeIsRunning() {
    Played study = study(Map.of());
    probed(study, 3, 1, 4);
    Trial slow = study.ask();
    probed(study, 0.5);
    assertThat(study.ask().number()).isEqualTo(4);
    assertThat(study.report(slow, 1, rough(0.1))).isEqualTo(Verdict.PAUSE);
    assertThat(study.ask().number()).isEqualTo(1);
    assertThat(study.ask().number()).isEqualTo(5);
  }

  @Test
  void runsTheChosen_toTheEnd() {
    Played study = study(Map.of());
    probed(study, 3, 1, 4, 2);
    Trial chosen = study.ask();
    assertThat(study.report(chosen, 2, 9)).isEqualTo(Verdict.CONTINUE);
    assertThat(study.report(chosen, 26, 9)).isEqualTo(Verdict.CONTINUE);
    study.tell(chosen, 9);
    assertThat(study.state(chosen)).isEqualTo(State.COMPLETE);
  }

  @Test
  void failsAProbe_whoseReportLacksTheMetric_andNamesTheNearest() {
    Played study = study(Map.of());
    Trial trial = study.ask();
    Evaluation report = Evaluation.of("loss", 1).and("smothness", 2);
    assertThat(study.report(trial, 1, report)).isEqualTo(Verdict.STOP);
    assertThat(study.study().view().finished().get(0).failure())
        .contains("lacks smoothness")
        .contains("'smothness'");
  }

  @Test
  void forgets_whoFailed() {
    Played study = study(Map.of());
    probed(study, 3, 1, 4, 2);
    study.fail(study.ask());
    assertThat(study.ask().number()).isEqualTo(3);
    assertThat(study.ask().number()).isEqualTo(4);
  }

  @Test
  void counts_eachProbeOnce_whenItIsLostAndRunAgain() {
    Played study = study(Map.of());
    probed(study, 3, 1, 4);
    Trial lost = study.ask();
    study.lose(lost);
    Trial again = study.ask();
    assertThat(again.number()).isEqualTo(3);
    study.report(again, 1, rough(2));
    assertThat(study.ask().number()).isEqualTo(1);
    assertThat(study.ask().number()).isEqualTo(3);
  }

  @Test
  void keeps_whatElseWasReported() {
    Played study = study(Map.of());
    probed(study, 7);
    assertThat(study.study().view().pending().get(0).lastReport().orElseThrow().metrics())
        .containsEntry("smoothness", 7.0);
  }

  @Test
  void refuses_toKeepMoreThanItProbes_andToProbeInFull() {
    for (Map<String, Value> options :
        List.of(Map.of("kept", Value.of(5)), Map.of("at", Value.of(27)))) {
      assertThatThrownBy(() -> Schedulers.create(spec(options)))
          .isInstanceOf(InvalidInputException.class);
    }
  }
}
