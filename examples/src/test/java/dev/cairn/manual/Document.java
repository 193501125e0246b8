package dev.cairn.manual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown document whose code comes from sources that are compiled and run. */
record Document(String text) {
  private static final Pattern CODE =
      Pattern.compile("(?ms)(^<!-- snippet: ([a-z0-9-]+) -->\n)?^(```([a-z]+)\n)(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)");

  /** Commands and output stand for themselves. */
  private static final Set<String> FREE = Set.of("sh", "text");

  /** The document as it should be: every marked block holds its snippet. */
  Document woven(Snippets snippets) {
    return new Document(
        CODE.matcher(text).replaceAll(block -> Matcher.quoteReplacement(block(block, snippets))));
  }

  private static String block(MatchResult block, Snippets snippets) {
    return Optional.ofNullable(block.group(2))
        .map(name -> block.group(1) + block.group(3) + snippet(name, snippets) + "```")
        .orElse(block.group());
  }

  private static String snippet(String name, Snippets snippets) {
    return Optional.ofNullable(snippets.byName().get(name))
        .orElseThrow(() -> new IllegalArgumentException("There is no snippet named " + name + "."));
  }

  /** Blocks of code that no test has seen. */
  List<String> unmarked() {
    return CODE.matcher(text)
        .results()
        .filter(block -> block.group(1) == null && !FREE.contains(block.group(4)))
        .map(block -> block.group(5))
        .toList();
  }

  /** Where its links within the project lead, relative to its own folder. */
  List<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }
}
