package dev.cairn.gradient.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ProbesTest {
  private static Probes after(int count, DoubleUnaryOperator loss) {
    var tried = new ArrayList<Probes.Probe>();
    for (int i = 0; i < count; i++) {
      double next = new Probes(tried).next();
      tried.add(new Probes.Probe(next, loss.applyAsDouble(next)));
    }
    return new Probes(tried);
  }

  @Test
  void theFirstFour_areOrdersOfTen_andNone() {
    assertThat(after(4, decay -> 1).tried().stream().map(Probes.Probe::decay))
        .isEqualTo(List.of(1e-3, 1e-4, 1e-5, 0.0));
  }

  @Test
  void then_exponentsAreHalved_towardsTheBetterNeighbour() {
    double best = 2e-4;
    Probes probes = after(10, decay -> Math.pow(Math.log(Math.max(1e-9, decay) / best), 2));
    assertThat(probes.tried().get(4).decay()).isCloseTo(Math.sqrt(1e-7), within(1e-12));
    assertThat(Math.log(probes.best().decay() / best)).isCloseTo(0, within(Math.log(1.2)));
  }

  @Test
  void atAnEnd_theGreatestGrowsTenfold_andNoneIsHalvedTowardsItsNeighbour() {
    assertThat(after(4, decay -> -decay).next()).isCloseTo(1e-2, within(1e-12));
    assertThat(after(4, decay -> decay).next()).isCloseTo(Math.sqrt(1e-11), within(1e-15));
  }

  @Test
  void ofEquals_theGreatestDecayIsTheBest() {
    assertThat(after(4, decay -> 1).best().decay()).isEqualTo(1e-3);
  }
}
