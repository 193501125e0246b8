package dev.cairn.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of {@code cairn}: its flags, and what it does with them. */
interface Command {
  /** Done. */
  int DONE = 0;

  /** The study failed, or a command could not do its work. */
  int FAILED = 1;

  /** Bad input; nothing was written. */
  int BAD_INPUT = 2;

  /** Interrupted by Ctrl-C, as shells count it. */
  int INTERRUPTED = 130;

  /** Name, flags and help. */
  CommandSpec spec();

  /** The commands below this one; without any, it is run itself. */
  default List<Command> below() {
    return List.of();
  }

  /** Does it; the answer is the exit code. Bad input is thrown as {@link BadInput}. */
  int run(ParseResult given, Console console) throws IOException, InterruptedException;
}
