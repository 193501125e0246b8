package dev.cairn.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is advanced. Thread-safe. */
public final class VirtualClock implements InstantSource {
  private final AtomicReference<Instant> now;

  private VirtualClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  public static VirtualClock at(Instant start) {
    return new VirtualClock(start);
  }

  /** Starts at 1970. */
  public static VirtualClock atEpoch() {
    return at(Instant.EPOCH);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Lets time pass, and answers the new time. */
  public Instant advance(Duration duration) {
    return now.updateAndGet(time -> time.plus(duration));
  }
}
