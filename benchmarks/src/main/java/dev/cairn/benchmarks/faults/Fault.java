package dev.cairn.benchmarks.faults;

/** What happens to a study from outside. */
enum Fault {
  /** A process is killed. */
  KILL(5, true),
  /** A program that a process runs, as a rule one that evaluates a trial, is killed. */
  PROGRAM(9, true),
  /** All processes are killed, and the last write of a file is left half-done. */
  TEAR(1, true),
  /** The database is killed and started again. */
  DATABASE(2, true),
  /** All connections to the database are cut. */
  CUT(2, false),
  /** A process stands still for a while. */
  FREEZE(1, false);

  private final int weight;
  private final boolean kills;

  Fault(int weight, boolean kills) {
    this.weight = weight;
    this.kills = kills;
  }

  /** How often it happens, beside the others. */
  int weight() {
    return weight;
  }

  /** Whether it is a SIGKILL. */
  boolean kills() {
    return kills;
  }
}
