package dev.cairn.schedulers.halving;

import dev.cairn.trial.StudySpec;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The trials that have reached one fidelity. The best 1/eta of them go on. */
interface Rung {
  /** So many empty ones, which rank by as many objectives as a study has. */
  static Rung[] of(int number, double eta, StudySpec spec) {
    Rung[] rungs = new Rung[number];
    boolean single = spec.goals().size() == 1;
    Arrays.setAll(rungs, i -> single ? new OrderedRung(eta) : new FrontRung(eta));
    return rungs;
  }

  /** Ranks a trial, which is not in this rung yet. */
  void add(Entry entry);

  /** Forgets a trial, if it is here. */
  void remove(int trial);

  boolean contains(int trial);

  /** The fidelity at which a trial of this rung came to it. */
  double at(int trial);

  /** Whether fewer than floor(n / eta), but at least 1, of the n trials here are better. */
  boolean best(int trial);

  /** The trial went on: it is ranked as before, but no candidate any more. */
  void promoted(int trial);

  /** Of the best floor(n / eta) trials that have not gone on, the first that is ready. */
  OptionalInt candidate(IntPredicate ready);

  /** The best that is ready, whether it went on or not. */
  OptionalInt first(IntPredicate ready);

  /** Whether one more can go on without more than 1/eta of the trials here having done so. */
  boolean room();
}
