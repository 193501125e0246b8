package dev.cairn.run;

/** Why a run of a study ended, in words for the user. */
public record Ending(Kind kind, String why) {
  /** The kinds of ending. */
  public enum Kind {
    /** The budget is spent, or what was asked for is reached. */
    DONE,
    /** Every configuration has been tried. */
    EXHAUSTED,
    /** Somebody asked the run to stop; it can be continued. */
    INTERRUPTED,
    /** A command to the study ended its runs; it can be continued. */
    STOPPED,
    /** Trials only fail; something is wrong with the objective. */
    FAILING
  }
}
