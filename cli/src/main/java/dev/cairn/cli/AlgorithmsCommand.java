package dev.cairn.cli;

import dev.cairn.sampling.AlgorithmProvider;
import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.value.Nearest;
import dev.cairn.value.Options;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Lists the samplers or the schedulers: what each does, can do and can be told. */
record AlgorithmsCommand(String role, Supplier<List<Entry>> entries) implements Command {

  /** What is listed of an algorithm. */
  record Entry(
      String id,
      int version,
      String summary,
      String paper,
      Capabilities capabilities,
      List<Options.Description> options) {}

  static AlgorithmsCommand samplers() {
    return new AlgorithmsCommand("sampler", AlgorithmsCommand::samplerEntries);
  }

  static AlgorithmsCommand schedulers() {
    return new AlgorithmsCommand("scheduler", AlgorithmsCommand::schedulerEntries);
  }

  static List<Entry> samplerEntries() {
    return Samplers.all().stream().map(AlgorithmsCommand::entry).toList();
  }

  static List<Entry> schedulerEntries() {
    return Schedulers.all().stream().map(AlgorithmsCommand::entry).toList();
  }

  private static Entry entry(AlgorithmProvider<?, ?> provider) {
    return new Entry(
        provider.id(),
        provider.version(),
        provider.summary(),
        provider.paper(),
        provider.capabilities(),
        Options.describe(provider.options()));
  }

  @Override
  public CommandSpec spec() {
    return Flags.command(
            role + "s",
            "List the " + role + "s: what each does, can do and can be told.",
            "cairn " + role + "s",
            "cairn " + role + "s --json")
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("ID")
                .description("Only this one.")
                .build())
        .addOption(Flags.json("A JSON array."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) {
    List<Entry> all = entries.get();
    String id = given.matchedPositionalValue(0, "");
    List<Entry> shown = all.stream().filter(e -> id.isEmpty() || e.id().equals(id)).toList();
    if (shown.isEmpty()) {
      String hint = Nearest.hint(id, all.stream().map(Entry::id).toList());
      throw new BadInput("cairn: There is no " + role + " '" + id + "'." + hint);
    }
    if (given.hasMatchedOption(Flags.JSON)) {
      console.out().println(PrettyJson.of(Value.of(shown.stream().map(this::json).toList())));
    } else {
      shown.forEach(entry -> console.out().println(text(entry)));
      console
          .out()
          .println(
              "In a study file:  " + role + ": ID   or   " + role + ": {id: ID, option: value}");
    }
    return DONE;
  }

  private Value json(Entry entry) {
    var capabilities = new LinkedHashMap<String, Value>();
    int most = entry.capabilities().objectives();
    capabilities.put("objectives", most == Integer.MAX_VALUE ? Value.NULL : Value.of(most));
    capabilities.put("constraints", Value.of(entry.capabilities().constraints()));
    capabilities.put("needs_fidelity", Value.of(entry.capabilities().needsFidelity()));
    capabilities.put("needs_list", Value.of(entry.capabilities().needsList()));
    var fields = new LinkedHashMap<String, Value>();
    fields.put("id", Value.of(entry.id()));
    fields.put("version", Value.of(entry.version()));
    fields.put("summary", Value.of(entry.summary()));
    fields.put("paper", Value.of(entry.paper()));
    fields.put("capabilities", Value.of(capabilities));
    fields.put("options", Value.of(entry.options().stream().map(this::json).toList()));
    return Value.of(fields);
  }

  private Value json(Options.Description option) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", Value.of(option.name()));
    fields.put("type", Value.of(option.type()));
    fields.put("default", option.preset());
    if (!option.words().isEmpty()) {
      fields.put("values", Value.of(option.words().stream().map(Value::of).toList()));
    }
    fields.put("description", Value.of(option.text()));
    return Value.of(fields);
  }

  private String text(Entry entry) {
    var out = new StringBuilder(entry.id()).append("\n  ").append(entry.summary()).append('\n');
    out.append("  objectives: ").append(objectives(entry.capabilities()));
    out.append("   constraints: ").append(entry.capabilities().constraints() ? "yes" : "no");
    out.append(entry.capabilities().needsFidelity() ? "   needs a fidelity" : "");
    out.append(entry.capabilities().needsList() ? "   needs a list\n" : "\n");
    var table = new Table();
    for (Options.Description option : entry.options()) {
      String words = option.words().isEmpty() ? "" : " (" + String.join(", ", option.words()) + ")";
      String preset = option.unset() ? "unset" : option.preset().plain();
      table.row(option.name(), preset, option.text() + words);
    }
    table.toString().lines().forEach(line -> out.append("    ").append(line).append('\n'));
    return entry.paper().isEmpty() ? out.toString() : out + "  " + entry.paper() + "\n";
  }

  private static String objectives(Capabilities capabilities) {
    int most = capabilities.objectives();
    return most == Integer.MAX_VALUE ? "any number" : most == 1 ? "one" : "up to " + most;
  }
}
