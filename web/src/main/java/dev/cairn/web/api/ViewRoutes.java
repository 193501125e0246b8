package dev.cairn.web.api;

import static dev.cairn.web.http.Field.maybe;
import static dev.cairn.web.http.Field.needed;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.analysis.comparison.CourseRecorder;
import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.analysis.report.ComparisonReport;
import dev.cairn.analysis.report.PageFeed;
import dev.cairn.journals.file.Archive;
import dev.cairn.value.Value;
import dev.cairn.web.follow.Followed;
import dev.cairn.web.follow.Hub;
import dev.cairn.web.follow.Sight;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Field;
import dev.cairn.web.http.Members;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What pages show, and what they listen to. */
final class ViewRoutes {
  private static final String STUDY = Routes.BASE + "/studies/{study}";

  private final Studies studies;
  private final Hub hub;
  private final Findings findings = new Findings();

  ViewRoutes(Studies studies, Hub hub) {
    this.studies = studies;
    this.hub = hub;
  }

  List<Route> routes() {
    return List.of(
        Route.get(STUDY + "/page", "What a page shows: the facts.", "Columns.", this::page)
            .asking(maybe("changed", Field.Kind.INTEGER, "only trials changed since this version")),
        Route.get(
            STUDY + "/findings", "What a page shows: what follows.", "An object.", this::findings),
        Route.get(STUDY + "/events", "Tells what changes.", "Server-sent events.", this::events),
        Route.get(
            Routes.BASE + "/events",
            "Tells that studies change.",
            "Server-sent events.",
            this::allEvents),
        Route.get(STUDY + "/export", "A study to keep.", "A download.", this::export)
            .asking(needed("format", Field.Kind.STRING, "json or archive")),
        Route.get(Routes.BASE + "/compare", "Studies side by side.", "An object.", this::compare)
            .asking(needed("study", Field.Kind.STRING, "a study, as often as there are some")));
  }

  private Reply page(Call call) throws IOException {
    Followed followed = studies.followed(call.study());
    var changed = call.query().findWhole("changed");
    Sight sight = followed.look();
    Value.Fields page =
        changed.isEmpty()
            ? PageFeed.facts(sight.view(), List.of())
            : PageFeed.changes(sight.view(), followed.changed(changed.getAsLong()));
    return Reply.json(versioned(sight.version(), page));
  }

  static Value versioned(long version, Value.Fields page) {
    var members = new Members().with("version", Value.of(version));
    page.fields().forEach(members::with);
    return members.build();
  }

  private Reply findings(Call call) throws IOException {
    return Reply.json(findings.of(studies.look(call.study())));
  }

  private Reply events(Call call) throws IOException {
    studies.followed(call.study());
    long seen = call.since().matches("\\d{1,18}") ? Long.parseLong(call.since()) : -1;
    return new Reply.Events(stream -> hub.listen(call.study(), seen, stream));
  }

  private Reply allEvents(Call call) {
    return new Reply.Events(hub::listen);
  }

  private Reply export(Call call) throws IOException {
    String study = call.study();
    Sight sight = studies.look(study);
    return switch (call.query().text("format")) {
      case "json" ->
          new Reply.Download(
              "application/x-ndjson",
              study + ".jsonl",
              out -> {
                var format = new TrialFormat(sight.spec());
                for (var trial : sight.trials()) {
                  String line = format.trial(trial, sight.state(trial)) + "\n";
                  out.write(line.getBytes(StandardCharsets.UTF_8));
                }
              });
      case "archive" -> archive(sight);
      default ->
          throw Refusal.malformed(
              "format",
              "format is '%s'; expected json or archive.".formatted(call.query().text("format")));
    };
  }

  /** A whole log, with what a private study does not release. */
  private Reply archive(Sight sight) {
    String study = sight.spec().name();
    if (sight.spec().privacy().isPresent()) {
      throw Refusal.of(
          403, "private", "The log of '" + study + "' holds what is not released of private data.");
    }
    return new Reply.Download(
        "application/octet-stream",
        study + ".cairn",
        out -> {
          Path file = Files.createTempDirectory("cairn-export").resolve(study + ".cairn");
          try {
            Archive.write(file, study, sink -> studies.journal().read(study, 0, sink));
            Files.copy(file, out);
          } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
          }
        });
  }

  private Reply compare(Call call) throws IOException {
    List<Course> courses = new ArrayList<>();
    for (String study : call.words().getOrDefault("study", List.of())) {
      if (studies.look(study).spec().privacy().isPresent()) {
        throw Refusal.of(
            422, "private", "The study '" + study + "' is on private data; it is not compared.");
      }
      var recorder = new CourseRecorder();
      studies.journal().read(study, 0, (place, event) -> recorder.add(event));
      courses.add(recorder.course());
    }
    return Reply.json(ComparisonReport.data(new Comparison(courses)));
  }
}
