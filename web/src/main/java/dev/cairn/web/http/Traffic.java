package dev.cairn.web.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and how long they took, for Prometheus. Thread-safe. */
public final class Traffic {
  private static final List<Double> BOUNDS =
      List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0);

  private final Map<String, Histogram> byRoute = new ConcurrentHashMap<>();

  /** How many took at most so long, by {@link #BOUNDS}, and all of them. */
  private record Histogram(List<LongAdder> within, LongAdder count, LongAdder nanos) {
    static Histogram empty() {
      return new Histogram(
          BOUNDS.stream().map(bound -> new LongAdder()).toList(), new LongAdder(), new LongAdder());
    }

    void add(long taken) {
      count.increment();
      nanos.add(taken);
      for (int i = 0; i < BOUNDS.size(); i++) {
        if (taken <= BOUNDS.get(i) * 1e9) {
          within.get(i).increment();
        }
      }
    }
  }

  /** Counts a request that was answered; the route is a path with its variables' names. */
  void count(String method, String route, int status, long nanos) {
    String labels = "method=\"%s\",route=\"%s\",status=\"%s\"".formatted(method, route, status);
    byRoute.computeIfAbsent(labels, key -> Histogram.empty()).add(nanos);
  }

  /** In Prometheus' text form. */
  public String text() {
    String name = "cairn_http_request_seconds";
    var text = new StringBuilder("# HELP " + name + " How long requests took.\n");
    text.append("# TYPE ").append(name).append(" histogram\n");
    new TreeMap<>(byRoute)
        .forEach(
            (labels, histogram) -> {
              for (int i = 0; i < BOUNDS.size(); i++) {
                line(text, name + "_bucket", labels + ",le=\"" + BOUNDS.get(i) + "\"")
                    .append(histogram.within.get(i).sum());
              }
              line(text, name + "_bucket", labels + ",le=\"+Inf\"").append(histogram.count.sum());
              line(text, name + "_sum", labels)
                  .append(String.format(Locale.ROOT, "%.6f", histogram.nanos.sum() / 1e9));
              line(text, name + "_count", labels).append(histogram.count.sum());
            });
    return text.append('\n').toString().replace("\n\n", "\n");
  }

  private static StringBuilder line(StringBuilder text, String name, String labels) {
    return text.append('\n').append(name).append('{').append(labels).append("} ");
  }
}
