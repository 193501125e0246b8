package dev.cairn.cli;

import dev.cairn.analysis.fidelity.Rungs;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stopping early did, for people. */
final class Stopping {
  private Stopping() {}

  /** A paragraph; empty where no trial was halted. */
  static String text(StudyView view) {
    Optional<Fidelity> fidelity = view.spec().fidelity();
    return fidelity.isEmpty()
        ? ""
        : Rungs.of(view).map(rungs -> text(rungs, new Places(fidelity.get()))).orElse("");
  }

  private static String text(Rungs rungs, Places places) {
    String order = rungs.pairs().isEmpty() ? "" : "SAME ORDER AT THE NEXT";
    var table = new Table().row(row(places.heads(), "TRIALS", "WENT ON", order));
    for (Rungs.Rung rung : rungs.rungs()) {
      table.row(
          row(
              places.cells(rung.at()),
              Integer.toString(rung.reached()),
              Integer.toString(rung.promoted()),
              correlation(rungs, rung)));
    }
    return String.format(
            Locale.ROOT,
            "%nStopping early saved %.0f %% of what all trials in full would have taken.%n",
            100 * rungs.saved())
        + table
        + warnings(rungs, places);
  }

  private static List<String> row(List<String> place, String... rest) {
    List<String> cells = new ArrayList<>(place);
    cells.set(0, "  " + place.get(0));
    cells.addAll(List.of(rest));
    return cells;
  }

  /** Of the rung and the next: 1 for the same order, 0 for none. */
  private static String correlation(Rungs rungs, Rungs.Rung rung) {
    return rungs.pairs().stream()
        .filter(pair -> pair.low() == rung.at())
        .map(pair -> String.format(Locale.ROOT, "%.2f", pair.correlation()))
        .findFirst()
        .orElse("");
  }

  private static String warnings(Rungs rungs, Places places) {
    return rungs.pairs().stream()
        .filter(Rungs.Pair::misleading)
        .map(
            pair ->
                String.format(
                    "Warning: which trials are better at %s says little about %s.%n"
                        + "         A higher grace may find better ones.%n",
                    places.text(pair.low()), places.brief(pair.high())))
        .collect(Collectors.joining());
  }
}
