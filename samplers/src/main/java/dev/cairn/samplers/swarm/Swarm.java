package dev.cairn.samplers.swarm;

import dev.cairn.trial.Merit;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The particles that have a trial behind them, by place. Immutable.
 *
 * @param particles empty where a place has had none
 * @param best the best trial of all
 */
record Swarm(List<Optional<Particle>> particles, Optional<Trial> best) {
  static Swarm of(int size) {
    return new Swarm(Collections.nCopies(size, Optional.empty()), Optional.empty());
  }

  /** The place of a trial's particle. */
  int place(int number) {
    return Math.floorMod(number, particles.size());
  }

  Optional<Particle> of(Trial trial) {
    return particles.get(place(trial.number()));
  }

  Swarm with(Trial trial, Particle particle, Trial leader) {
    List<Optional<Particle>> next = new ArrayList<>(particles);
    next.set(place(trial.number()), Optional.of(particle));
    return new Swarm(Collections.unmodifiableList(next), Optional.of(leader));
  }

  /** The better of a trial and another, the newer when equal. */
  static Trial better(Trial trial, Trial other) {
    return Merit.of(other).beats(Merit.of(trial)) ? other : trial;
  }
}
