package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The trials of a study for people: whether each was stopped, waits or ended in full, how far it
 * came, and from where it went on. Columns in which nothing would stand are left out.
 */
final class TrialsTable {
  private final StoredStudy study;
  private final List<Trial> trials;
  private final Optional<Places> places;
  private final boolean wentOn;
  private final boolean cost;

  private TrialsTable(StoredStudy study) {
    this.study = study;
    this.trials = study.trials();
    this.places = study.spec().fidelity().map(Places::new);
    this.wentOn = trials.stream().anyMatch(trial -> !wentOn(trial).isEmpty());
    this.cost = trials.stream().anyMatch(trial -> !Double.isNaN(trial.cost()));
  }

  /** Hands over the lines one by one; there may be millions. */
  static void lines(StoredStudy study, Consumer<String> out) {
    var made = new TrialsTable(study);
    Table.lines(made::rows, out);
  }

  private Iterator<List<String>> rows() {
    return Stream.concat(Stream.of(heads()), trials.stream().map(this::cells)).iterator();
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>(List.of("TRIAL", "STATE"));
    study.spec().goals().forEach(goal -> heads.add(goal.name().toUpperCase(Locale.ROOT)));
    places.ifPresent(each -> heads.addAll(each.heads()));
    if (wentOn) {
      heads.add("WENT ON FROM");
    }
    if (cost) {
      heads.add("COST");
    }
    heads.add("SETTINGS");
    return heads;
  }

  private List<String> cells(Trial trial) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(trial.number()));
    cells.add(study.state(trial).name().toLowerCase(Locale.ROOT));
    Map<String, Value> result =
        ((Value.Fields) new TrialFormat(study.spec()).result(trial)).fields();
    for (Goal goal : study.spec().goals()) {
      cells.add(Numbers.text(result.getOrDefault(goal.name(), Value.NULL).number()));
    }
    places.ifPresent(each -> cells.addAll(each.cells(reached(trial))));
    if (wentOn) {
      cells.add(wentOn(trial));
    }
    if (cost) {
      cells.add(Numbers.text(trial.cost()));
    }
    cells.add(trial.failure().isEmpty() ? settings(trial) : TrialsCommand.oneLine(trial.failure()));
    return cells;
  }

  private double reached(Trial trial) {
    return trial.state() == State.COMPLETE
        ? study.spec().fullFidelity()
        : trial.lastReport().map(Report::at).orElse(Double.NaN);
  }

  /** Where it paused last before it went on, else what it was forked from; empty for others. */
  private String wentOn(Trial trial) {
    boolean resumed = trial.state() != State.PAUSED && !Double.isNaN(trial.pausedAt());
    return resumed
        ? place(trial.pausedAt())
        : trial
            .origin()
            .map(origin -> place(origin.at()) + " of trial " + origin.parent())
            .orElse("");
  }

  private String place(double at) {
    return places.orElseThrow().brief(at);
  }

  private String settings(Trial trial) {
    return trial.suggested() ? new Settings(study.spec().space()).text(trial.row()) : "";
  }
}
