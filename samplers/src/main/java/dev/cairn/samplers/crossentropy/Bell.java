package dev.cairn.samplers.crossentropy;

import dev.cairn.math.distribution.Normal;
import dev.cairn.math.distribution.TruncatedNormal;
import dev.cairn.math.distribution.TruncatedNormalFit;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Prior;
import java.util.random.RandomGenerator;

/**
 * A normal distribution of an ordered column, restricted to the unit interval.
 *
 * @param mean before truncation
 * @param deviation before truncation
 * @param narrowest what the deviation of this column's cells allows
 */
record Bell(double mean, double deviation, double narrowest) implements Marginal {
  private static final double WIDEST = 1; // hardly different from even
  private static final double EVEN_DEVIATION = 1 / Math.sqrt(12); // of an interval of length 1

  static Bell first(Column column) {
    Domain domain = column.domain();
    double cell = domain.levels() == 0 ? 0 : EVEN_DEVIATION / domain.levels();
    double mean = column.prior().map(Prior::mean).orElse(0.5);
    double spread = column.prior().map(Prior::spread).orElse(WIDEST);
    return new Bell(Math.min(1, Math.max(0, mean)), Math.min(WIDEST, spread), cell);
  }

  @Override
  public double draw(RandomGenerator random) {
    return density().sample(random);
  }

  private TruncatedNormal density() {
    return new TruncatedNormal(mean, deviation, 0, 1);
  }

  @Override
  public Bell refitted(double[] units, CrossEntropyOptions options) {
    if (units.length == 0) {
      return this;
    }
    double least = Math.min(WIDEST, Math.max(options.minimumDeviation(), narrowest));
    TruncatedNormalFit fit = TruncatedNormalFit.of(units, 0, 1, least, WIDEST);
    double share = options.smoothing();
    return new Bell(
        share * fit.mean() + (1 - share) * mean,
        share * fit.deviation() + (1 - share) * deviation,
        narrowest);
  }

  @Override
  public double entropy() {
    double a = -mean / deviation;
    double b = (1 - mean) / deviation;
    double logMass = TruncatedNormal.logMass(a, b);
    double edges = a * Normal.pdf(a) - b * Normal.pdf(b);
    return 0.5 * Math.log(2 * Math.PI * Math.E)
        + Math.log(deviation)
        + logMass
        + edges / (2 * Math.exp(logMass));
  }
}
