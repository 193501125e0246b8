package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DomainTest {
  private static final List<Domain> DOMAINS =
      List.of(
          Real.of("x", -2, 3).domain(0),
          Real.log("x", 1e-5, 10).domain(0),
          Real.logit("x", 0.01, 0.999).domain(0),
          Real.of("x", 0, 1).step(0.1).domain(0),
          Real.log("x", 0.5, 9).step(0.25).domain(0),
          Real.logit("x", 0.1, 0.9).step(0.1).domain(0),
          Real.of("x", 0, 1).step(1 / 3.0).domain(0),
          Real.of("x", 5, 5).domain(0),
          Int.of("x", -3, 7).domain(0),
          Int.log("x", 1, 1000).domain(0),
          Int.of("x", 4, 4).domain(0),
          Int.of("x", 0, 100).step(7).domain(0),
          Ordinal.of("x", "a", "b", "c").domain(0),
          Categorical.of("x", "a", "b", "c").domain(0));

  @Test
  void decodes_inOrder_fromLowToHigh() {
    for (Domain domain : DOMAINS) {
      assertThat(domain.decode(0)).as("%s", domain).isEqualTo(domain.low());
      assertThat(domain.decode(1)).as("%s", domain).isEqualTo(domain.high());
      double before = domain.low();
      for (int i = 0; i <= 1000; i++) {
        double raw = domain.decode(i / 1000.0);
        assertThat(raw).as("%s at %s", domain, i).isGreaterThanOrEqualTo(before);
        assertThat(domain.contains(raw)).as("%s holds %s", domain, raw).isTrue();
        before = raw;
      }
    }
  }

  @Test
  void takesAnyNumber_asAUnitCoordinate() {
    for (Domain domain : DOMAINS) {
      assertThat(domain.decode(-5)).isEqualTo(domain.low());
      assertThat(domain.decode(Double.POSITIVE_INFINITY)).isEqualTo(domain.high());
      assertThat(domain.decode(Double.NaN)).isEqualTo(domain.decode(0.5));
    }
  }

  @Test
  void encodes_insideTheCube() {
    for (Domain domain : DOMAINS) {
      for (double raw : new double[] {domain.low(), domain.decode(0.3), domain.high()}) {
        assertThat(domain.encode(raw)).as("%s", domain).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void refusesNumbers_thatAreNoValues() {
    for (Domain domain : DOMAINS) {
      assertThat(domain.contains(Double.NaN)).as("%s", domain).isFalse();
      assertThat(domain.contains(domain.low() - 1)).as("%s", domain).isFalse();
      assertThat(domain.contains(domain.high() + 1)).as("%s", domain).isFalse();
      assertThat(domain.contains(domain.low() + 1e-3 + domain.high() * 1e-4) || !lattice(domain))
          .as("%s", domain)
          .isEqualTo(!lattice(domain));
    }
  }

  private static boolean lattice(Domain domain) {
    return domain.levels() != 0;
  }

  @Test
  void givesEveryLevel_anEqualPart_onALinearScale() {
    int[] counts = new int[11];
    Domain domain = Int.of("x", 0, 10).domain(0);
    for (int i = 0; i < 11_000; i++) {
      counts[(int) domain.decode((i + 0.5) / 11_000)]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(count -> count == 1000);
  }

  @Test
  void givesDecades_equalParts_onALogScale() {
    Domain domain = Real.log("x", 1e-4, 1).domain(0);
    assertThat(domain.decode(0.25)).isCloseTo(1e-3, within(1e-15));
    assertThat(domain.encode(0.1)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void isSymmetric_onALogitScale() {
    Domain domain = Real.logit("x", 0.001, 0.999).domain(0);
    assertThat(domain.decode(0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(domain.decode(0.1) + domain.decode(0.9)).isCloseTo(1, within(1e-12));
  }

  @Test
  void printsSteps_asTheDecimalsTheyAre() {
    Domain tenths = Real.of("x", 0, 1).step(0.1).domain(0);
    assertThat(DoubleStream.iterate(0, i -> i + 1).limit(11).map(i -> tenths.decode(i / 10)))
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    Domain fine = Real.of("x", 1.05, 2).step(0.0125).domain(0);
    for (int i = 0; i <= 76; i++) {
      String printed = Double.toString(fine.decode((i + 0.5) / 77));
      assertThat(printed.length()).as(printed).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void includesHigh_whenStepsReachItUpToRounding() {
    assertThat(Real.of("x", 0, 0.3).step(0.1).domain(0).high()).isEqualTo(0.3);
    assertThat(Real.of("x", 0, 0.35).step(0.1).domain(0).high()).isEqualTo(0.3);
    assertThat(Int.of("x", 0, 10).step(4).domain(0).high()).isEqualTo(8);
  }

  @Test
  void knowsWhetherAValueLiesInAnInterval() {
    Domain tenths = Real.of("x", 0, 1).step(0.1).domain(0);
    assertThat(tenths.meets(0.3, 0.3)).isTrue();
    assertThat(tenths.meets(0.31, 0.39)).isFalse();
    assertThat(tenths.meets(0.95, 7)).isTrue();
    assertThat(tenths.meets(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).isTrue();
    assertThat(tenths.meets(1.01, 7)).isFalse();
    Domain three = Categorical.of("x", "a", "b", "c").domain(0);
    assertThat(three.meets(2, 2)).isTrue();
    assertThat(three.meets(3, 3)).isFalse();
  }

  @Test
  void carriesPriors_toTheCube() {
    Prior prior = Real.log("x", 1e-4, 1).prior(1e-2, Math.log(10)).unitPrior().orElseThrow();
    assertThat(prior.mean()).isCloseTo(0.5, within(1e-12));
    assertThat(prior.spread()).isCloseTo(0.25, within(1e-12));
    Prior ordinal = Ordinal.of("x", "a", "b", "c", "d").prior("b", 1).unitPrior().orElseThrow();
    assertThat(ordinal.mean()).isCloseTo(0.375, within(1e-12));
    assertThat(ordinal.spread()).isCloseTo(0.25, within(1e-12));
  }
}
