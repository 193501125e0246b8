package dev.cairn.samplers.gp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Output;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Int;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NoiseRuleTest {
  private static final Int PLACE = Int.of("place", 0, 20);
  private static final SearchSpace SPACE = SearchSpace.of(PLACE);
  private static final int TRIALS = 60;

  private static StudySpec spec(String noise) {
    Map<String, Value> options = // one fit, at the last trial
        Map.of("noise", Value.of(noise), "startup", Value.of(TRIALS));
    return Studies.spec("gp", options, SPACE, 1);
  }

  private static double truth(double place) {
    return Math.pow((place - 6) / 20, 2);
  }

  /** Repeated evaluations of a parabola, with noise that grows tenfold. */
  private static Past past(StudySpec spec, int trials, long seed) {
    Past past = new Past(spec);
    RandomGenerator random = Stream.of(seed);
    for (int i = 0; i < trials; i++) {
      int place = random.nextInt(21);
      double deviation = 0.05 * Math.pow(10, place / 20.0);
      double value = truth(place) + deviation * random.nextGaussian();
      past.complete(new double[] {place}, value, 1);
    }
    return past;
  }

  @Test
  void recommends_aBetterTrial_whereNoiseIsUneven() {
    double even = 0;
    double uneven = 0;
    for (int seed = 0; seed < 20; seed++) {
      even += recommended(spec("even"), seed);
      uneven += recommended(spec("uneven"), seed);
    }
    assertThat(uneven).isLessThan(even);
  }

  private static double recommended(StudySpec spec, long seed) {
    Trial found = Samplers.create(spec).recommend(past(spec, TRIALS, seed).view()).orElseThrow();
    return truth(found.row()[0]);
  }

  @Test
  void gives_eachTrial_theNoiseOfItsOwnPlace_betweenFits() {
    StudySpec spec = spec("uneven");
    Encoding encoding = Encoding.of(SPACE);
    Fitting fitting = NoiseRule.UNEVEN.of(Fitting.of(encoding.metric(), Fitting.NEVER));
    OutputFold fold =
        new OutputFold(encoding, new Quantity.Objective(0), Warp.NONE, fitting, TRIALS, 1000, true);
    Past past = past(spec, TRIALS, 3);
    past.complete(new double[] {0}, 0.1, 1).complete(new double[] {20}, 0.5, 1);
    Output output = past.view().state(fold);
    assertThat(output.fitted()).isEqualTo(TRIALS);
    double[] noise = Objects.requireNonNull(output.gram()).noise();
    assertThat(noise[61]).isGreaterThan(4 * noise[60]);
    assertThat(output.noise(encoded(encoding, 0, 20))).containsExactly(noise[60], noise[61]);
  }

  private static double[][] encoded(Encoding encoding, double... places) {
    return DoubleStream.of(places)
        .mapToObj(place -> encoding.features(SPACE.encode(new double[] {place})))
        .toArray(double[][]::new);
  }
}
