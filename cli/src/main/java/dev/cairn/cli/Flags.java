package dev.cairn.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The flags that commands are made of. */
final class Flags {
  static final String JOURNAL = "--journal";
  static final String USUAL_JOURNAL = "file:.cairn";
  static final String JSON = "--json";
  private static final int HELP_WIDTH = 100;

  private Flags() {}

  /** A command with a summary, and examples below its help. */
  static CommandSpec command(String name, String summary, String... examples) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().width(HELP_WIDTH).description(summary);
    if (examples.length > 0) {
      String lines = "  " + String.join("%n  ", examples);
      spec.usageMessage().footer("", "Examples:", lines);
    }
    return spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
  }

  static OptionSpec journal() {
    return value(JOURNAL, "URL", "Where studies are kept; " + USUAL_JOURNAL + " if absent.");
  }

  static OptionSpec json(String description) {
    return flag(JSON, description);
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  static OptionSpec value(String name, String label, String description) {
    return option(name, label, String.class, description);
  }

  static <T> OptionSpec option(String name, String label, Class<T> type, String description) {
    return OptionSpec.builder(name)
        .type(type)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** A number that must be given. */
  static OptionSpec number(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(Double.class)
        .arity("1")
        .required(true)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static PositionalParamSpec argument(int index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .arity("1")
        .required(true)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** One or more arguments, a list of texts. */
  static PositionalParamSpec arguments(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("1..*")
        .required(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }
}
