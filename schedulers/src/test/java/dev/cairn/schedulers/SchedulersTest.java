package dev.cairn.schedulers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.testkit.SchedulerContract;
import dev.cairn.trial.Algorithm;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every scheduler keeps the contract, also with other options than the preset ones. */
@Tag("slow")
class SchedulersTest extends SchedulerContract {
  @Override
  protected List<Algorithm> algorithms() {
    List<Algorithm> algorithms = new ArrayList<>(super.algorithms());
    algorithms.add(Algorithm.of("asha", Map.of("mode", Value.of("promote"))));
    algorithms.add(Algorithm.of("asha", Map.of("mode", Value.of("promote"), "eta", Value.of(2.5))));
    algorithms.add(Algorithm.of("asha", Map.of("eta", Value.of(2), "grace", Value.of(2))));
    algorithms.add(Algorithm.of("hyperband", Map.of("eta", Value.of(2.5), "grace", Value.of(2))));
    algorithms.add(Algorithm.of("halving", Map.of("eta", Value.of(2), "trials", Value.of(11))));
    algorithms.add(Algorithm.of("hyper-tune", Map.of("brackets", Value.of("turns"))));
    algorithms.add(Algorithm.of("hyper-tune", Map.of("delayed", Value.of(false))));
    algorithms.add(Algorithm.of("pasha", Map.of("eta", Value.of(2), "grace", Value.of(2))));
    algorithms.add(Algorithm.of("median", Map.of("startup", Value.of(1), "warmup", Value.of(3))));
    algorithms.add(Algorithm.of("smoothie", Map.of("probes", Value.of(4), "kept", Value.of(2))));
    algorithms.add(
        Algorithm.of(
            "smoothie",
            Map.of(
                "metric", Value.of("goal0"),
                "probes", Value.of(5),
                "kept", Value.of(2),
                "at", Value.of(3))));
    algorithms.add(Algorithm.of("pbt", Map.of("population", Value.of(3), "interval", Value.of(2))));
    algorithms.add(
        Algorithm.of("pbt", Map.of("exploit", Value.of("tournament"), "population", Value.of(4))));
    algorithms.addAll(rules());
    return algorithms;
  }

  /** Rules with options that make them stop trials, alone and upon other schedulers. */
  private static List<Algorithm> rules() {
    Value promoting = Value.of(Map.of("id", Value.of("asha"), "mode", Value.of("promote")));
    Value asha = Value.of("asha");
    Value patient = Value.of(Map.of("id", Value.of("patience"), "within", promoting));
    return List.of(
        Algorithm.of("median", Map.of("startup", Value.of(2), "within", asha)),
        Algorithm.of("percentile", Map.of("startup", Value.of(2), "within", promoting)),
        Algorithm.of("threshold", Map.of("above", Value.of(0.8), "within", asha)),
        Algorithm.of("threshold", Map.of("below", Value.of(0), "within", promoting)),
        Algorithm.of("threshold", Map.of("metric", Value.of("smoothness"), "above", Value.of(0.5))),
        Algorithm.of("patience", Map.of("patience", Value.of(2), "within", promoting)),
        Algorithm.of("median", Map.of("startup", Value.of(2), "within", patient)),
        Algorithm.of("wilcoxon", Map.of("chance", Value.of(0.3))),
        Algorithm.of("extrapolation", Map.of("chance", Value.of(0.3), "within", promoting)),
        Algorithm.of("hypervolume", Map.of("startup", Value.of(2), "within", promoting)),
        Algorithm.of("constraint", Map.of("patience", Value.of(2), "within", asha)),
        Algorithm.of("constraint", Map.of("monotone", Value.of(5), "within", promoting)));
  }

  @Test
  void finds_theSchedulers_byId() {
    assertThat(Schedulers.all())
        .<String>extracting(SchedulerProvider::id)
        .contains("asha", "constraint", "extrapolation", "freeze-thaw", "halving", "hyper-tune")
        .contains("hyperband", "hypervolume", "median", "none", "pasha", "patience", "pb2", "pbt")
        .contains("percentile", "smoothie", "threshold", "wilcoxon");
  }
}
