package dev.cairn.samplers.swarm;

import dev.cairn.math.evolution.Categories;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Particle swarm optimization without generations: trial {@code n} moves particle {@code n mod
 * particles} from where its last trial left it, drawn to its own best trial and to the best of all
 * at the moment.
 *
 * <p>Velocities are limited, positions reflected at the bounds. Of a category each particle has
 * probabilities that move alike, and draws from them. Infeasible and failed trials attract only as
 * long as there are no others.
 *
 * <p>Costs time linear in the columns. Deterministic.
 *
 * <p>Sources: Kennedy and Eberhart 1995; the factors by Clerc and Kennedy 2002; probabilities as in
 * Strasser et al., A New Discrete Particle Swarm Optimization Algorithm, 2016.
 */
final class Pso implements Sampler {
  private final SwarmOptions options;
  private final Flight flight;

  Pso(SwarmOptions options, SearchSpace space) {
    this.options = options;
    this.flight = new Flight(space, options);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Swarm swarm = view.state(flight);
    int place = swarm.place(view.asked());
    Optional<Particle> particle = swarm.particles().get(place);
    return Optional.of(
        particle.isEmpty() || swarm.best().isEmpty()
            ? startup(view, random)
            : new Suggestion(
                row(particle.get(), swarm.best().get(), random),
                "particle %d of %d moves on".formatted(place, options.particles())));
  }

  private Suggestion startup(StudyView view, RandomGenerator random) {
    SearchSpace space = flight.space();
    if (view.asked() > 0) {
      return new Suggestion(space.sample(random), "a new particle, at random");
    }
    double[] middle = new double[space.size()];
    Arrays.fill(middle, 0.5);
    return new Suggestion(
        space.defaults().orElseGet(() -> space.decode(middle)), "the defaults or the centre");
  }

  private double[] row(Particle particle, Trial leader, RandomGenerator random) {
    Motion motion = new Motion(options);
    double[] unit = new double[particle.x().length];
    for (Column column : flight.space().columns()) {
      int j = column.index();
      double x = particle.x()[j];
      double own = particle.best().unit()[j];
      double r1 = random.nextDouble();
      double r2 = random.nextDouble();
      Domain domain = column.domain();
      unit[j] =
          domain.ordered()
              ? Motion.reflected(
                  x + motion.velocity(x, particle.v()[j], own, leader.unit()[j], r1, r2))
              : (Categories.sample(particle.laws()[j], r1) + r2) / domain.levels();
    }
    return flight.space().decode(unit);
  }
}
