package dev.cairn.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the route of a request. A variable takes one segment of the path, whatever is in it. */
final class Router {
  private final List<Route> routes;

  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** A route and what its variables stand for. */
  record Match(Route route, Map<String, String> path) {}

  /**
   * The route of a path that was split at slashes and then decoded.
   *
   * @throws Refusal when there is none: 404, or 405 where only the method is another
   */
  Match find(String method, List<String> segments) {
    List<Match> there = routes.stream().flatMap(route -> match(route, segments).stream()).toList();
    if (there.isEmpty()) {
      throw Refusal.missing("There is nothing at /" + String.join("/", segments) + ".");
    }
    return there.stream()
        .filter(match -> match.route.method().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    405,
                    "method",
                    "It takes "
                        + there.stream()
                            .map(match -> match.route.method())
                            .collect(Collectors.joining(", "))
                        + ", not "
                        + method
                        + "."));
  }

  private static Optional<Match> match(Route route, List<String> segments) {
    List<String> wanted = List.of(route.path().substring(1).split("/", -1));
    if (wanted.size() != segments.size()) {
      return Optional.empty();
    }
    var path = new LinkedHashMap<String, String>();
    for (int i = 0; i < wanted.size(); i++) {
      String part = wanted.get(i);
      if (part.startsWith("{")) {
        path.put(part.substring(1, part.length() - 1), segments.get(i));
      } else if (!part.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(route, path));
  }
}
