package dev.cairn.analysis.lineage;

import dev.cairn.space.Configuration;
import dev.cairn.trial.Origin;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that a trial was trained with, from the start on: its own since it was forked,
 * before that those of the trial it went on from, and so on. A fresh training that switches
 * settings at the same fidelities comes to the same.
 *
 * @param stages one at least, in the order of the fidelity
 */
public record SettingsSchedule(List<Stage> stages) {
  public SettingsSchedule {
    stages = List.copyOf(stages);
  }

  /**
   * One trial's part.
   *
   * @param from the fidelity where it begins
   * @param to the fidelity where the next begins, or that the trial came to
   */
  public record Stage(int trial, double from, double to, Configuration configuration) {}

  /** Of a trial of a study; costs the trials of the study. */
  public static SettingsSchedule of(StudyView view, Trial trial) {
    Map<Integer, Trial> trials = new HashMap<>();
    view.finished().forEach(each -> trials.put(each.number(), each));
    view.pending().forEach(each -> trials.put(each.number(), each));
    Deque<Stage> stages = new ArrayDeque<>();
    double to = trial.reached();
    Optional<Trial> next = Optional.of(trial);
    while (next.isPresent()) {
      Trial part = next.get();
      double from = part.origin().map(Origin::at).orElse(0.0);
      stages.addFirst(new Stage(part.number(), from, to, part.configuration()));
      to = from;
      next = part.origin().map(origin -> trials.get(origin.parent()));
    }
    return new SettingsSchedule(List.copyOf(stages));
  }

  /** The settings to train with once so much fidelity is behind. */
  public Configuration after(double fidelity) {
    Configuration settings = stages.get(0).configuration();
    for (Stage stage : stages) {
      settings = stage.from() <= fidelity ? stage.configuration() : settings;
    }
    return settings;
  }
}
