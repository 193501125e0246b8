package dev.cairn.cli;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A rule as a command: numbers in, settings out.
 *
 * @param options made anew for each use
 */
record RuleCommand(
    String name,
    String summary,
    String example,
    Supplier<List<OptionSpec>> options,
    Function<ParseResult, Answer> rule)
    implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Flags.command(name, summary, example, example + " --json");
    options.get().forEach(spec::addOption);
    return spec.addOption(Flags.json("One JSON object.")).addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) {
    return rule.apply(given).print(given, console);
  }
}
