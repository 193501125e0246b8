package dev.cairn.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the JSON schema of study files. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Flags.command(
            "schema",
            "Print the JSON schema of study files, for editors.",
            "cairn schema > study.schema.json")
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) {
    console.out().println(PrettyJson.of(Schema.study()));
    return DONE;
  }
}
