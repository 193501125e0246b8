package dev.cairn.cli;

import dev.cairn.analysis.fidelity.Rungs;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudyView;
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
        : Rungs.of(view).map(rungs -> text(rungs, fidelity.get().name())).orElse("");
  }

  private static String text(Rungs rungs, String name) {
    boolean pairs = !rungs.pairs().isEmpty();
    String unit = "  " + name.toUpperCase(Locale.ROOT);
    var table = new Table().row(unit, "TRIALS", "WENT ON", pairs ? "SAME ORDER AT THE NEXT" : "");
    for (Rungs.Rung rung : rungs.rungs()) {
      table.row(
          "  " + Numbers.text(rung.at()),
          Integer.toString(rung.reached()),
          Integer.toString(rung.promoted()),
          correlation(rungs, rung));
    }
    return String.format(
            Locale.ROOT,
            "%nStopping early saved %.0f %% of what all trials in full would have taken.%n",
            100 * rungs.saved())
        + table
        + warnings(rungs, name);
  }

  /** Of the rung and the next: 1 for the same order, 0 for none. */
  private static String correlation(Rungs rungs, Rungs.Rung rung) {
    return rungs.pairs().stream()
        .filter(pair -> pair.low() == rung.at())
        .map(pair -> String.format(Locale.ROOT, "%.2f", pair.correlation()))
        .findFirst()
        .orElse("");
  }

  private static String warnings(Rungs rungs, String name) {
    return rungs.pairs().stream()
        .filter(Rungs.Pair::misleading)
        .map(
            pair ->
                String.format(
                    "Warning: which trials are better at %s %s says little about %s.%n"
                        + "         A higher grace may find better ones.%n",
                    name, Numbers.text(pair.low()), Numbers.text(pair.high())))
        .collect(Collectors.joining());
  }
}
