package dev.cairn.runners.process;

import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;

/** {@code objective: {command: [python3, train.py, "--lr={learning_rate}"]}}. */
public final class CommandProvider implements RunnerProvider {
  static final Value.Fields LIST_OF_TEXTS =
      new Value.Fields(
          Map.of(
              "type", Value.of("array"),
              "minItems", Value.of(1),
              "items",
                  Value.of(
                      Map.of("type", Value.of(List.of(Value.of("string"), Value.of("number")))))));

  @Override
  public String id() {
    return "command";
  }

  @Override
  public String summary() {
    return "runs a program once a trial; its last line of JSON is the result";
  }

  @Override
  public Value.Fields schema() {
    return LIST_OF_TEXTS;
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) {
    Template template = Template.of("objective.command", settings, spec);
    AddressBook.requireVariablesApart(spec);
    Commands.check("objective.command", template.arguments(), place.directory());
    return new CommandRunner(template, spec, slots, place);
  }

  /** What a trial goes on from is in a folder. */
  @Override
  public boolean shared() {
    return true;
  }
}
