package dev.cairn.schedulers;

import dev.cairn.testkit.SchedulerContract;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Grid;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Every scheduler keeps the contract on a grid of fidelities too. */
@Tag("slow")
class GridsTest extends SchedulerContract {
  private static final Grid GRID =
      Grid.of(
          List.of("epoch", "fraction"),
          new double[] {4, 0.25},
          new double[] {9, 0.25},
          new double[] {9, 0.5},
          new double[] {27, 0.5},
          new double[] {27, 1});

  @Override
  protected List<Algorithm> algorithms() {
    List<Algorithm> algorithms = new ArrayList<>(super.algorithms());
    Value promoting = Value.of(Map.of("id", Value.of("asha"), "mode", Value.of("promote")));
    algorithms.add(Algorithm.of("asha", Map.of("mode", Value.of("stop"))));
    algorithms.add(Algorithm.of("asha", Map.of("eta", Value.of(1.6), "grace", Value.of(2))));
    algorithms.add(Algorithm.of("hyperband", Map.of("eta", Value.of(1.6))));
    algorithms.add(Algorithm.of("pbt", Map.of("population", Value.of(3), "interval", Value.of(2))));
    algorithms.add(
        Algorithm.of(
            "smoothie", Map.of("probes", Value.of(4), "kept", Value.of(2), "at", Value.of(3))));
    algorithms.add(Algorithm.of("median", Map.of("startup", Value.of(2), "within", promoting)));
    return algorithms;
  }

  @Override
  protected StudySpec suited(StudySpec drawn) {
    return drawn.fidelity().isPresent() ? drawn.withFidelity(GRID) : drawn;
  }
}
