package dev.cairn.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is advanced. Thread-safe. */
public final class VirtualClock implements InstantSource {
  private Instant now;

  private VirtualClock(Instant start) {
    this.now = start;
  }

  public static VirtualClock at(Instant start) {
    return new VirtualClock(start);
  }

  /** Starts at 1970. */
  public static VirtualClock atEpoch() {
    return at(Instant.EPOCH);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Lets time pass, and answers the new time. */
  public synchronized Instant advance(Duration duration) {
    now = now.plus(duration);
    return now;
  }
}
