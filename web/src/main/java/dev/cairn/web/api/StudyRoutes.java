package dev.cairn.web.api;

import static dev.cairn.web.http.Field.maybe;
import static dev.cairn.web.http.Field.needed;

import dev.cairn.journal.Journal;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import dev.cairn.web.follow.Followed;
import dev.cairn.web.follow.Sight;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Field;
import dev.cairn.web.http.Members;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import dev.cairn.web.run.Installation;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Studies as a whole: which there are, how they go, and what they are told to do. */
record StudyRoutes(Studies studies) {
  private static final String ALL = Routes.BASE + "/studies";
  private static final String ONE = Routes.BASE + "/studies/{study}";
  private static final int LOG_LINES = 200;
  private static final int ERROR_LINES = 5;
  private static final int MOST_LOOKS = 300;
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final Field WHY =
      maybe("why", Field.Kind.STRING, "the reason, for those who wonder");

  List<Route> routes() {
    return List.of(
        Route.get(ALL, "The studies there are.", "An array, a line each.", this::all),
        Route.post(ALL, "Creates a study from a study file.", "The study.", this::create)
            .reading(Route.STUDY_FILE)
            .asking(maybe("run", Field.Kind.BOOLEAN, "whether the server runs it, too")),
        Route.get(ONE, "A study as a whole.", "An object.", this::one),
        Route.post(ONE, "Deletes a study with all its trials.", "Nothing.", this::delete)
            .as("DELETE")
            .reading(List.of()),
        Route.post(
                ONE + "/run",
                "Runs a study on the server, or continues it.",
                "How it goes.",
                this::run)
            .taking(
                maybe("trials", Field.Kind.INTEGER, "how many trials the whole study may have"),
                maybe("parallel", Field.Kind.INTEGER, "how many trials run at once")),
        Route.get(
            ONE + "/run", "The newest run on the server.", "Its state and log.", this::running),
        Route.post(ONE + "/stop", "Ends runs of a study.", "Nothing.", this::stop)
            .taking(WHY, maybe("now", Field.Kind.BOOLEAN, "whether trials that run are left, too")),
        Route.post(ONE + "/pause", "Lets no trial start.", "Nothing.", this::pause).taking(WHY),
        Route.post(ONE + "/resume", "Lets a study go on.", "Nothing.", this::resume),
        Route.post(
                ONE + "/budget",
                "Says how much a study may use in all.",
                "The budget.",
                this::budget)
            .as("PUT")
            .taking(
                maybe("trials", Field.Kind.INTEGER, "the number of trials"),
                maybe("evaluations", Field.Kind.NUMBER, "full evaluations"),
                maybe("time", Field.Kind.NUMBER, "seconds during which trials run")),
        Route.post(
                ONE + "/enqueue",
                "Has a configuration tried next.",
                "It, as it is tried.",
                this::enqueue)
            .taking(
                needed("configuration", Field.Kind.OBJECT, "the settings, as in a study file"),
                maybe("note", Field.Kind.STRING, "where it comes from")),
        Route.get(ONE + "/notes", "Notes and tags.", "An array, oldest first.", this::notes),
        Route.post(ONE + "/notes", "Adds a note or a tag.", "Nothing.", this::note)
            .taking(
                needed("text", Field.Kind.STRING, "what it says"),
                maybe("trial", Field.Kind.INTEGER, "the trial it is about"),
                maybe("tag", Field.Kind.BOOLEAN, "whether it is a tag")));
  }

  private Reply all(Call call) throws IOException {
    List<Value> lines = new ArrayList<>();
    for (Followed followed : studies.gallery().all()) {
      if (Studies.secret(followed)) {
        continue;
      }
      Sight sight = followed.look();
      lines.add(Overview.line(sight, studies.runs().newest(sight.spec().name(), 0)).build());
    }
    return Reply.json(Value.of(lines));
  }

  private Reply one(Call call) throws IOException {
    return Reply.json(whole(call.study()));
  }

  private Value whole(String study) throws IOException {
    return Overview.whole(studies.look(study), studies.runs().newest(study, 0));
  }

  private Reply create(Call call) throws IOException {
    Installation.Asked asked = studies.runs().read(call.text());
    String study = asked.spec().name();
    if (call.query().flag("run", false)) {
      studies.runs().keep(study, call.text());
      studies.runs().start(study, List.of());
      begun(study);
    } else {
      open(asked);
      studies.runs().keep(study, call.text());
    }
    return Reply.json(201, whole(study));
  }

