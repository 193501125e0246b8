package dev.cairn.web.live;

import java.time.Duration;

/**
 * How long a trial's worker may be silent, and how long it has been. Silence counts only while the
 * server looks on: what passed between two looks counts for {@link #BETWEEN_LOOKS} at most, so
 * neither a clock that leaps nor a machine that slept ends a lease.
 *
 * @param attempt of the trial that it is for
 */
record Lease(int attempt, Duration length, Duration silent, long looked) {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  static Lease of(int attempt, Duration length, long nanos) {
    return new Lease(attempt, length, Duration.ZERO, nanos);
  }

  /** Its worker has said something. */
  Lease renewed(long nanos) {
    return of(attempt, length, nanos);
  }

  /** After another look. */
  Lease seen(long nanos) {
    Duration passed = Duration.ofNanos(Math.max(0, nanos - looked));
    Duration counted = passed.compareTo(BETWEEN_LOOKS) > 0 ? BETWEEN_LOOKS : passed;
    return new Lease(attempt, length, silent.plus(counted), nanos);
  }

  boolean over() {
    return silent.compareTo(length) > 0;
  }
}
