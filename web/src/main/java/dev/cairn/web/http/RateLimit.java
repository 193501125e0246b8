package dev.cairn.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each client may do something: so many times a second in the long run, and as many at
 * once. Remembers the newest clients only, so it stays small. Thread-safe.
 */
final class RateLimit {
  private static final int CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /** What a client had left at a time. */
  private record Bucket(double left, long at) {}

  RateLimit(double perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Takes one from a client's allowance; false when there is none left. */
  synchronized boolean take(String client) {
    double left = left(client);
    buckets.put(client, new Bucket(Math.max(0, left - 1), nanos.getAsLong()));
    return left >= 1;
  }

  /** Whether a client has anything left, which is not taken. */
  synchronized boolean has(String client) {
    return left(client) >= 1;
  }

  private double left(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(perSecond, now));
    return Math.min(perSecond, bucket.left + (now - bucket.at) / NANOS * perSecond);
  }
}
