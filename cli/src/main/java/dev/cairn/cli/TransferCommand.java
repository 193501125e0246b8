package dev.cairn.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What carries settings from small models to large ones: a command for each rule. */
final class TransferCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flags.command(
                "transfer",
                "Carry settings from small models to large ones.",
                "cairn transfer step-law --parameters 1.3e9 --tokens 2e10",
                "cairn transfer mup --base-width 256 --width 4096 --learning-rate 3e-3",
                "cairn transfer fit small medium large --at 1e9")
            .addOption(Flags.journal());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    return spec;
  }

  @Override
  public List<Command> below() {
    var commands = new ArrayList<Command>(TransferRules.all());
    commands.add(new TransferTimeCommand());
    commands.add(new TransferFitCommand());
    commands.add(new TransferAuditCommand());
    return commands;
  }

  @Override
  public int run(ParseResult given, Console console) {
    throw new IllegalStateException("The commands below are run.");
  }
}
