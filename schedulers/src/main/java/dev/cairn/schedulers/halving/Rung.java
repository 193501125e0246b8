package dev.cairn.schedulers.halving;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The trials that have reached one fidelity. The best 1/eta of them go on. */
interface Rung {
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
}
