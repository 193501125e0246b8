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
import org.junit.jupiter.api.Test;

/** Every scheduler keeps the contract, also with other options than the preset ones. */
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
    return algorithms;
  }

  @Test
  void finds_theSchedulers_byId() {
    assertThat(Schedulers.all())
        .<String>extracting(SchedulerProvider::id)
        .contains(
            "asha",
            "halving",
            "hyper-tune",
            "hyperband",
            "median",
            "pasha",
            "none",
            "pb2",
            "pbt",
            "smoothie");
  }
}
