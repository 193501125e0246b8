package dev.cairn.analysis.report;

import dev.cairn.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One self-contained page that draws its data.
 *
 * @param title of the window
 * @param rows what the lines of its table are, which the page calls its table, too
 * @param scripts in the order they run
 */
record Page(String title, String rows, List<String> scripts) {

  String html(Value data) {
    return resource("page.html")
        .replace("{{style}}", resource("vendor/uplot.css") + resource("style.css"))
        .replace("{{licence}}", resource("vendor/uplot.LICENSE"))
        .replace("{{library}}", resource("vendor/uplot.js"))
        .replace("{{script}}", script())
        .replace("{{title}}", title)
        .replace("{{rows}}", rows)
        .replace("{{data}}", Json.embedded(data));
  }

  private String script() {
    return scripts.stream()
        .map(name -> resource("script/" + name + ".js"))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing from the library.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
