package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.journal.Journals;
import dev.cairn.run.Ending;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said at the end of a run. */
record Conclusion(
    Session session,
    StudyView view,
    Promise promise,
    Ending ending,
    Duration elapsed,
    Map<String, Double> assessment) {

  /** One line of JSON. */
  Value json() {
    var format = new TrialFormat(view.spec());
    var fields = new LinkedHashMap<String, Value>();
    fields.put("study", Value.of(view.spec().name()));
    fields.put("trials", Value.of(view.asked()));
    fields.put("best", Ranking.best(view).map(format::best).orElse(Value.NULL));
    fields.put("frontier", Value.of(Ranking.frontier(view).stream().map(format::best).toList()));
    fields.put("evaluations", TrialFormat.number(view.evaluations()));
    if (view.repeated() > 0) {
      fields.put("repeated", TrialFormat.number(view.repeated()));
    }
    fields.put("seconds", withheld() ? Value.NULL : Value.of(elapsed.toMillis() / 1000.0));
    fields.put("ending", Value.of(ending.kind().name().toLowerCase(Locale.ROOT)));
    Summary.infeasible(view).ifPresent(why -> fields.put("infeasible", Value.of(why)));
    promise.json().ifPresent(promised -> fields.put("privacy", promised));
    if (!assessment.isEmpty()) {
      var values = new LinkedHashMap<String, Value>();
      assessment.forEach((name, value) -> values.put(name, TrialFormat.number(value)));
      fields.put("assessment", Value.of(values));
    }
    return Value.of(fields);
  }

  /** A few paragraphs. */
  String text() {
    String best =
        withheld() && view.asked() == 0
            ? "Nothing is released: not all trials have ended, or none gave a value.\n"
            : Summary.best(view);
    var out = new StringBuilder(best).append(Summary.warning(view));
    if (!assessment.isEmpty()) {
      var table = new Table();
      assessment.forEach((name, value) -> table.row("  " + name, Numbers.text(value)));
      out.append("\nAfter tuning, with these settings\n").append(table);
    }
    out.append(Stopping.text(view)).append(promise.text());
    out.append('\n').append(counts()).append("\n\n");
    return out.append(next()).toString();
  }

  /** Whether how many trials there were, and how long they took, is not to be told. */
  private boolean withheld() {
    return Disclosure.of(view.spec()).withholds();
  }

  private String counts() {
    if (withheld()) {
      return view.spec().name() + ": private; " + ended();
    }
    var tally = new Tally(view.spec());
    tally.follow(view);
    var parts = new StringBuilder(view.spec().name() + ": " + Text.count(view.asked(), "trial"));
    for (State state : List.of(State.PRUNED, State.FAILED)) {
      if (tally.count(state) > 0) {
        parts.append(", ").append(tally.count(state)).append(' ').append(TrialFormat.word(state));
      }
    }
    return parts + work() + "; " + Durations.format(elapsed) + "; " + ended();
  }

  /** What was spent, where that is not the number of trials. */
  private String work() {
    if (view.spec().fidelity().isEmpty()) {
      return "";
    }
    String again =
        view.repeated() > 0
            ? ", of them " + Numbers.text(view.repeated()) + " on starting over"
            : "";
    return "; " + Numbers.text(view.evaluations()) + " full evaluations" + again;
  }

  private String ended() {
    return ending.kind() == Ending.Kind.INTERRUPTED ? "interrupted" : "ended: " + ending.why();
  }

  private Table next() {
    String name = view.spec().name();
    boolean spent =
        session.plan().budget().trials().isPresent() && ending.kind() == Ending.Kind.DONE;
    String more = spent ? " --trials " + 2 * session.plan().budget().trials().getAsInt() : "";
    String page = "cairn report " + name + journal() + " " + name + ".html";
    return new Table()
        .row("Journal", Journals.shown(session.address()))
        .row("Go on", again() + more)
        .row("Look", session.report().map(Path::toString).orElse(page));
  }

  /** The command that continues the study. */
  String again() {
    return "cairn run "
        + session.file().name()
        + journal()
        + Clustered.again(session.plan().objective());
  }

  private String journal() {
    return session.address().equals(Flags.USUAL_JOURNAL)
        ? ""
        : " --journal " + Journals.shown(session.address());
  }
}
