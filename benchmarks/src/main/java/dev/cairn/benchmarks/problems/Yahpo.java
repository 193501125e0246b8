package dev.cairn.benchmarks.problems;

import dev.cairn.space.Configuration;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The surrogates in a folder, each loaded on first use and kept. Thread-safe. */
final class Yahpo implements AutoCloseable {
  private final Optional<Path> folder;
  private final Map<Scenario, Surrogate> loaded = new HashMap<>();

  Yahpo(Optional<Path> folder) {
    this.folder = folder;
  }

  boolean present() {
    return folder.isPresent();
  }

  /** All outputs for a configuration and further inputs. */
  float[] predict(Scenario scenario, Configuration configuration, Map<String, Value> more) {
    Map<String, Value> inputs = new LinkedHashMap<>(configuration.toValue().fields());
    inputs.putAll(more);
    return surrogate(scenario).predict(inputs);
  }

  private synchronized Surrogate surrogate(Scenario scenario) {
    return loaded.computeIfAbsent(scenario, s -> Surrogate.load(present(folder), s));
  }

  private static Path present(Optional<Path> folder) {
    return folder.orElseThrow(
        () ->
            new InvalidInputException(
                "problems",
                "This problem is a surrogate whose data are not at hand; set CAIRN_YAHPO to a"
                    + " folder with the scenarios of YAHPO Gym's data."));
  }

  @Override
  public synchronized void close() {
    loaded.values().forEach(Surrogate::close);
    loaded.clear();
  }
}
