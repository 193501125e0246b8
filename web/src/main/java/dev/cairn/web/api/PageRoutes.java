package dev.cairn.web.api;

import dev.cairn.ui.Asset;
import dev.cairn.web.http.Access;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import java.util.List;

/** The dashboard's files, which hold nothing of any study. */
final class PageRoutes {
  private PageRoutes() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/", "The dashboard.", "HTML.", call -> file("index.html")).to(Access.OPEN),
        Route.get("/assets/{name}", "A file of the dashboard.", "It.", PageRoutes::asset)
            .to(Access.OPEN));
  }

  private static Reply asset(Call call) {
    return file(call.path().getOrDefault("name", ""));
  }

  private static Reply file(String name) {
    Asset asset =
        Asset.find(name).orElseThrow(() -> Refusal.missing("There is no file '" + name + "'."));
    return Reply.text(200, asset.type(), asset.text());
  }
}
