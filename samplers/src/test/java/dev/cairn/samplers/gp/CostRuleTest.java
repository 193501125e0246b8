package dev.cairn.samplers.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.testkit.StraightProvider;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostRuleTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Real Y = Real.of("y", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("t", SearchSpace.of(X, Y), Goal.minimize("loss"));
  private static final int STARTUP = 5;

  private static Past past(int trials) {
    Past past = new Past(SPEC);
    for (int i = 0; i < trials; i++) {
      past.complete(new double[] {0.5, 0.5}, 1, 1);
    }
    return past;
  }

  private static double cooled(StudyView view) {
    return CostRule.COOLED.exponent(view, STARTUP);
  }

  @Test
  void cools_byThePartOfTheBudgetThatIsLeft() {
    Allowance allowance = Allowance.trials(25);
    assertThat(cooled(past(5).allowed(allowance).view())).isEqualTo(1);
    assertThat(cooled(past(10).allowed(allowance).view())).isCloseTo(0.75, within(1e-12));
    assertThat(cooled(past(20).allowed(allowance).view())).isCloseTo(0.25, within(1e-12));
    assertThat(cooled(past(25).allowed(allowance).view())).isZero();
  }

  @Test
  void cools_byTheTimeThatIsLeft() {
    // in Past a trial of one millisecond follows the other
    Allowance allowance = Allowance.UNLIMITED.withTime(Duration.ofMillis(15));
    assertThat(cooled(past(10).allowed(allowance).view())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void cools_byTheNumberOfTrials_withoutABudget() {
    assertThat(cooled(past(5).view())).isCloseTo(0.75, within(1e-12));
    assertThat(cooled(past(40).view())).isZero();
  }

  @Test
  void isCold_whenTheFirstTrialsAreTheWholeBudget() {
    assertThat(cooled(past(4).allowed(Allowance.trials(4)).view())).isZero();
  }

  @Test
  void theLogDetermines_whatIsTried_whenTheBudgetGrew() throws IOException {
    StudySpec spec =
        SPEC.withSampler(Algorithm.of("gp", Map.of("cost", Value.of("cooled"))))
            .withScheduler(StraightProvider.ID)
            .withSeed(1);
    MemoryJournal journal = new MemoryJournal();
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, journal, clock, "test")) {
      run(study, 8);
      run(study, 16);
    }
    Ledger ledger = new Ledger();
    Sampler sampler = Samplers.create(spec);
    journal.read(
        "t",
        0,
        (place, event) -> {
          if (event instanceof Event.Suggested e) {
            StudyView before = ledger.view().before(e.trial(), Double.NaN);
            assertThat(before.allowance()).isEqualTo(Allowance.trials(e.trial() < 8 ? 8 : 16));
            assertThat(sampler.suggest(before, Stream.of(1, e.trial(), 0)).orElseThrow().row())
                .as("trial %s", e.trial())
                .isEqualTo(e.row());
          }
          ledger.add(event);
        });
    assertThat(ledger.view().finished()).hasSize(16);
  }

  private static void run(Study study, int trials) throws IOException {
    study.allow(Allowance.trials(trials));
    while (study.view().asked() < trials && study.ask() instanceof Next.Run run) {
      study.tell(run.trial().number(), 1, evaluate(run.trial().configuration()));
    }
  }

  private static Evaluation evaluate(Configuration c) {
    return Evaluation.of(Math.pow(c.get(X) - 0.3, 2)).cost(Math.exp(4 * c.get(Y)));
  }
}
