package dev.cairn.cli;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Measured;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Observations made elsewhere, for a study to start from. */
final class WarmStart {
  private WarmStart() {}

  /** Where they are: a study of the same journal, or a CSV file. */
  record Source(boolean csv, String name) {
    String path() {
      return csv ? "warm_start.csv" : "warm_start.study";
    }

    /** As lineages name it. */
    @Override
    public String toString() {
      return (csv ? "csv:" : "study:") + name;
    }
  }

  static Source read(Section section) {
    boolean csv = section.has("csv");
    require(
        csv != section.has("study"),
        section.path(),
        "warm_start needs exactly one of study: NAME and csv: FILE.");
    Source source = new Source(csv, section.text(csv ? "csv" : "study"));
    section.close();
    return source;
  }

  /** An observation: settings and values in the user's direction. */
  record Observation(Configuration configuration, Map<String, Double> values) {
    Event.Imported event(StudySpec spec, String source, long time) {
      Measured measured = Measured.result(spec, values);
      return new Event.Imported(
          configuration.raw(), measured.objectives(), measured.constraints(), source, time);
    }
  }

  /** The observations of a CSV file, all checked: parameters and values by their column's name. */
  static List<Observation> csv(Source source, Path directory, StudySpec spec) {
    Path file = directory.resolve(source.name());
    require(Files.isRegularFile(file), source.path(), "There is no file '%s'.", source.name());
    try {
      List<Csv.Row> rows = Csv.parse(Files.readString(file, StandardCharsets.UTF_8));
      require(!rows.isEmpty(), source.path(), "The file %s is empty.", source.name());
      return new CsvObservations(source, spec, rows.get(0).cells())
          .read(rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new InvalidInputException(
          source.path(), "The file " + source.name() + " cannot be read: " + e.getMessage());
    }
  }

  /** The complete trials of another study whose settings are also settings of this one. */
  static List<Observation> study(Source source, Journal journal, StudySpec spec)
      throws IOException {
    require(
        !source.name().equals(spec.name()) && journal.studies().contains(source.name()),
        source.path(),
        "There is no other study '%s' in this journal; cairn studies lists them.",
        source.name());
    StoredStudy other = StoredStudy.read(journal, "", source.name());
    List<Observation> observations = new ArrayList<>();
    for (Trial trial : other.trials()) {
      if (trial.state() == State.COMPLETE) {
        observation(trial, other.spec(), spec).ifPresent(observations::add);
      }
    }
    require(
        !observations.isEmpty(),
        source.path(),
        "No complete trial of the study %s fits this one: its parameters or objectives differ.",
        source.name());
    return observations;
  }

  private static Optional<Observation> observation(Trial trial, StudySpec from, StudySpec to) {
    var values = new LinkedHashMap<String, Double>(trial.metrics());
    for (int i = 0; i < trial.objectives().length; i++) {
      Goal goal = from.goals().get(i);
      values.put(goal.name(), goal.flip(trial.objectives()[i]));
    }
    for (int i = 0; i < trial.constraints().length; i++) {
      values.put(from.constraints().get(i), trial.constraints()[i]);
    }
    return Measured.result(to, Evaluation.of(values).values()).valid()
        ? configuration(trial, to.space()).map(c -> new Observation(c, values))
        : Optional.empty();
  }

  private static Optional<Configuration> configuration(Trial trial, SearchSpace space) {
    try {
      return Optional.of(space.configuration(trial.configuration().toValue(), ""));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }
}
