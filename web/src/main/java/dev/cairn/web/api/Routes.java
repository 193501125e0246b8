package dev.cairn.web.api;

import dev.cairn.journal.Journal;
import dev.cairn.web.follow.Hub;
import dev.cairn.web.http.Access;
import dev.cairn.web.http.OpenApi;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import dev.cairn.web.http.Traffic;
import dev.cairn.web.live.Guests;
import java.util.ArrayList;
import java.util.List;

/** All routes of the server. */
public final class Routes {
  static final String BASE = "/api/v1";

  private Routes() {}

  /** The table of routes, the one of its own description included. */
  public static List<Route> of(Studies studies, Guests guests, Hub hub, Traffic traffic) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new StudyRoutes(studies).routes());
    routes.addAll(new WorkRoutes(studies).routes());
    routes.addAll(new TrialRoutes(studies).routes());
    routes.addAll(new ViewRoutes(studies, hub).routes());
    routes.addAll(new JournalRoutes(studies, guests).routes());
    routes.addAll(PageRoutes.routes());
    routes.addAll(new ExploreRoutes(studies).routes());
    routes.addAll(new SystemRoutes(studies, hub, traffic).routes());
    routes.add(
        Route.get(
                BASE + "/openapi.json",
                "This document.",
                "OpenAPI 3.1.",
                call -> Reply.json(OpenApi.of(routes)))
            .to(Access.OPEN));
    routes.replaceAll(route -> kept(route, studies.journal()));
    return List.copyOf(routes);
  }

  /** What changes a study is answered once it is durable; requests that wait share a sync. */
  private static Route kept(Route route, Journal journal) {
    if (route.access() != Access.FULL || !route.path().contains("{study}")) {
      return route;
    }
    return route.by(
        call -> {
          Reply reply = route.handler().answer(call);
          journal.sync(call.study());
          return reply;
        });
  }
}
