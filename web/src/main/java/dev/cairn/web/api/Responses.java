package dev.cairn.web.api;

import dev.cairn.analysis.response.Response;
import dev.cairn.web.follow.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Fitted surrogates of the studies that were explored last. One is fitted anew when the study has
 * changed, but not more often than every few seconds, so that sliders stay quick. Thread-safe.
 */
final class Responses {
  private static final int KEPT = 16;
  private static final long LASTS = TimeUnit.SECONDS.toNanos(10);

  private record Key(String study, int objective) {}

  private record Known(long version, long at, Response response) {}

  private final Map<Key, Known> newest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
          return size() > KEPT;
        }
      };

  /** The surrogate of an objective; who asks while one is fitted waits. */
  synchronized Response of(Sight sight, int objective) {
    var key = new Key(sight.spec().name(), objective);
    Known known = newest.get(key);
    long now = System.nanoTime();
    if (known == null || (known.version != sight.version() && now - known.at > LASTS)) {
      known = new Known(sight.version(), now, Response.of(sight.view(), objective));
      newest.put(key, known);
    }
    return known.response;
  }
}
