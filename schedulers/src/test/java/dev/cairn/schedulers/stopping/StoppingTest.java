package dev.cairn.schedulers.stopping;

import static dev.cairn.scheduling.Verdict.CONTINUE;
import static dev.cairn.scheduling.Verdict.PAUSE;
import static dev.cairn.scheduling.Verdict.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A threshold of 0.9 upon other schedulers, with 27 epochs. */
class StoppingTest {
  private static Played within(Value scheduler) {
    return Played.of(Played.spec("threshold", Map.of("above", Value.of(0.9), "within", scheduler)));
  }

  private static Value promoting() {
    return Value.of(Map.of("id", Value.of("asha"), "mode", Value.of("promote")));
  }

  @Test
  void stops_whenEitherStops() {
    Played study = within(Value.of("asha"));
    assertThat(study.next(1, 0.5)).isEqualTo(CONTINUE);
    assertThat(study.next(1, 0.6)).isEqualTo(STOP); // by the rung
    Trial best = study.ask();
    assertThat(study.report(best, 1, 0.4)).isEqualTo(CONTINUE);
    assertThat(study.report(best, 2, 0.95)).isEqualTo(STOP); // by the threshold
  }

  @Test
  void runsEveryTrialToItsEnd_whereItStandsAlone() {
    Played study = within(Value.of("none"));
    Trial trial = study.ask();
    assertThat(trial.until()).isEqualTo(27);
    assertThat(study.report(trial, 1, 0.9)).isEqualTo(CONTINUE);
    assertThat(study.report(trial, 27, 2)).isEqualTo(CONTINUE); // it is done anyway
    study.tell(trial, 2);
    assertThat(study.state(trial)).isEqualTo(State.COMPLETE);
  }

  @Test
  void leavesPausesAndPromotions_toTheOther() {
    Played study = within(promoting());
    Trial first = study.ask();
    assertThat(first.until()).isEqualTo(1);
    assertThat(study.report(first, 1, 0.5)).isEqualTo(PAUSE);
    assertThat(study.next(1, 0.6)).isEqualTo(PAUSE);
    assertThat(study.next(1, 0.7)).isEqualTo(PAUSE);
    Trial again = study.ask();
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.until()).isEqualTo(3);
  }

  @Test
  void tellsTheOther_thatATrialEnded() {
    Played study = within(promoting());
    assertThat(study.next(1, 0.5)).isEqualTo(PAUSE);
    assertThat(study.next(1, 0.6)).isEqualTo(PAUSE);
    assertThat(study.next(1, 0.95)).isEqualTo(STOP);
    Trial best = study.ask(); // the best of three that came, though one of them was stopped
    assertThat(best.number()).isZero();
    assertThat(study.report(best, 2, 0.95)).isEqualTo(STOP);
    assertThat(study.next(1, 0.7)).isEqualTo(PAUSE);
    assertThat(study.next(1, 0.7)).isEqualTo(PAUSE);
    assertThat(study.next(1, 0.7)).isEqualTo(PAUSE);
    assertThat(study.ask().number()).isEqualTo(1); // the stopped one is not asked for again
  }

  @Test
  void nests() {
    Value patience =
        Value.of(
            Map.of(
                "id", Value.of("patience"), "patience", Value.of(2), "within", Value.of("asha")));
    Played study = within(patience);
    Trial first = study.ask();
    assertThat(study.report(first, 1, 0.5)).isEqualTo(CONTINUE);
    assertThat(study.report(first, 2, 0.5)).isEqualTo(CONTINUE);
    assertThat(study.report(first, 4, 0.5)).isEqualTo(STOP); // by patience
    assertThat(study.next(1, 0.6)).isEqualTo(STOP); // by the rung
    assertThat(study.next(1, 0.91)).isEqualTo(STOP); // by the threshold
  }

  @Test
  void saysWhere_aNestedSchedulerIsWrong() {
    refuses(Value.of("asa"), "scheduler.within", "Did you mean 'asha'?");
    Value odd = Value.of(Map.of("id", Value.of("asha"), "ate", Value.of(3)));
    refuses(odd, "scheduler.within.ate", "within has the unknown key 'ate'");
    Value far = Value.of(Map.of("id", Value.of("asha"), "grace", Value.of(27)));
    refuses(far, "scheduler.within.grace", "expected less than the fidelity's high");
    Value deep = Value.of(Map.of("id", Value.of("median"), "within", odd));
    refuses(deep, "scheduler.within.within.ate", "unknown key 'ate'");
  }

  private static void refuses(Value scheduler, String path, String message) {
    assertThatThrownBy(() -> within(scheduler))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.path()).isEqualTo(path))
        .hasMessageContaining(message);
  }
}
