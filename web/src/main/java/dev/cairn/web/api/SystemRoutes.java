package dev.cairn.web.api;

import dev.cairn.value.Value;
import dev.cairn.web.follow.Hub;
import dev.cairn.web.http.Access;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Members;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import dev.cairn.web.http.Traffic;
import java.io.IOException;
import java.util.List;

/** The server itself. */
record SystemRoutes(Studies studies, Hub hub, Traffic traffic) {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  List<Route> routes() {
    return List.of(
        Route.get("/health/live", "Whether the server answers.", "It does.", this::live)
            .to(Access.OPEN),
        Route.get("/health/ready", "Whether its journal can be read.", "It can.", this::ready)
            .to(Access.OPEN),
        Route.get("/metrics", "Figures for Prometheus.", "Text.", this::metrics));
  }

  private Reply live(Call call) {
    return ok();
  }

  private Reply ready(Call call) throws IOException {
    studies.journal().studies();
    return ok();
  }

  private static Reply ok() {
    return Reply.json(new Members().with("status", Value.of("ok")).build());
  }

  private Reply metrics(Call call) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    String text =
        traffic.text()
            + gauge("cairn_studies", "Studies in the journal.", studies.journal().studies().size())
            + gauge("cairn_listeners", "Open event streams.", hub.listeners())
            + gauge(
                "cairn_heap_bytes", "Memory in use.", runtime.totalMemory() - runtime.freeMemory());
    return Reply.text(200, PROMETHEUS, text);
  }

  private static String gauge(String name, String help, long value) {
    return "# HELP %s %s\n# TYPE %s gauge\n%s %s\n".formatted(name, help, name, name, value);
  }
}
