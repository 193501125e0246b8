package dev.cairn.journals.codec;

import dev.cairn.trial.State;
import java.util.List;

/** The numbers of trial states in a log; new ones go to the end. */
final class States {
  private static final List<State> NUMBERED =
      List.of(State.RUNNING, State.PAUSED, State.STALE, State.COMPLETE, State.PRUNED, State.FAILED);

  private States() {}

  static int number(State state) {
    return NUMBERED.indexOf(state);
  }

  static State of(int number) {
    return NUMBERED.get(number);
  }
}
