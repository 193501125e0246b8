package dev.cairn.web.api;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Note;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.value.Value;
import dev.cairn.web.follow.Sight;
import dev.cairn.web.http.Members;
import dev.cairn.web.run.Runs;
import java.util.List;
import java.util.Locale;

/** A study in a few lines of JSON. */
final class Overview {
  private Overview() {}

  /** The line of a list. */
  static Members line(Sight sight, Runs.Run run) {
    var format = new TrialFormat(sight.spec());
    var counts = new Members();
    for (State state :
        List.of(State.COMPLETE, State.PRUNED, State.FAILED, State.RUNNING, State.STALE)) {
      counts.with(TrialFormat.word(state), Value.of(count(sight, state)));
    }
    Value.Fields spec = StudyFormat.toValue(sight.spec());
    long[] span = sight.span();
    return new Members()
        .with("study", sight.spec().name())
        .with("objectives", spec.fields().getOrDefault("objectives", Value.NULL))
        .with("sampler", sight.spec().sampler().id())
        .with("scheduler", sight.spec().scheduler().id())
        .with("trials", counts.build())
        .with("best", Ranking.best(sight.view()).map(format::best).orElse(Value.NULL))
        .with("started", TrialFormat.time(span[0]))
        .with("changed", TrialFormat.time(span[1]))
        .with("paused", Value.of(sight.orders().paused()))
        .with("stopped", Value.of(sight.orders().stopped()))
        .with("run", run(run));
  }

  /** A paused trial counts as pruned, as everywhere outside. */
  private static int count(Sight sight, State state) {
    int paused = state == State.PRUNED ? sight.counts().getOrDefault(State.PAUSED, 0) : 0;
    return sight.counts().getOrDefault(state, 0) + paused;
  }

  static Value run(Runs.Run run) {
    var members = new Members().with("state", run.state().name().toLowerCase(Locale.ROOT));
    run.code().ifPresent(code -> members.with("code", Value.of(code)));
    return members.build();
  }

  /** All that is known of the study itself. */
  static Value whole(Sight sight, Runs.Run run) {
    Members members = line(sight, run).with("version", Value.of(sight.version()));
    StudyFormat.toValue(sight.spec()).fields().forEach((name, value) -> add(members, name, value));
    return members
        .with("budget", budget(sight.allowance()))
        .with("notes", Value.of(sight.notes().stream().map(Overview::note).toList()))
        .with("why", sight.orders().why())
        .build();
  }

  /** What the line says in another form is left as it is there. */
  private static void add(Members members, String name, Value value) {
    if (!List.of("study", "objectives", "sampler", "scheduler").contains(name)) {
      members.with(name, value);
    }
  }

  static Value budget(Allowance allowance) {
    var budget = new Members();
    allowance.trials().ifPresent(trials -> budget.with("trials", Value.of(trials)));
    allowance
        .evaluations()
        .ifPresent(evaluations -> budget.with("evaluations", TrialFormat.number(evaluations)));
    allowance.time().ifPresent(time -> budget.with("time", Value.of(time.toSeconds())));
    return budget.build();
  }

  static Value note(Note note) {
    var members = new Members();
    if (note.trial() >= 0) {
      members.with("trial", Value.of(note.trial()));
    }
    if (note.tag()) {
      members.with("tag", Value.of(true));
    }
    return members.with("text", note.text()).with("at", TrialFormat.time(note.time())).build();
  }
}
