package dev.cairn.benchmarks.simulation;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when told to, from 1970 on. Not thread-safe. */
final class SimulatedClock implements InstantSource {
  private double seconds;

  /** Moves forward to a time; earlier times are ignored. */
  void moveTo(double time) {
    seconds = Math.max(seconds, time);
  }

  double seconds() {
    return seconds;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    return (long) (1000 * seconds);
  }
}
