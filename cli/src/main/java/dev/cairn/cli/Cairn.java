package dev.cairn.cli;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The main class of the command line. */
public final class Cairn {
  private static final String VERSION = "0.1.0";

  private final List<Command> commands =
      List.of(
          new RunCommand(),
          new StudiesCommand(),
          new TrialsCommand(),
          new BestCommand(),
          new ReportCommand(),
          new CompareCommand(),
          new NoteCommand("note", false),
          new NoteCommand("tag", true),
          new ControlCommand(dev.cairn.trial.Command.STOP),
          new ControlCommand(dev.cairn.trial.Command.PAUSE),
          new ControlCommand(dev.cairn.trial.Command.RESUME),
          new DeleteCommand(),
          new ExportCommand(),
          new ImportCommand(),
          new JournalCommand(),
          new ServeCommand(),
          new TransferCommand(),
          AlgorithmsCommand.samplers(),
          AlgorithmsCommand.schedulers(),
          new PrivacyCommand(),
          new BenchCommand(),
          new SchemaCommand());

  private Cairn() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Console console = Console.system();
    int code = run(console, args);
    console.flush();
    System.exit(code);
  }

  /** Runs one command; the answer is its exit code. */
  static int run(Console console, String... args) {
    try {
      return new Cairn().dispatch(console, args);
    } catch (ParameterException e) {
      console.say("cairn: " + explain(e));
      return Command.BAD_INPUT;
    } catch (BadInput e) {
      console.say(String.valueOf(e.getMessage()));
      return Command.BAD_INPUT;
    } catch (InvalidInputException e) {
      console.say("cairn: " + e.getMessage());
      return Command.BAD_INPUT;
    } catch (FileSystemException e) {
      console.say("cairn: " + Text.of(e));
      return Command.FAILED;
    } catch (IOException e) {
      console.say("cairn: " + Text.of(e));
      return Command.FAILED;
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      console.say("cairn: " + Text.of(cause == null ? e : cause));
      return Command.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Command.INTERRUPTED;
    } finally {
      console.flush();
    }
  }

  private int dispatch(Console console, String... args) throws IOException, InterruptedException {
    CommandLine line = new CommandLine(spec());
    ParseResult given = line.parseArgs(args);
    List<Command> among = commands;
    Optional<Command> command = Optional.empty();
    while (given.hasSubcommand()) {
      given = given.subcommand();
      Command named = named(given.commandSpec().name(), among);
      command = Optional.of(named);
      among = named.below();
    }
    if (given.isVersionHelpRequested()) {
      console.out().println("cairn " + VERSION);
      return Command.DONE;
    }
    CommandLine last = given.commandSpec().commandLine();
    if (given.isUsageHelpRequested()) {
      last.usage(console.out());
      return Command.DONE;
    }
    if (command.isEmpty() || !among.isEmpty()) {
      last.usage(console.err());
      return Command.BAD_INPUT;
    }
    return command.get().run(given, console);
  }

  private static Command named(String name, List<Command> among) {
    return among.stream().filter(c -> c.spec().name().equals(name)).findFirst().orElseThrow();
  }

  private CommandSpec spec() {
    CommandSpec spec =
        Flags.command(
            "cairn",
            "Tunes the settings of anything that has settings and a score.",
            "cairn run study.yaml               run the study, or continue it",
            "cairn run study.yaml --trials 200  the same with a larger budget",
            "cairn best my-study                its best settings",
            "cairn report my-study page.html    charts of everything",
            "cairn serve                        studies in the browser, and over HTTP",
            "cairn samplers                     what can choose settings");
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    addAll(commands, spec);
    return spec;
  }

  private static void addAll(List<Command> commands, CommandSpec spec) {
    for (Command command : commands) {
      CommandSpec below = command.spec();
      addAll(command.below(), below);
      spec.addSubcommand(below.name(), below);
    }
  }

  private static String explain(ParameterException e) {
    Optional<String> unknown =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched().stream().findFirst()
            : Optional.empty();
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    return unknown
            .map(word -> unknown(word, spec))
            .orElse(String.valueOf(e.getMessage()))
            .replaceAll("\\R\\s*", " ")
        + "\nSee: "
        + spec.qualifiedName()
        + " --help";
  }

  private static String unknown(String word, CommandSpec spec) {
    boolean option = word.startsWith("-");
    boolean group = !spec.subcommands().isEmpty();
    List<String> names =
        option || !group
            ? spec.options().stream().map(OptionSpec::longestName).toList()
            : List.copyOf(spec.subcommands().keySet());
    String kind = option ? "flag" : group ? "command" : "argument";
    return "There is no "
        + kind
        + " '"
        + word
        + "'."
        + (kind.equals("argument") ? "" : Nearest.hint(word, names));
  }
}
