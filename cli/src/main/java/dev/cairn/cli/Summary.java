package dev.cairn.cli;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.analysis.lineage.SettingsSchedule;
import dev.cairn.sampling.Samplers;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came out of a study, for people. */
final class Summary {
  private static final int MOST = 20;
  private static final int DIGITS = 6;

  private Summary() {}

  /** The names of all values a result must have. */
  static List<String> names(StudySpec spec) {
    List<String> names = new ArrayList<>();
    spec.goals().stream().map(Goal::name).forEach(names::add);
    names.addAll(spec.constraints());
    return names;
  }

  /** The best trial with its settings or, with several objectives, the frontier. */
  static String best(StudyView view) {
    Optional<Trial> best = Ranking.best(view);
    if (best.isEmpty()) {
      return "No trial is complete.\n";
    }
    List<Trial> frontier = view.spec().goals().size() > 1 ? Ranking.frontier(view) : List.of();
    return frontier.isEmpty()
        ? one(view.spec(), best.get()) + schedule(view, best.get())
        : several(view, frontier);
  }

  /**
   * What speaks against the constraints, if the study's sampler declares them infeasible after all
   * of its trials.
   */
  static Optional<String> infeasible(StudyView view) {
    return Samplers.create(view.spec()).infeasible(view);
  }

  /** The declaration as a sentence of its own; empty where there is none. */
  static String warning(StudyView view) {
    return infeasible(view)
        .map(why -> "\nInfeasible: nothing is believed to meet the constraints; " + why + ".\n")
        .orElse("");
  }

  private static String one(StudySpec spec, Trial best) {
    var table = new Table();
    Map<String, Value> result = ((Value.Fields) new TrialFormat(spec).result(best)).fields();
    result.forEach((name, value) -> table.row("  " + name, Numbers.text(value, DIGITS)));
    new Settings(spec.space())
        .of(best.row())
        .forEach((name, value) -> table.row("  " + name, Numbers.text(value, DIGITS)));
    String note = best.feasible() ? "" : " (infeasible: no trial meets the constraints)";
    List<String> lines = table.toString().lines().toList();
    return "Best: trial "
        + best.number()
        + note
        + "\n"
        + String.join("\n", lines.subList(0, result.size()))
        + "\nwith\n"
        + String.join("\n", lines.subList(result.size(), lines.size()))
        + "\n";
  }

  /** With which settings a forked trial was trained, and how far; empty for others. */
  static String schedule(StudyView view, Trial trial) {
    List<SettingsSchedule.Stage> stages = SettingsSchedule.of(view, trial).stages();
    if (stages.size() == 1) {
      return "";
    }
    var places = new Places(view.spec().fidelity().orElseThrow());
    String unit = String.join(", ", places.heads());
    var table = new Table().row("  FROM " + unit, "TO", "TRIAL", "SETTINGS");
    for (SettingsSchedule.Stage stage : stages) {
      table.row(
          "  " + places.brief(stage.from()),
          places.brief(stage.to()),
          Integer.toString(stage.trial()),
          new Settings(view.spec().space()).text(stage.configuration().raw()));
    }
    return "It was trained in stages:\n" + table;
  }

  private static String several(StudyView view, List<Trial> frontier) {
    StudySpec spec = view.spec();
    List<String> heads = new ArrayList<>(List.of("  TRIAL"));
    names(spec).forEach(name -> heads.add(name.toUpperCase(Locale.ROOT)));
    heads.add("SETTINGS");
    var table = new Table().row(heads);
    List<Trial> sorted = new ArrayList<>(frontier);
    sorted.sort(Ranking.BEST_FIRST);
    for (Trial trial : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      List<String> cells = new ArrayList<>(List.of("  " + trial.number()));
      Map<String, Value> result = ((Value.Fields) new TrialFormat(spec).result(trial)).fields();
      names(spec).forEach(name -> cells.add(Numbers.text(result.getOrDefault(name, Value.NULL))));
      cells.add(new Settings(spec.space()).text(trial.row()));
      table.row(cells);
    }
    String more =
        frontier.size() > MOST ? "  and " + (frontier.size() - MOST) + " more; see --json\n" : "";
    return "Frontier: "
        + Text.count(frontier.size(), "trial")
        + " that no other beats\n"
        + table
        + more;
  }
}
