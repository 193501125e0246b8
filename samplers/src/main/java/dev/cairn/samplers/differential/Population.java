package dev.cairn.samplers.differential;

import dev.cairn.trial.Fold;
import dev.cairn.trial.Merit;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The members: each the best trial that has competed for its place. Immutable.
 *
 * @param members at most as many as wanted, fewer at first
 */
record Population(List<Trial> members) {
  private static final Comparator<Trial> BEST_FIRST = Comparator.comparing(Merit::of);

  /** The population after each trial; costs its size. */
  record Growth(int size) implements Fold<Trial, Population> {
    @Override
    public Population initial() {
      return new Population(List.of());
    }

    @Override
    public Population add(Population population, Trial trial) {
      return trial.suggested() ? population.with(trial, size) : population;
    }
  }

  private Population with(Trial trial, int size) {
    List<Trial> next = new ArrayList<>(members);
    if (next.size() < size) {
      next.add(trial);
    } else {
      int place = place(trial);
      if (BEST_FIRST.compare(trial, next.get(place)) <= 0) {
        next.set(place, trial);
      }
    }
    return new Population(Collections.unmodifiableList(next));
  }

  /** Trials compete for the place they were made for; imported ones for that of the worst. */
  private int place(Trial trial) {
    return trial.number() >= 0
        ? target(trial.number())
        : members.indexOf(Collections.max(members, BEST_FIRST));
  }

  /** The place for which a trial of this number is made. */
  int target(int number) {
    return number % members.size();
  }

  int size() {
    return members.size();
  }

  double[] unit(int place) {
    return members.get(place).unit();
  }

  double[] best() {
    return Collections.min(members, BEST_FIRST).unit();
  }
}
