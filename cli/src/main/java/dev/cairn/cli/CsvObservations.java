package dev.cairn.cli;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Column;
import dev.cairn.space.Parameter;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Measured;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads observations from a table as {@code cairn trials --csv} prints it: a column for each
 * parameter and value, by name. Other columns are left alone; where there is a column {@code
 * state}, only complete rows count.
 */
record CsvObservations(WarmStart.Source source, StudySpec spec, List<String> header) {

  List<WarmStart.Observation> read(List<Csv.Row> rows) {
    names().forEach(name -> require(header.contains(name), path(), "%s", lacking(name)));
    List<WarmStart.Observation> observations = new ArrayList<>();
    for (Csv.Row row : rows) {
      require(
          row.cells().size() == header.size(),
          path(),
          "%s:%s has %s cells; expected %s, as in the header.",
          source.name(),
          row.number(),
          row.cells().size(),
          header.size());
      if (cell(row, "state").map("complete"::equals).orElse(true)) {
        observations.add(observation(row));
      }
    }
    return observations;
  }

  private String path() {
    return source.path();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    spec.goals().stream().map(Goal::name).forEach(names::add);
    names.addAll(spec.constraints());
    new Settings(spec.space())
        .columns().stream().filter(Column::always).map(Settings::name).forEach(names::add);
    return names;
  }

  private String lacking(String name) {
    return source.name()
        + " lacks the column '"
        + name
        + "'; it has "
        + String.join(", ", header)
        + ".";
  }

  private Optional<String> cell(Csv.Row row, String name) {
    int at = header.indexOf(name);
    return at < 0 || row.cells().get(at).isBlank()
        ? Optional.empty()
        : Optional.of(row.cells().get(at).strip());
  }

  private WarmStart.Observation observation(Csv.Row row) {
    try {
      double[] raw = raw(row);
      require(
          spec.space().contains(raw),
          path(),
          "%s:%s is no configuration of this study.",
          source.name(),
          row.number());
      Map<String, Double> values = values(row);
      Measured measured = Measured.result(spec, values);
      require(
          measured.valid(), path(), "%s:%s: %s", source.name(), row.number(), measured.problem());
      return new WarmStart.Observation(spec.space().configuration(raw), values);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          path(), source.name() + ":" + row.number() + ": There is no number in " + e.getMessage());
    }
  }

  private Map<String, Double> values(Csv.Row row) {
    var values = new LinkedHashMap<String, Double>();
    for (String name : Summary.names(spec)) {
      cell(row, name).ifPresent(text -> values.put(name, Double.parseDouble(text)));
    }
    return values;
  }

  private double[] raw(Csv.Row row) {
    double[] raw = new double[spec.space().size()];
    Arrays.fill(raw, Double.NaN);
    for (Column column : new Settings(spec.space()).columns()) {
      if (column.active(raw)) {
        String name = Settings.name(column);
        String text =
            cell(row, name)
                .orElseThrow(
                    () ->
                        new InvalidInputException(
                            path(), source.name() + ":" + row.number() + " lacks " + name + "."));
        store(
            column.parameter(),
            source.name() + ":" + row.number() + ": " + name,
            text,
            raw,
            column.index());
      }
    }
    return raw;
  }

  /** A cell has lost whether a value was a text: what does not fit as it looks is tried as text. */
  private <T> void store(
      Parameter<T> parameter, String subject, String text, double[] raw, int at) {
    Value value = parsed(text);
    T legal;
    try {
      legal = parameter.fromValue(subject, value);
    } catch (InvalidInputException e) {
      try {
        legal = parameter.fromValue(subject, Value.of(text));
      } catch (InvalidInputException ignored) {
        throw new InvalidInputException(path(), String.valueOf(e.getMessage()));
      }
    }
    parameter.store(legal, raw, at);
  }

  private static Value parsed(String text) {
    try {
      return YamlReader.read(text).value();
    } catch (SyntaxException e) {
      return Value.of(text);
    }
  }
}
