package dev.cairn.gradient.replay;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trials as {@code cairn trials STUDY --json} prints them: an object a line. */
final class Trials {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Trials() {}

  /**
   * Where the hyperparameters of a trial were by its reports and, at the beginning, by its
   * configuration.
   *
   * @param path of the file's option, for errors
   */
  static Schedule schedule(String path, Path file, int number) {
    JsonNode trial = trial(path, file, number);
    var places = new TreeMap<Double, Map<String, Double>>();
    for (JsonNode report : trial.path("reports")) {
      Map<String, Double> values = values(report);
      if (report.path(Schedule.STEPS).isNumber() && !values.isEmpty()) {
        places.put(report.path(Schedule.STEPS).asDouble(), values);
      }
    }
    require(
        !places.isEmpty(),
        path,
        "No report of trial %s in %s says where hyperparameters were; expected values such as"
            + " '%sdropout' beside '%s'.%nMaybe give that study a fidelity, such as fidelity: {name:"
            + " gradients, low: 100, high: 2000}, and a method that moves hyperparameters.",
        number,
        file,
        Schedule.AT,
        Schedule.STEPS);
    start(trial.path("configuration"), places);
    return new Schedule(places);
  }

  private static Map<String, Double> values(JsonNode report) {
    var values = new LinkedHashMap<String, Double>();
    for (var field : report.properties()) {
      if (field.getKey().startsWith(Schedule.AT) && field.getValue().isNumber()) {
        values.put(field.getKey().substring(Schedule.AT.length()), field.getValue().asDouble());
      }
    }
    return values;
  }

  private static void start(
      JsonNode configuration, NavigableMap<Double, Map<String, Double>> places) {
    Set<String> names = places.firstEntry().getValue().keySet();
    var first = new LinkedHashMap<String, Double>();
    for (String name : names) {
      if (configuration.path(name).isNumber()) {
        first.put(name, configuration.path(name).asDouble());
      }
    }
    if (first.keySet().equals(names)) {
      places.putIfAbsent(0.0, first);
    }
  }

  private static JsonNode trial(String path, Path file, int number) {
    require(
        Files.isReadable(file),
        path,
        "The file %s was not found or cannot be read; its name is relative to the study file.%n"
            + "Maybe write it first: cairn trials STUDY --json > %s",
        file,
        file.getFileName());
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(MAPPER::readTree)
          .filter(each -> each.path("number").asInt(-1) == number)
          .findFirst()
          .orElseThrow(
              () -> new InvalidInputException(path, file + " has no trial " + number + "."));
    } catch (JacksonException | IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          path,
          file
              + " is not what cairn trials STUDY --json prints, an object a line: "
              + e.getMessage());
    }
  }
}
