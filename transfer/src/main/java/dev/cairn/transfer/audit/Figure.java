package dev.cairn.transfer.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An audit as a picture (SVG): loss over the logarithm of the learning rate, a curve for each size,
 * darker where it is larger, and a dot at each optimum. What is far above the optima is cut off.
 */
public final class Figure {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int MARGIN = 60;
  private static final int SHOWN = 3; // steps to either side of the optima that are in full view

  private final Audit audit;
  private final double left;
  private final double right;
  private final double least;
  private final double most;

  private Figure(Audit audit) {
    this.audit = audit;
    double[] logs =
        audit.sizes().stream()
            .flatMap(at -> at.curve().stream())
            .mapToDouble(point -> Math.log(point.learningRate()))
            .sorted()
            .toArray();
    left = logs[0];
    right = logs[logs.length - 1];
    double[] losses =
        audit.sizes().stream()
            .flatMap(at -> at.curve().stream().filter(point -> near(at, point)))
            .mapToDouble(Audit.Point::loss)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    least = losses[0];
    most = losses[losses.length - 1] > least ? losses[losses.length - 1] : least + 1;
  }

  /** The picture of an audit. */
  public static String svg(Audit audit) {
    return new Figure(audit).draw();
  }

  private boolean near(Audit.AtSize at, Audit.Point point) {
    double off = Math.log(point.learningRate() / at.learningRate().value());
    return Math.abs(off) <= SHOWN * Math.log(audit.step());
  }

  private String draw() {
    var out = new StringBuilder();
    out.append(
        text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"13\">%n<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>%n",
            WIDTH, HEIGHT));
    out.append(label(WIDTH / 2.0, MARGIN / 2.0, audit.reason()));
    out.append(label(WIDTH / 2.0, HEIGHT - 12, "learning rate"));
    out.append(label(x(left), HEIGHT - MARGIN / 2.0, text("%.2g", Math.exp(left))));
    out.append(label(x(right), HEIGHT - MARGIN / 2.0, text("%.2g", Math.exp(right))));
    out.append(label(MARGIN / 2.0, y(least), text("%.3g", least)));
    out.append(label(MARGIN / 2.0, y(most), text("%.3g", most)));
    for (int i = 0; i < audit.sizes().size(); i++) {
      curve(audit.sizes().get(i), i, out);
    }
    return out.append(text("</svg>%n")).toString();
  }

  private void curve(Audit.AtSize at, int index, StringBuilder out) {
    int light = 75 - 50 * index / Math.max(1, audit.sizes().size() - 1);
    String colour = text("hsl(215, 70%%, %d%%)", light);
    List<Audit.Point> seen = at.curve().stream().filter(point -> point.loss() <= most).toList();
    String path =
        seen.stream()
            .map(p -> text("%.1f,%.1f", x(Math.log(p.learningRate())), y(p.loss())))
            .collect(Collectors.joining(" "));
    out.append(
        text(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
            path, colour));
    double x = x(Math.log(at.learningRate().value()));
    out.append(
        text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", x, y(at.loss()), colour));
    out.append(
        text(
            "<text x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"end\">%s</text>%n",
            WIDTH - 8,
            MARGIN + 18 * index,
            colour,
            at.size() == Math.rint(at.size()) ? text("%.0f", at.size()) : at.size()));
  }

  private static String label(double x, double y, String words) {
    return text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n", x, y, words);
  }

  private double x(double log) {
    return MARGIN + (WIDTH - 2.0 * MARGIN) * (log - left) / (right - left);
  }

  private double y(double loss) {
    return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * (loss - least) / (most - least);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
