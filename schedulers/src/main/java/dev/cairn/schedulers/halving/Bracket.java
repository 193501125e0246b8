package dev.cairn.schedulers.halving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Successive halving of one group of trials: when every trial of a rung has been measured, has
 * failed or has said nothing to rank it by, the best of them make up the next rung. A trial that
 * has been measured at the next level already, as after a deepening, is there at once. A bracket
 * that launches fills every rung with new trials instead.
 */
final class Bracket {
  private final int place;
  private final Lives lives;
  private final Scores scores;
  private final Deepening deepening;
  private final boolean launching;

  /** Who ever came to each rung, before a deepening too. */
  private final List<Set<Integer>> visitors = new ArrayList<>();

  private Design design;
  private int rung;

  /** Those of the present rung, the best of the last one first. */
  private Set<Integer> members;

  /** Those of them that were not measured at it yet. */
  private final Set<Integer> missing = new LinkedHashSet<>();

  /** Those of the missing that wait to be resumed. */
  private final Set<Integer> waiting = new LinkedHashSet<>();

  /**
   * @param place its place in a round, by which it gets another design
   * @param launching whether rungs above the first are filled with new trials
   */
  Bracket(
      int place,
      Design design,
      Lives lives,
      Scores scores,
      Deepening deepening,
      boolean launching) {
    this.place = place;
    this.design = design;
    this.lives = lives;
    this.scores = scores;
    this.deepening = deepening;
    this.launching = launching;
    this.members = visitors(0);
  }

  /** Plays from the start again, with more rungs or places. */
  void deepen(Design deeper) {
    design = deeper;
    rung = 0;
    members = visitors(0);
    missing.clear();
    waiting.clear();
    enter();
    advance();
  }

  int place() {
    return place;
  }

  /** The fidelity that the trials of the present rung run to. */
  double level() {
    return design.levels()[rung];
  }

  boolean over() {
    return rung == design.levels().length;
  }

  /** Whether a new trial is wanted, run to {@link #level}. */
  boolean launches() {
    return !over() && (rung == 0 || launching) && members.size() < design.places()[rung];
  }

  /** Whether its trials are never resumed. */
  boolean launching() {
    return launching;
  }

  void launch(int trial) {
    members.add(trial);
    missing.add(trial);
  }

  /** The trial that is next to be resumed. */
  OptionalInt resumes() {
    return waiting.isEmpty() ? OptionalInt.empty() : OptionalInt.of(waiting.iterator().next());
  }

  /** Something happened to a trial that was launched here. */
  void changed(int trial) {
    if (missing.contains(trial)) {
      place(trial);
      advance();
    }
  }

  private void place(int trial) {
    waiting.remove(trial);
    if (measured(trial, rung) || lives.silent(trial, level())) {
      missing.remove(trial);
    } else if (lives.paused(trial)) {
      waiting.add(trial);
    }
  }

  private boolean measured(int trial, int at) {
    return scores.at(trial, design.levels()[at]).isPresent();
  }

  private void advance() {
    while (!over() && missing.isEmpty() && !launches()) {
      members = rung + 1 < design.levels().length ? following() : Set.of();
      rung++;
      if (!over()) {
        visitors(rung).addAll(members);
        enter();
      }
    }
  }

  private void enter() {
    missing.addAll(members);
    members.forEach(this::place);
  }

  private Set<Integer> visitors(int at) {
    while (visitors.size() <= at) {
      visitors.add(new LinkedHashSet<>());
    }
    return visitors.get(at);
  }

  /** Who is in the next rung. */
  private Set<Integer> following() {
    return launching ? visitors(rung + 1) : best();
  }

  /** Who goes on to the next rung. */
  private Set<Integer> best() {
    Set<Integer> ranked = new LinkedHashSet<>(members);
    Set<Integer> best = new LinkedHashSet<>();
    if (deepening == Deepening.PRESERVING) {
      ranked.addAll(visitors(rung));
    } else if (deepening == Deepening.EFFICIENT) {
      visitors(rung + 1).stream()
          .filter(trial -> measured(trial, rung + 1) && !lives.failed(trial))
          .forEach(best::add);
    }
    for (Entry entry : Order.sorted(entries(ranked))) {
      if (best.size() >= design.places()[rung + 1]) {
        break;
      }
      best.add(entry.trial());
    }
    return best;
  }

  private List<Entry> entries(Set<Integer> trials) {
    return trials.stream()
        .filter(trial -> !lives.failed(trial))
        .map(trial -> scores.at(trial, level()))
        .flatMap(Optional::stream)
        .toList();
  }
}
