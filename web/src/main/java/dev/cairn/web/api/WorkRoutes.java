package dev.cairn.web.api;

import static dev.cairn.web.http.Field.maybe;
import static dev.cairn.web.http.Field.needed;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Trial;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Field;
import dev.cairn.web.http.Members;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import dev.cairn.web.live.Asked;
import dev.cairn.web.live.LiveStudy;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What workers ask and tell. */
record WorkRoutes(Studies studies) {
  private static final String STUDY = Routes.BASE + "/studies/{study}";
  private static final String TRIAL = STUDY + "/trials/{trial}";
  private static final double LONGEST_LEASE = 7 * 24 * 3600.0;
  private static final Field ATTEMPT =
      needed("attempt", Field.Kind.INTEGER, "which attempt at the trial it is, as ask said");
  private static final Field REQUEST =
      maybe(
          "request",
          Field.Kind.STRING,
          "a name of the request: one that comes again is not done again");

  List<Route> routes() {
    return List.of(
        Route.post(
                STUDY + "/ask",
                "The next trial for a worker.",
                "A trial, a wait, or the end.",
                this::ask)
            .taking(
                REQUEST,
                maybe(
                    "lease",
                    Field.Kind.NUMBER,
                    "seconds that the worker may be silent, 60 if absent")),
        Route.post(TRIAL + "/report", "Values on the way.", "A verdict.", this::report)
            .taking(
                ATTEMPT,
                needed("fidelity", Field.Kind.OBJECT, "where they were measured"),
                needed("values", Field.Kind.OBJECT, "objectives, constraints and other numbers")),
        Route.post(TRIAL + "/tell", "The result of a trial.", "Whether it counts.", this::tell)
            .taking(
                ATTEMPT,
                needed("values", Field.Kind.OBJECT, "objectives, constraints and other numbers"),
                maybe("cost", Field.Kind.NUMBER, "what it cost, in any unit"),
                REQUEST),
        Route.post(TRIAL + "/fail", "A trial came to nothing.", "Whether it counts.", this::fail)
            .taking(ATTEMPT, needed("why", Field.Kind.STRING, "what happened")),
        Route.post(TRIAL + "/alive", "The worker is still there.", "A verdict.", this::alive)
            .taking(ATTEMPT));
  }

  private Reply ask(Call call) throws IOException {
    Section body = call.body();
    double seconds = body.findNumber("lease").orElse((double) LiveStudy.LEASE.toSeconds());
    if (!(seconds >= 1 && seconds <= LONGEST_LEASE)) {
      throw Refusal.malformed(
          "lease", "lease is %s; expected 1 to %s seconds.".formatted(seconds, LONGEST_LEASE));
    }
    LiveStudy live = studies.live(call.study());
    Asked asked =
        live.ask(body.findText("request").orElse(""), Duration.ofMillis((long) (seconds * 1000)));
    if (asked instanceof Asked.Given given) {
      return Reply.json(given(live.study().spec().fidelity(), given));
    }
    var members = new Members();
    return Reply.json(
        asked instanceof Asked.Wait wait
            ? members.with("wait", TrialFormat.number(wait.pause().toMillis() / 1e3)).build()
            : members.with("done", ((Asked.Done) asked).why()).build());
  }

  private static Value given(Optional<Fidelity> fidelity, Asked.Given given) {
    Trial trial = given.trial();
    var members =
        new Members()
            .with("trial", Value.of(trial.number()))
            .with("attempt", Value.of(trial.attempt()))
            .with("configuration", trial.configuration().toValue());
    fidelity.ifPresent(scale -> members.with("fidelity", at(scale, trial.until())));
    fidelity
        .filter(scale -> given.from() > 0)
        .ifPresent(scale -> members.with("from", at(scale, given.from())));
    return members.with("lease", TrialFormat.number(given.lease().toMillis() / 1e3)).build();
  }

  private static Value at(Fidelity fidelity, double at) {
    var members = new Members();
    fidelity.values(at).forEach((name, value) -> members.with(name, TrialFormat.number(value)));
    return members.build();
  }

  private Reply report(Call call) throws IOException {
    LiveStudy live = studies.live(call.study());
    Fidelity fidelity =
        live.study()
            .spec()
            .fidelity()
            .orElseThrow(
                () ->
                    Refusal.malformed(
                        "fidelity", "The study declares no fidelity, so nothing can be reported."));
    double at = fidelity.at(numbers(call.body(), "fidelity"));
    return verdict(
        live.report(
            call.trial(), attempt(call), at, Evaluation.of(numbers(call.body(), "values"))));
  }

  private static Reply verdict(Verdict verdict) {
    return Reply.json(
        new Members().with("verdict", verdict.name().toLowerCase(Locale.ROOT)).build());
  }

  private Reply tell(Call call) throws IOException {
    LiveStudy live = studies.live(call.study());
    Evaluation values = Evaluation.of(numbers(call.body(), "values"));
    double cost = call.body().findNumber("cost").orElse(Double.NaN);
    String request = call.body().findText("request").orElse("");
    boolean recorded =
        live.tell(
            request, call.trial(), attempt(call), Double.isNaN(cost) ? values : values.cost(cost));
    return recorded(live, call, recorded);
  }

  private static Reply recorded(LiveStudy live, Call call, boolean recorded) {
    Trial trial =
        live.study()
            .trial(call.trial())
            .orElseThrow(() -> Refusal.missing("There is no trial " + call.trial() + "."));
    return Reply.json(
        new Members()
            .with("recorded", Value.of(recorded))
            .with("state", TrialFormat.word(trial.state()))
            .build());
  }

  private Reply fail(Call call) throws IOException {
    LiveStudy live = studies.live(call.study());
    boolean recorded = live.fail(call.trial(), attempt(call), call.body().text("why"));
    return recorded(live, call, recorded);
  }

  private Reply alive(Call call) throws IOException {
    return verdict(studies.live(call.study()).alive(call.trial(), attempt(call)));
  }

  private static int attempt(Call call) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, call.body().whole("attempt")));
  }

  /** The numbers of an object; NaN for a null, so that a broken value fails its trial. */
  private static Map<String, Double> numbers(Section body, String key) {
    var numbers = new LinkedHashMap<String, Double>();
    ((Value.Fields) body.get(key))
        .fields()
        .forEach(
            (name, value) -> {
              if (!value.numeric() && !(value instanceof Value.Null)) {
                throw Refusal.malformed(
                    key + "." + name, "%s is %s; expected a number.".formatted(name, value));
              }
              numbers.put(name, value.number());
            });
    return numbers;
  }
}
