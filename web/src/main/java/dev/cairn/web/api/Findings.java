package dev.cairn.web.api;

import dev.cairn.analysis.report.PageFeed;
import dev.cairn.value.Value;
import dev.cairn.web.follow.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What follows from a study's trials, computed once for all who ask about the same version. Keeps
 * the newest of a few studies. Thread-safe.
 */
final class Findings {
  private static final int KEPT = 16;

  private record Known(long version, CompletableFuture<Value> value) {}

  private final Map<String, Known> newest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > KEPT;
        }
      };

  /** The findings of a study; who asks while they are computed waits for them. */
  Value of(Sight sight) {
    String study = sight.spec().name();
    var mine = new Known(sight.version(), new CompletableFuture<>());
    Known known;
    boolean first;
    synchronized (newest) {
      known = newest.getOrDefault(study, mine);
      first = !newest.containsKey(study) || known.version < sight.version();
      if (first) {
        newest.put(study, mine);
        known = mine;
      }
    }
    if (first) {
      try {
        mine.value.complete(ViewRoutes.versioned(sight.version(), PageFeed.findings(sight.view())));
      } catch (RuntimeException e) {
        mine.value.completeExceptionally(e);
        synchronized (newest) {
          newest.remove(study, mine);
        }
        throw e;
      }
    }
    return known.value.join();
  }
}
