package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void isSpent_byTheLimitThatIsNearest() {
    Allowance allowance = Allowance.trials(100).withEvaluations(10).withTime(HOUR);
    assertThat(allowance.share(50, 1, Duration.ofMinutes(6))).hasValue(0.5);
    assertThat(allowance.share(50, 9, Duration.ofMinutes(6))).hasValue(0.9);
    assertThat(allowance.share(50, 9, HOUR.multipliedBy(2))).hasValue(1);
    assertThat(Allowance.UNLIMITED.share(50, 9, HOUR)).isEmpty();
  }

  @Test
  void refuses_limitsThatAllowNothing() {
    assertThatThrownBy(() -> Allowance.trials(0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The budget of trials is 0; expected 1 or more.");
    assertThatThrownBy(() -> Allowance.UNLIMITED.withEvaluations(Double.NaN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The budget of evaluations is NaN");
    assertThatThrownBy(() -> Allowance.UNLIMITED.withTime(Duration.ZERO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The budget of time is PT0S");
  }

  @Test
  void countsTime_whileAnyTrialRan() {
    Ledger ledger = new Ledger();
    ledger.add(
        new Event.Opened(
            StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))));
    ledger.add(new Event.Budgeted(Allowance.UNLIMITED.withTime(Duration.ofSeconds(10))));
    ran(ledger, 0, 1000, 2000);
    ran(ledger, 1, 2500, 3000);
    assertThat(ledger.view().busy()).hasMillis(1500);
    ran(ledger, 2, 2800, 3500);
    assertThat(ledger.view().busy()).hasMillis(2000);
    ran(ledger, 3, 1500, 4000);
    ran(ledger, 4, 5000, 6000);
    assertThat(ledger.view().busy()).hasMillis(4000);
    assertThat(ledger.view().spent()).hasValue(0.4);
  }

  private static void ran(Ledger ledger, int trial, long from, long to) {
    ledger.add(new Event.Asked(trial, Double.NaN, -1, "session", from));
    ledger.add(
        new Event.Told(
            trial,
            1,
            State.COMPLETE,
            new double[] {1},
            new double[0],
            Map.of(),
            Double.NaN,
            "",
            to));
  }
}
