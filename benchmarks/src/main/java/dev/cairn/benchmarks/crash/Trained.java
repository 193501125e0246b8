package dev.cairn.benchmarks.crash;

import dev.cairn.trial.Origin;
import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the programs really trained of a trial, by their own notes. An epoch that was saved must
 * never be trained again; one that was not, once for each attempt that was lost.
 */
record Trained(int trial, List<Integer> begun, List<Integer> saved, List<String> problems) {

  /** By trial. */
  static Map<Integer, Trained> read(Path notes) throws IOException {
    Map<Integer, Trained> trained = new HashMap<>();
    for (String line : Files.readAllLines(notes)) {
      String[] words = line.split(" ", -1);
      trained
          .computeIfAbsent(Integer.parseInt(words[1]), Trained::nothing)
          .add(words[0].equals("saved"), Integer.parseInt(words[2]));
    }
    return trained;
  }

  static Trained nothing(int trial) {
    return new Trained(trial, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private void add(boolean done, int epoch) {
    if (!done && saved.contains(epoch)) {
      problems.add("Trial " + trial + " saved epoch " + epoch + " and trained it again.");
    }
    (done ? saved : begun).add(epoch);
  }

  /** What does not agree with the trial as the log has it, of which so many attempts were lost. */
  List<String> problems(Trial told, long lost) {
    List<String> all = new ArrayList<>(problems);
    long again = begun.size() - begun.stream().distinct().count();
    if (again > lost) {
      all.add(
          "Trial %s trained %s epochs again, but lost only %s attempts."
              .formatted(trial, again, lost));
    }
    double from = told.origin().map(Origin::at).orElse(0.0);
    if (begun.stream().anyMatch(epoch -> epoch <= from)) {
      all.add("Trial %s trained what it was forked at, %s, or before.".formatted(trial, from));
    }
    for (Report report : told.reports()) {
      if (!saved.contains((int) report.at())) {
        all.add("Trial %s reported at %s, which it never saved.".formatted(trial, report.at()));
      }
    }
    return all;
  }
}
