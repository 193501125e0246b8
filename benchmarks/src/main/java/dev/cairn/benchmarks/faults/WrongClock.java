package dev.cairn.benchmarks.faults;

import dev.cairn.random.Stream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is off by hours, and jumps. */
final class WrongClock implements InstantSource {
  private final Stream chance;
  private final AtomicLong skew;

  WrongClock(Stream chance) {
    this.chance = Stream.of(chance.nextLong());
    this.skew = new AtomicLong(this.chance.nextLong(20_000_000) - 10_000_000);
  }

  @Override
  public synchronized Instant instant() {
    if (chance.nextInt(500) == 0) {
      skew.addAndGet(chance.nextLong(8_000_000) - 4_000_000);
    }
    return Clock.systemUTC().instant().plusMillis(skew.get());
  }
}
