package dev.cairn.analysis.report;

import dev.cairn.space.Categorical;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Int;
import dev.cairn.space.Labels;
import dev.cairn.space.Ordinal;
import dev.cairn.space.Permutation;
import dev.cairn.space.Scale;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Subset;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** What a page needs to draw the columns of a space as axes. */
final class Axes {
  private Axes() {}

  static Value of(SearchSpace space) {
    return Json.array(space.columns(), Axes::axis);
  }

  private static Value axis(Column column) {
    Domain domain = column.domain();
    Scale scale = scale(domain);
    double low = scale.forward(domain.low());
    double high = scale.forward(domain.high());
    double unitLow = domain.encode(domain.low());
    double unitHigh = domain.encode(domain.high());
    // Unit coordinates are linear on the scale: where it would be 0 and 1.
    double length = unitHigh > unitLow ? (high - low) / (unitHigh - unitLow) : 1;
    double start = unitHigh > unitLow ? low - unitLow * length : low - 0.5;
    var axis =
        new Json.Members()
            .with("path", Value.of(name(column)))
            .with("scale", Value.of(scale.name().toLowerCase(Locale.ROOT)))
            .with("start", Value.of(start))
            .with("length", Value.of(length))
            .with("whole", Value.of(column.parameter() instanceof Int))
            .with("levels", Value.of(domain.levels()));
    labels(column).ifPresent(labels -> axis.with("labels", Json.texts(labels)));
    return axis.build();
  }

  /** The path; a member of a subset or permutation by its own name. */
  private static String name(Column column) {
    Optional<Labels<?>> members = Optional.empty();
    if (column.parameter() instanceof Subset<?> subset) {
      members = Optional.of(subset.labels());
    } else if (column.parameter() instanceof Permutation<?> permutation) {
      members = Optional.of(permutation.labels());
    }
    String path = column.path();
    return members
        .map(
            m ->
                path.substring(0, path.lastIndexOf('{'))
                    + "{"
                    + names(m).get(column.component())
                    + "}")
        .orElse(path);
  }

  private static Scale scale(Domain domain) {
    if (domain instanceof Domain.Interval interval) {
      return interval.scale();
    }
    return domain instanceof Domain.Lattice lattice ? lattice.scale() : Scale.LINEAR;
  }

  /** The names of the raw numbers 0, 1, ... where they stand for values. */
  private static Optional<List<String>> labels(Column column) {
    if (column.parameter() instanceof Categorical<?> categorical) {
      return Optional.of(names(categorical.labels()));
    }
    if (column.parameter() instanceof Ordinal<?> ordinal) {
      return Optional.of(names(ordinal.labels()));
    }
    if (column.parameter() instanceof Subset<?>) {
      return Optional.of(List.of("out", "in"));
    }
    if (column.parameter() instanceof Permutation<?>) {
      long places = column.domain().levels();
      return Optional.of(
          LongStream.rangeClosed(1, places).mapToObj(place -> "place " + place).toList());
    }
    return Optional.empty();
  }

  private static List<String> names(Labels<?> labels) {
    return labels.names().stream().map(Value::plain).toList();
  }
}
