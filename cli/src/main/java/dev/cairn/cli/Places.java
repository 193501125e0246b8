package dev.cairn.cli;

import dev.cairn.trial.Fidelity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Places on a study's fidelity, each by the names that the study gave. */
record Places(Fidelity fidelity) {

  /** The heads of the columns of {@link #cells}. */
  List<String> heads() {
    return fidelity.names().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
  }

  /** One cell a name. */
  List<String> cells(double at) {
    return Double.isNaN(at)
        ? fidelity.names().stream().map(name -> Numbers.text(at)).toList()
        : fidelity.values(at).values().stream().map(Numbers::text).toList();
  }

  /** {@code epoch 9} or, of a grid, {@code epoch 9, fraction 0.5}. */
  String text(double at) {
    return fidelity.values(at).entrySet().stream()
        .map(entry -> entry.getKey() + " " + Numbers.text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code 9} or, of a grid, what {@link #text} says. */
  String brief(double at) {
    return fidelity.grid().isPresent() ? text(at) : Numbers.text(at);
  }
}
