package dev.cairn.web.api;

import static dev.cairn.web.http.Field.maybe;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import dev.cairn.web.follow.Followed;
import dev.cairn.web.follow.Sight;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Field;
import dev.cairn.web.http.Members;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Trials, one by one: what is known of them, and what they are told to do. */
record TrialRoutes(Studies studies) {
  private static final String ALL = Routes.BASE + "/studies/{study}/trials";
  private static final String ONE = ALL + "/{trial}";
  private static final Field WHY =
      maybe("why", Field.Kind.STRING, "the reason, for those who wonder");

  List<Route> routes() {
    return List.of(
        Route.get(ALL, "The trials of a study.", "An object with trials by number.", this::all)
            .asking(
                maybe("state", Field.Kind.STRING, "only those in this state"),
                maybe("from", Field.Kind.INTEGER, "only from this number on"),
                maybe("limit", Field.Kind.INTEGER, "at most so many"),
                maybe("changed", Field.Kind.INTEGER, "only those changed since this version")),
        Route.get(ONE, "A trial.", "As cairn trials --json prints it.", this::one),
        Route.post(ONE + "/stop", "Ends a trial for good.", "Nothing.", this::stop).taking(WHY),
        Route.post(ONE + "/pause", "Takes a trial off its worker.", "Nothing.", this::pause)
            .taking(WHY),
        Route.post(ONE + "/resume", "Lets a trial go on.", "Nothing.", this::resume),
        Route.post(ONE + "/requeue", "Has its configuration tried again.", "It.", this::requeue));
  }

  private Reply all(Call call) throws IOException {
    Followed followed = studies.followed(call.study());
    Sight sight = followed.look();
    var format = new TrialFormat(sight.spec());
    String state = call.query().findText("state").orElse("");
    long from = call.query().findWhole("from").orElse(0);
    long limit = call.query().findWhole("limit").orElse(Long.MAX_VALUE);
    var changed = call.query().findWhole("changed");
    List<Trial> trials =
        changed.isPresent() ? followed.changed(changed.getAsLong()) : sight.trials();
    List<Value> values =
        trials.stream()
            .filter(trial -> trial.number() >= from)
            .filter(trial -> state.isEmpty() || TrialFormat.word(sight.state(trial)).equals(state))
            .sorted(Comparator.comparingInt(Trial::number))
            .limit(Math.max(0, limit))
            .map(trial -> format.trial(trial, sight.state(trial)))
            .toList();
    return Reply.json(
        new Members()
            .with("version", Value.of(sight.version()))
            .with("trials", Value.of(values))
            .build());
  }

  private Reply one(Call call) throws IOException {
    Sight sight = studies.look(call.study());
    Trial trial = trial(sight, call);
    return Reply.json(new TrialFormat(sight.spec()).trial(trial, sight.state(trial)));
  }

  private static Trial trial(Sight sight, Call call) {
    int number = call.trial();
    return sight.trials().stream()
        .filter(trial -> trial.number() == number)
        .findFirst()
        .orElseThrow(
            () -> Refusal.missing("There is no trial " + number + " in '" + call.study() + "'."));
  }

  private Reply stop(Call call) throws IOException {
    studies.control(call.study()).stop(call.trial(), call.body().findText("why").orElse(""));
    return Reply.nothing();
  }

  private Reply pause(Call call) throws IOException {
    studies.control(call.study()).pause(call.trial(), call.body().findText("why").orElse(""));
    return Reply.nothing();
  }

  private Reply resume(Call call) throws IOException {
    studies.control(call.study()).resume(call.trial());
    return Reply.nothing();
  }

  private Reply requeue(Call call) throws IOException {
    Trial trial = trial(studies.look(call.study()), call);
    if (!trial.suggested()) {
      throw Refusal.of(409, "no_configuration", "The trial has no configuration yet.");
    }
    studies
        .live(call.study())
        .study()
        .enqueue(trial.configuration(), "again, as trial " + trial.number());
    return Reply.json(new Members().with("configuration", trial.configuration().toValue()).build());
  }
}
