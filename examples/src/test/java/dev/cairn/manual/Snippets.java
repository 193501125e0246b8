package dev.cairn.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marked regions of the sources that documents may show, by name. A region starts after a line
 * {@code // snippet: name} and ends before a line {@code // end}; in YAML, Python and shell the
 * marks start with {@code #}.
 */
record Snippets(Map<String, String> byName) {
  private static final Pattern REGION =
      Pattern.compile(
          "(?ms)^ *(?://|#) snippet: (?<name>[a-z0-9-]+)\n(?<text>.*?)^ *(?://|#) end$");
  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|yaml|json|py|sh)");

  /** Reads the tests of every module and all of the examples and clients. */
  static Snippets of(Path house) throws IOException {
    var byName = new LinkedHashMap<String, String>();
    for (Path source : sources(house)) {
      var regions = REGION.matcher(Files.readString(source)).results().toList();
      for (var region : regions) {
        var twice =
            byName.put(region.group(1), region.group(2).stripTrailing().stripIndent() + "\n");
        if (twice != null) {
          throw new IllegalArgumentException("Two snippets are named " + region.group(1) + ".");
        }
      }
    }
    return new Snippets(byName);
  }

  private static List<Path> sources(Path house) throws IOException {
    try (Stream<Path> files = Files.walk(house)) {
      return files
          .filter(file -> SOURCE.matcher(file.getFileName().toString()).matches())
          .filter(file -> shown(house.relativize(file).toString().replace('\\', '/')))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static boolean shown(String path) {
    return !path.contains("target/")
        && (path.contains("src/test/")
            || path.startsWith("examples/")
            || path.startsWith("clients/"));
  }
}
