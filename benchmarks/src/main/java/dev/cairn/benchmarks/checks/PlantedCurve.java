package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import java.util.random.RandomGenerator;

/**
 * A made-up learning curve over epochs 1 to {@value #EPOCHS} whose end is known: a power law, an
 * exponential or a log-power law that falls to an end, with noise. Curves cross, as those that end
 * low are slow as often as not; one in fifteen diverges.
 *
 * @param end where it would go without end
 * @param fall from about the first epoch to there
 * @param family 0: power law, 1: exponential, 2: log-power law
 * @param speed 0: slow to 1: fast
 * @param noise the standard deviation of each value
 * @param diverging the epoch from which on it rises, or more than there are
 */
record PlantedCurve(
    long seed,
    int number,
    double end,
    double fall,
    int family,
    double speed,
    double noise,
    double diverging) {
  static final int EPOCHS = 50;

  /** The curve of a trial. */
  static PlantedCurve of(long seed, int number) {
    RandomGenerator random = Stream.of(seed, number, 11);
    double quality = random.nextDouble();
    return new PlantedCurve(
        seed,
        number,
        0.1 + 0.9 * quality,
        0.3 + random.nextDouble(),
        random.nextInt(3),
        random.nextDouble(),
        random.nextBoolean() ? 0.003 : 0.02,
        random.nextInt(15) == 0 ? 5 + random.nextInt(40) : 2.0 * EPOCHS);
  }

  /** The value after an epoch. */
  double at(int epoch) {
    double shape =
        switch (family) {
          case 0 -> Math.pow(epoch, -0.3 - 1.2 * speed);
          case 1 -> Math.exp(-(0.06 + 0.4 * speed) * (epoch - 1));
          default -> 1 / (1 + Math.pow(epoch / (20 - 18 * speed), 2));
        };
    double rise = 0.1 * Math.max(0, epoch - diverging);
    double error = noise * Stream.of(seed, number, epoch, 12).nextGaussian();
    return end + fall * shape + rise + error;
  }

  double last() {
    return at(EPOCHS);
  }
}
