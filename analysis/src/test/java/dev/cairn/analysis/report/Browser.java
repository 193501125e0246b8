package dev.cairn.analysis.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window that opens a page, uses it, and says what it saw. */
record Browser(Path program) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  /**
   * What was seen.
   *
   * @param facts what the probe wrote, by name
   * @param console lines the page wrote to the console, errors among them
   */
  record Seen(Map<String, String> facts, List<String> console) {
    String fact(String name) {
      return facts.getOrDefault(name, "absent");
    }
  }

  /** The one named by {@code CAIRN_CHROMIUM}, or the first on the path. */
  static Optional<Browser> installed() {
    String named = System.getenv("CAIRN_CHROMIUM");
    Stream<Path> onPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return (named == null ? onPath : Stream.of(Path.of(named)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /** Opens a page that a probe, a script among the resources, uses. */
  Seen open(String html, String probe, int width, Path folder)
      throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Path dom = folder.resolve("dom.txt");
    Path log = folder.resolve("log.txt");
    Files.writeString(
        page, html.replace("</body>", "<script>" + probe(probe) + "</script></body>"));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--window-size=" + width + ",1000",
                "--virtual-time-budget=30000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Chromium did not end; its log: " + Files.readString(log));
    }
    List<String> console =
        Files.readAllLines(log).stream().filter(line -> line.contains("CONSOLE")).toList();
    return new Seen(facts(Files.readString(dom)), console);
  }

  private static Map<String, String> facts(String dom) {
    var facts = new LinkedHashMap<String, String>();
    int start = dom.indexOf("<pre id=\"probe\">");
    if (start >= 0) {
      dom.substring(start, dom.indexOf("</pre>", start))
          .lines()
          .skip(1)
          .map(line -> line.split(": ", 2))
          .forEach(pair -> facts.put(pair[0], pair.length > 1 ? pair[1] : ""));
    }
    return facts;
  }

  private static String probe(String name) throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The resource " + name + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
