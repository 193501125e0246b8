package dev.cairn.journals.codec;

import dev.cairn.trial.Command;
import java.util.List;

/** The numbers of commands in a log; new ones go to the end. */
final class Commands {
  private static final List<Command> NUMBERED =
      List.of(Command.STOP, Command.PAUSE, Command.RESUME);

  private Commands() {}

  static int number(Command command) {
    return NUMBERED.indexOf(command);
  }

  static Command of(int number) {
    return NUMBERED.get(number);
  }
}
