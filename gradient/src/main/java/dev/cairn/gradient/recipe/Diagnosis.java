package dev.cairn.gradient.recipe;

import dev.cairn.gradient.method.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a recipe saw and chose, in words and as a picture of three panels. */
record Diagnosis(RangeTest range, Probes probes, Cycle cycle) {
  Story story() {
    return new Story(words(), picture());
  }

  private String words() {
    double[] smooth = range.smooth();
    String decays =
        probes.tried().stream()
            .sorted(Comparator.comparingDouble(Probes.Probe::decay).reversed())
            .map(each -> text("  %-8.2g %.4g", each.decay(), each.loss()))
            .collect(Collectors.joining("\n"));
    String end =
        range.turn() == smooth.length - 1
            ? " The loss had not turned up by then: a higher last rate (to) may show a greater one."
            : "";
    return text(
        """
        Range test: %d steps from a learning rate of %.3g to %.3g. The training loss fell from %.4g \
        to %.4g at a rate of %.3g, and rose after it.%s
        Validation loss after a short run with each weight decay:
        %s
        Chosen: learning rate up to %.3g, from and back to %.3g; momentum %.3g down to %.3g and \
        back; weight decay %.3g.
        One cycle of %d steps, in the last %.0f %% of which the rate fell to nearly nothing.
        """,
        range.taken(),
        range.from(),
        range.rate(range.taken() - 1),
        smooth[0],
        smooth[range.turn()],
        range.greatest(),
        end,
        decays,
        cycle.greatest(),
        cycle.part() * cycle.greatest(),
        cycle.high(),
        cycle.low(),
        cycle.decay(),
        cycle.steps(),
        100 * cycle.annealing());
  }

  private String picture() {
    double[] smooth = range.smooth();
    List<Panel.Point> test =
        IntStream.range(0, smooth.length)
            .mapToObj(i -> new Panel.Point(Math.log10(range.rate(i)), smooth[i]))
            .toList();
    List<Panel.Point> decays =
        probes.tried().stream()
            .sorted(Comparator.comparingDouble(Probes.Probe::decay))
            .map(each -> new Panel.Point(Math.log10(Math.max(1e-6, each.decay())), each.loss()))
            .toList();
    List<Panel.Point> rates =
        IntStream.rangeClosed(0, 100)
            .mapToObj(i -> new Panel.Point(i, cycle.at((long) cycle.steps() * i / 100).rate()))
            .toList();
    double everything = Double.POSITIVE_INFINITY;
    return Panel.svg(
        new Panel(
            "training loss by log10 of the rate",
            test,
            Math.log10(range.greatest()),
            1.5 * smooth[0]),
        new Panel(
            "validation loss by log10 of the weight decay (0 at -6)",
            decays,
            Math.log10(Math.max(1e-6, cycle.decay())),
            everything),
        new Panel("rate by percent of the cycle", rates, Double.NaN, everything));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
