package dev.cairn.samplers.swarm;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.List;

/**
 * Follows the particles from trial to trial. A particle is where its trial was; where the trial
 * does not tell, as in the cell of an integer or in an inactive column, it is where it was expected
 * to fly. Costs the columns a trial.
 */
record Flight(SearchSpace space, SwarmOptions options) implements Fold<Trial, Swarm> {
  private static final double FAVOUR = 0.5; // of a new particle for its first category
  private static final double FLOOR = 0.1; // the least probabilities together

  @Override
  public Swarm initial() {
    return Swarm.of(options.particles());
  }

  @Override
  public Swarm add(Swarm swarm, Trial trial) {
    if (!trial.suggested()) {
      return swarm;
    }
    Trial leader = Swarm.better(trial, swarm.best().orElse(trial));
    Particle next = swarm.of(trial).map(p -> moved(p, trial, leader)).orElseGet(() -> born(trial));
    return swarm.with(trial, next, leader);
  }

  private Particle born(Trial trial) {
    List<Column> columns = space.columns();
    double[] x = new double[columns.size()];
    double[][] laws = new double[x.length][];
    double[][] drifts = new double[x.length][];
    for (int j = 0; j < x.length; j++) {
      double unit = trial.unit()[j];
      x[j] = Double.isNaN(unit) ? 0.5 : unit;
      laws[j] = law(columns.get(j).domain(), trial.row()[j]);
      drifts[j] = new double[laws[j].length];
    }
    return new Particle(x, new double[x.length], laws, drifts, trial);
  }

  /** Even probabilities, but for what the particle has. */
  private static double[] law(Domain domain, double raw) {
    double[] law = new double[domain.ordered() ? 0 : (int) domain.levels()];
    double favour = Double.isNaN(raw) || law.length == 1 ? 0 : FAVOUR;
    Arrays.fill(law, (1 - favour) / law.length);
    if (law.length > 0 && favour > 0) {
      law[(int) raw] += favour;
    }
    return law;
  }

  private Particle moved(Particle particle, Trial trial, Trial leader) {
    int n = particle.x().length;
    double[] x = new double[n];
    double[] v = new double[n];
    double[][] laws = new double[n][];
    double[][] drifts = new double[n][];
    Trial best = Swarm.better(trial, particle.best());
    Motion motion = new Motion(options);
    for (int j = 0; j < n; j++) {
      x[j] = arrived(motion, particle, j, trial, leader);
      v[j] = motion.limited(x[j] - particle.x()[j]);
      drifts[j] = drift(motion, particle, j, best.row()[j], leader.row()[j]);
      laws[j] = law(particle.laws()[j], drifts[j]);
    }
    return new Particle(x, v, laws, drifts, best);
  }

  private double arrived(Motion motion, Particle particle, int j, Trial trial, Trial leader) {
    double unit = trial.unit()[j];
    Domain domain = space.columns().get(j).domain();
    if (!Double.isNaN(unit) && domain.levels() == 0) {
      return unit;
    }
    double own = particle.best().unit()[j];
    double from = particle.x()[j];
    double velocity = motion.velocity(from, particle.v()[j], own, leader.unit()[j], 0.5, 0.5);
    double expected = Motion.reflected(from + velocity);
    return Double.isNaN(unit) || !domain.ordered() ? expected : within(domain, unit, expected);
  }

  /** The point of a value's cell that is nearest to another. */
  private static double within(Domain domain, double unit, double expected) {
    double raw = domain.decode(unit);
    double half = (domain.high() - domain.low()) / Math.max(1, domain.levels() - 1) / 2;
    double low = raw <= domain.low() ? 0 : domain.encode(raw - half);
    double high = raw >= domain.high() ? 1 : domain.encode(raw + half);
    return Math.min(high, Math.max(low, expected));
  }

  /** The velocity of probabilities towards those of the best trials, which have one category. */
  private static double[] drift(
      Motion motion, Particle particle, int j, double own, double others) {
    double[] law = particle.laws()[j];
    double[] drift = new double[law.length];
    for (int k = 0; k < law.length; k++) {
      double first = Double.isNaN(own) ? own : own == k ? 1 : 0;
      double second = Double.isNaN(others) ? others : others == k ? 1 : 0;
      drift[k] = motion.velocity(law[k], particle.drifts()[j][k], first, second, 0.5, 0.5);
    }
    return drift;
  }

  private static double[] law(double[] law, double[] drift) {
    double[] next = new double[law.length];
    for (int k = 0; k < law.length; k++) {
      next[k] = law[k] + drift[k];
    }
    return Motion.normalized(next, FLOOR / Math.max(1, law.length));
  }
}
