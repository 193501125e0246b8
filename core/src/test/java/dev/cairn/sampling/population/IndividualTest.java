package dev.cairn.sampling.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndividualTest {
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withConstraints("limit")
          .withFidelity("epoch", 1, 9);

  private final Ledger ledger = new Ledger();
  private int asked;

  IndividualTest() {
    ledger.add(new Event.Opened(SPEC));
  }

  private Trial trial(State state, double at, double loss, double limit) {
    int number = asked++;
    double[] objectives = {loss};
    double[] constraints = {limit};
    ledger.add(new Event.Asked(number, 9, -1, "", 0));
    ledger.add(new Event.Suggested(number, new double[] {0.5}, new Lineage("", "")));
    ledger.add(new Event.Reported(number, 1, at, objectives, constraints, 0));
    ledger.add(new Event.Told(number, 1, state, objectives, constraints, Map.of(), 1, "", 0));
    return ledger.trial(number).orElseThrow();
  }

  @Test
  void completeFeasible_comesBeforePruned_beforeInfeasible() {
    List<Trial> order =
        List.of(
            trial(State.COMPLETE, 9, 5, -1),
            trial(State.COMPLETE, 9, 6, 0),
            trial(State.PRUNED, 3, 2, 0),
            trial(State.PRUNED, 1, 1, 0),
            trial(State.COMPLETE, 9, 0, 0.5),
            trial(State.PRUNED, 3, 0, 2),
            trial(State.PRUNED, 3, 0, Double.NaN));
    List<Individual> sorted = new ArrayList<>();
    order.forEach(trial -> sorted.add(0, Individual.of(trial).orElseThrow()));
    sorted.sort(Individual.BEST_FIRST);
    assertThat(sorted).extracting(Individual::trial).containsExactlyElementsOf(order);
  }

  @Test
  void objectivesDecideNothing_betweenDifferentStandings() {
    Individual good = Individual.of(trial(State.COMPLETE, 9, 1, 0)).orElseThrow();
    Individual better = Individual.of(trial(State.COMPLETE, 9, 0, 0)).orElseThrow();
    assertThat(Individual.STANDING.compare(good, better)).isZero();
  }

  @Test
  void thereIsNone_ofATrialThatFailedOrLacksAnObjective() {
    assertThat(Individual.of(trial(State.FAILED, 9, 1, 0))).isEqualTo(Optional.empty());
    assertThat(Individual.of(trial(State.PRUNED, 3, Double.NaN, 0))).isEqualTo(Optional.empty());
  }
}
