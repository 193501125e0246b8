package dev.cairn.runners.process;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.List;

/** {@code objective: {worker: [python3, problem.py]}}. */
public final class WorkerProvider implements RunnerProvider {
  @Override
  public String id() {
    return "worker";
  }

  @Override
  public String summary() {
    return "keeps programs running that take trials and answer as lines of JSON";
  }

  @Override
  public Value.Fields schema() {
    return CommandProvider.LIST_OF_TEXTS;
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) {
    String path = "objective.worker";
    List<String> command =
        Section.items(path, settings).stream().map(item -> Section.text(path, item)).toList();
    require(!command.isEmpty(), path, "%s is empty; expected a program and its arguments.", path);
    Commands.check(path, command, place.directory());
    return new WorkerRunner(command, spec, slots, place);
  }

  /** What a trial goes on from is in a folder. */
  @Override
  public boolean shared() {
    return true;
  }
}