  /** Without a run, nothing but the study itself is made. */
  private void open(Installation.Asked asked) throws IOException {
    StudySpec spec = asked.spec();
    if (asked.prepared()) {
      throw Refusal.of(
          422,
          "run",
          "The keys from, warm_start and enqueue are followed by runs; expected a file without them,"
              + " or run=true.");
    }
    try (Study study =
        Study.open(spec, studies.journal(), studies.clock(), "created-" + spec.name())) {
      study.allow(asked.budget());
    }
    studies.journal().sync(spec.name());
  }

  /** Waits until a run has opened its study; an error with what it said when it ends before. */
  private void begun(String study) throws IOException {
    for (int look = 0; look < MOST_LOOKS; look++) {
      if (studies.journal().studies().contains(study) && studies.gallery().find(study).opened()) {
        return;
      }
      Runs.Run run = studies.runs().newest(study, ERROR_LINES);
      if (run.state() != Runs.State.RUNNING) {
        throw Refusal.of(
            422, "run", "The run ended at once. It said: " + String.join(" ", run.log()));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    throw Refusal.of(503, "slow", "The run has not begun its study yet; look again soon.");
  }

  private Reply delete(Call call) throws IOException {
    String study = call.study();
    Sight sight = studies.look(study);
    for (Trial trial : sight.view().pending()) {
      if (sight.state(trial) == State.RUNNING) {
        throw Refusal.of(
            409,
            "running",
            "Trial %s of '%s' runs; stop the study first.".formatted(trial.number(), study));
      }
    }
    studies.live().forget(study);
    studies.journal().delete(study);
    studies.gallery().forget(study);
    studies.runs().forget(study);
    return Reply.nothing();
  }

  private Reply run(Call call) throws IOException {
    studies.followed(call.study());
    List<String> flags = new ArrayList<>();
    call.body().findWhole("trials").ifPresent(n -> flags.addAll(List.of("--trials", "" + n)));
    call.body().findWhole("parallel").ifPresent(n -> flags.addAll(List.of("--parallel", "" + n)));
    studies.runs().start(call.study(), flags);
    return running(call);
  }

  private Reply running(Call call) throws IOException {
    studies.followed(call.study());
    var run = studies.runs().newest(call.study(), LOG_LINES);
    var fields = ((Value.Fields) Overview.run(run)).fields();
    var members = new Members();
    fields.forEach(members::with);
    return Reply.json(
        members
            .with("file", Value.of(studies.runs().knows(call.study())))
            .with("log", Value.of(run.log().stream().map(Value::of).toList()))
            .build());
  }

  private Reply stop(Call call) throws IOException {
    String why = call.body().findText("why").orElse("");
    if (call.body().flag("now", false)) {
      studies.control(call.study()).stopNow(why);
    } else {
      studies.control(call.study()).stop(why);
    }
    return Reply.nothing();
  }

  private Reply pause(Call call) throws IOException {
    studies.control(call.study()).pause(call.body().findText("why").orElse(""));
    return Reply.nothing();
  }

  private Reply resume(Call call) throws IOException {
    studies.control(call.study()).resume();
    return Reply.nothing();
  }

  private Reply budget(Call call) throws IOException {
    Section given = call.body();
    OptionalInt trials =
        given.findWhole("trials").stream()
            .mapToInt(n -> (int) Math.min(n, Integer.MAX_VALUE))
            .findFirst();
    OptionalDouble evaluations = given.findNumber("evaluations");
    Optional<Duration> time =
        given.findNumber("time").stream()
            .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
            .findFirst();
    Allowance allowance = new Allowance(trials, evaluations, time);
    studies.followed(call.study());
    append(call.study(), new Event.Budgeted(allowance));
    return Reply.json(Overview.budget(allowance));
  }

  private void append(String study, Event event) throws IOException {
    studies.journal().append(study, Journal.ANYWHERE, List.of(event));
  }

  private Reply enqueue(Call call) throws IOException {
    StudySpec spec = studies.look(call.study()).spec();
    var configuration =
        spec.space().configuration(call.body().get("configuration"), "configuration");
    studies
        .live(call.study())
        .study()
        .enqueue(configuration, call.body().findText("note").orElse("enqueued over HTTP"));
    return Reply.json(new Members().with("configuration", configuration.toValue()).build());
  }

  private Reply notes(Call call) throws IOException {
    return Reply.json(
        Value.of(studies.look(call.study()).notes().stream().map(Overview::note).toList()));
  }

  private Reply note(Call call) throws IOException {
    int trial = (int) Math.max(-1, call.body().findWhole("trial").orElse(-1));
    int asked = studies.look(call.study()).view().asked();
    if (trial >= asked) {
      throw Refusal.missing("There is no trial " + trial + " in '" + call.study() + "'.");
    }
    append(
        call.study(),
        new Event.Noted(
            trial,
            call.body().flag("tag", false),
            call.body().text("text"),
            studies.clock().millis()));
    return Reply.nothing();
  }
}
