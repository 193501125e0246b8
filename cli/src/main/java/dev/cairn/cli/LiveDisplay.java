package dev.cairn.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A few lines on a terminal, drawn anew in place. */
final class LiveDisplay implements Display {
  private static final String REST_OF_LINE = "\033[K";
  private static final String REST_OF_SCREEN = "\033[J";
  private static final int BAR = 30;
  private static final int SHORTEST_BAR = 6;

  private final PrintStream err;
  private final int columns;
  private final Meter meter;
  private final Style style;
  private int drawn;

  LiveDisplay(Console console, Meter meter, Style style) {
    this.err = console.err();
    this.columns = console.columns();
    this.meter = meter;
    this.style = style;
  }

  @Override
  public void show(Snapshot snapshot) {
    List<String> lines = lines(snapshot);
    var out = new StringBuilder(home());
    for (String line : lines) {
      out.append(line).append(REST_OF_LINE).append('\n');
    }
    drawn = lines.size();
    err.print(out.append(REST_OF_SCREEN));
    err.flush();
  }

  private String home() {
    return drawn == 0 ? "" : "\033[" + drawn + "A\r";
  }

  @Override
  public void end(Snapshot snapshot) {
    err.print(home() + REST_OF_SCREEN);
    err.println(head(snapshot));
    err.println();
    err.flush();
    drawn = 0;
  }

  private List<String> lines(Snapshot now) {
    List<String> lines = new ArrayList<>();
    lines.add(head(now));
    if (!now.running().isEmpty()) {
      String running = String.join("  ", now.running());
      lines.add(labelled("running", running, style.dim(fit(running))));
    }
    if (!now.best().isEmpty()) {
      lines.add(labelled("best", now.best(), style.good(fit(now.best()))));
      lines.add(labelled("", now.settings(), fit(now.settings())));
    }
    if (now.paused()) {
      String paused = "go on with: cairn resume " + now.spec().name();
      lines.add(labelled("paused", paused, style.bad(fit(paused))));
    }
    if (now.failed() > 0) {
      String failed = now.failed() + ": " + now.failureText();
      lines.add(labelled("failed", failed, style.bad(fit(failed))));
    }
    return lines;
  }

  private static String labelled(String label, String plain, String styled) {
    return plain.isEmpty() ? "" : String.format("  %-9s%s", label, styled);
  }

  private String fit(String text) {
    return Text.cut(text, columns - 12);
  }

  /** Name, bar and figures; a narrow terminal loses the bar first, then the end. */
  private String head(Snapshot now) {
    String name = Text.cut(now.spec().name(), Math.max(8, columns / 3));
    String figures = Text.cut(figures(now), columns - name.length() - 3);
    int room = Math.min(BAR, columns - name.length() - figures.length() - 5);
    boolean drawn = room >= SHORTEST_BAR && now.fraction().isPresent();
    String bar = drawn ? style.bar(now.fraction().orElseThrow(), room) + "  " : "";
    return style.bold(name) + "  " + bar + figures;
  }

  private String figures(Snapshot now) {
    String percent =
        now.fraction().map(f -> String.format(Locale.ROOT, "  %.0f%%", 100 * f)).orElse("");
    String left =
        now.left()
            .filter(d -> !d.isZero())
            .map(d -> "  " + Durations.format(d) + " left")
            .orElse("");
    return now.count(meter) + " trials" + percent + "  " + Durations.format(now.elapsed()) + left;
  }
}
