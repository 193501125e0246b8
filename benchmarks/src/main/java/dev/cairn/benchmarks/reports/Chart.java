package dev.cairn.benchmarks.reports;

import dev.cairn.benchmarks.curves.Band;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The bands of one problem as SVG. The vertical axis leaves out what only the first tenth of the
 * work shows, where the worst random guesses would flatten all that follows.
 */
final class Chart {
  private static final double WIDTH = 340;
  private static final double HEIGHT = 220;
  private static final double LEFT = 56;
  private static final double BOTTOM = 24;
  private static final double MARGIN = 8;

  /** Told apart also by most readers who do not see all colours; repeated from the tenth on. */
  private static final List<String> COLORS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#7a5195", "#555555",
          "#a05d2c");

  private final double last;
  private final double low;
  private final double high;

  private Chart(double last, double low, double high) {
    this.last = last;
    this.low = low;
    this.high = high;
  }

  private static final List<String> DASHES = List.of("none", "6 3", "2 2", "8 2 2 2");

  /** How the line of an optimizer is drawn: its colour, then dashes where colours repeat. */
  static String stroke(int optimizer) {
    int round = optimizer / COLORS.size();
    return format(
        "stroke=\"%s\" stroke-width=\"1.6\" stroke-dasharray=\"%s\" fill=\"none\"",
        color(optimizer), DASHES.get(round % DASHES.size()));
  }

  private static String color(int optimizer) {
    return COLORS.get(optimizer % COLORS.size());
  }

  /** What a page must hold once: the area that lines stay in. */
  static String definitions() {
    return format(
        "<svg width=\"0\" height=\"0\"><clipPath id=\"plot\"><rect x=\"%.0f\" y=\"0\" width=\"%.0f\""
            + " height=\"%.0f\"/></clipPath></svg>",
        LEFT, WIDTH - LEFT, HEIGHT - BOTTOM);
  }

  /** The chart of bands; their colours are those of their optimizers' places in the list. */
  static String of(List<Band> bands, List<String> optimizers) {
    double last = bands.stream().mapToInt(Chart::last).max().orElse(1);
    double[] shown =
        bands.stream()
            .flatMap(band -> band.points().stream())
            .filter(point -> point.n() >= last / 10)
            .flatMapToDouble(point -> DoubleStream.of(point.lower(), point.upper()))
            .toArray();
    double low = DoubleStream.of(shown).min().orElse(0);
    double high = DoubleStream.of(shown).max().orElse(1);
    double room = high > low ? (high - low) / 20 : 1;
    return new Chart(last, low - room, high + room).draw(bands, optimizers);
  }

  private static int last(Band band) {
    return band.points().isEmpty() ? 0 : band.points().get(band.points().size() - 1).n();
  }

  private String draw(List<Band> bands, List<String> optimizers) {
    String lines =
        bands.stream()
            .map(band -> band(band, optimizers.indexOf(band.optimizer())))
            .collect(Collectors.joining());
    return format(
        "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\">%s<g clip-path=\"url(#plot)\">%s</g></svg>",
        WIDTH, HEIGHT, axes(), lines);
  }

  private String axes() {
    var out = new StringBuilder();
    double step = step((high - low) / 5);
    for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
      double value = Math.rint(tick / step) * step;
      out.append(
          format(
              "<path d=\"M%.1f %.1fH%.1f\" stroke=\"#e3e8ee\"/><text x=\"%.1f\" y=\"%.1f\""
                  + " text-anchor=\"end\">%s</text>",
              LEFT, y(value), WIDTH - MARGIN, LEFT - 4, y(value) + 4, shortest(value)));
    }
    double steps = Math.max(1, step(last / 5));
    for (double n = 0; n <= last; n += steps) {
      out.append(
          format(
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.0f</text>",
              Math.min(x(n), WIDTH - 2 * MARGIN), HEIGHT - 6, n));
    }
    return out.toString();
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below. */
  static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double digit = least / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  private static String shortest(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private String band(Band band, int optimizer) {
    String upper = path(band, Band.Point::upper, false);
    String lower = path(band, Band.Point::lower, true);
    String median = path(band, Band.Point::median, false);
    String area = upper.isEmpty() ? "" : "M" + upper + "L" + lower + "Z";
    String line = median.isEmpty() ? "" : "M" + median;
    return format(
        "<path d=\"%s\" fill=\"%s\" opacity=\"0.12\"/><path d=\"%s\" %s><title>%s</title></path>",
        area, color(optimizer), line, stroke(optimizer), HtmlReport.escaped(band.optimizer()));
  }

  private String path(Band band, ToDoubleFunction<Band.Point> part, boolean backward) {
    List<Band.Point> points = band.points();
    return IntStream.range(0, points.size())
        .mapToObj(i -> points.get(backward ? points.size() - 1 - i : i))
        .map(p -> format("%.1f %.1f", x(p.n()), y(part.applyAsDouble(p))))
        .collect(Collectors.joining("L"));
  }

  private double x(double n) {
    return LEFT + (WIDTH - LEFT - MARGIN) * n / last;
  }

  private double y(double value) {
    return MARGIN + (HEIGHT - BOTTOM - MARGIN) * (high - value) / (high - low);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
