package dev.cairn.cli;

import dev.cairn.analysis.fidelity.Rungs;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudyView;
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
        : Rungs.of(view).map(rungs -> text(rungs, fidelity.get().name())).orElse("");
  }

  private static String text(Rungs rungs, String name) {
    var table = new Table().row("  " + name.toUpperCase(Locale.ROOT), "TRIALS", "WENT ON");
    for (Rungs.Rung rung : rungs.rungs()) {
      table.row(
          "  " + Numbers.text(rung.at()),
          Integer.toString(rung.reached()),
          Integer.toString(rung.promoted()));
    }
    return String.format(
            Locale.ROOT,
            "%nStopping early saved %.0f %% of what all trials in full would have taken.%n",
            100 * rungs.saved())
        + table
        + correlations(rungs, name);
  }

  private static String correlations(Rungs rungs, String name) {
    if (rungs.pairs().isEmpty()) {
      return "";
    }
    List<Rungs.Pair> misleading = rungs.pairs().stream().filter(Rungs.Pair::misleading).toList();
    String warning =
        misleading.isEmpty()
            ? ""
            : "Warning: the order of trials at "
                + misleading.stream()
                    .map(
                        p ->
                            Numbers.text(p.low())
                                + " says little about that at "
                                + Numbers.text(p.high()))
                    .collect(Collectors.joining(", at "))
                + "; a higher grace may find better trials.\n";
    return "Rank correlation between "
        + name
        + " "
        + rungs.pairs().stream().map(Stopping::pair).collect(Collectors.joining(", "))
        + ".\n"
        + warning;
  }

  private static String pair(Rungs.Pair pair) {
    return String.format(
        Locale.ROOT,
        "%s and %s %.2f (%d trials)",
        Numbers.text(pair.low()),
        Numbers.text(pair.high()),
        pair.correlation(),
        pair.trials());
  }
}
