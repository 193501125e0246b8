package dev.cairn.analysis.report;

import dev.cairn.ui.Asset;
import dev.cairn.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One self-contained page that draws its data.
 *
 * @param title of the window
 * @param rows what the lines of its table are, which the page calls its table, too
 * @param script the name of the asset that draws it
 */
record Page(String title, String rows, String script) {

  String html(Value data) {
    return frame()
        .replace("{{style}}", Asset.of("report.css").text())
        .replace("{{script}}", Asset.of(script).text())
        .replace("{{title}}", title)
        .replace("{{rows}}", rows)
        .replace("{{data}}", Json.embedded(data));
  }

  private static String frame() {
    try (InputStream in = Page.class.getResourceAsStream("page.html")) {
      if (in == null) {
        throw new IllegalStateException("The library holds no page.html.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
