package dev.cairn.gradient.recipe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line over its axes, as a part of a picture in SVG.
 *
 * @param title what is shown over what
 * @param points from left to right, with finite places
 * @param mark where a vertical line is drawn; NaN for nowhere
 * @param top above which the line is cut off
 */
record Panel(String title, List<Point> points, double mark, double top) {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 220;
  private static final int MARGIN = 50;

  /** A place of the line. */
  record Point(double x, double y) {}

  /** Panels, one below the other. */
  static String svg(Panel... panels) {
    var out = new StringBuilder();
    out.append(
        text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>%n",
            WIDTH, HEIGHT * panels.length));
    for (int i = 0; i < panels.length; i++) {
      out.append(text("<g transform=\"translate(0 %d)\">%n", i * HEIGHT));
      panels[i].draw(out);
      out.append(text("</g>%n"));
    }
    return out.append(text("</svg>%n")).toString();
  }

  private void draw(StringBuilder out) {
    out.append(label(WIDTH / 2.0, 20, title));
    out.append(label(x(left()), HEIGHT - 20.0, text("%.3g", left())));
    out.append(label(x(right()), HEIGHT - 20.0, text("%.3g", right())));
    out.append(label(MARGIN / 2.0, y(least()), text("%.3g", least())));
    out.append(label(MARGIN / 2.0, y(most()), text("%.3g", most())));
    String path =
        points.stream()
            .map(each -> text("%.1f,%.1f", x(each.x()), y(Math.min(most(), each.y()))))
            .collect(Collectors.joining(" "));
    out.append(
        text(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"hsl(215, 70%%, 45%%)\""
                + " stroke-width=\"2\"/>%n",
            path));
    if (!Double.isNaN(mark)) {
      out.append(
          text(
              "<line x1=\"%.1f\" x2=\"%1$.1f\" y1=\"%d\" y2=\"%d\" stroke=\"grey\""
                  + " stroke-dasharray=\"4\"/>%n",
              x(mark), MARGIN, HEIGHT - MARGIN));
    }
  }

  private double left() {
    return points.get(0).x();
  }

  private double right() {
    return points.get(points.size() - 1).x();
  }

  private double least() {
    return points.stream().mapToDouble(Point::y).min().orElse(0);
  }

  private double most() {
    double greatest = points.stream().mapToDouble(Point::y).max().orElse(1);
    return Math.max(Math.min(greatest, top), least() + 1e-12);
  }

  private double x(double at) {
    return MARGIN + (WIDTH - 2.0 * MARGIN) * (at - left()) / Math.max(1e-12, right() - left());
  }

  private double y(double at) {
    return HEIGHT
        - MARGIN
        - (HEIGHT - 2.0 * MARGIN) * (at - least()) / Math.max(1e-12, most() - least());
  }

  private static String label(double x, double y, String words) {
    return text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n", x, y, words);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
