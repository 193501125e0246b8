package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code -Ddocuments=write} writes the snippets into the documents instead of comparing them. */
class DocumentsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("documents"));

  @TestFactory
  Stream<DynamicTest> document_showsTheCodeThatRuns() throws IOException {
    var house = Path.of("..").toRealPath();
    var snippets = Snippets.of(house);
    return documents(house).stream()
        .map(file -> dynamicTest(house.relativize(file).toString(), () -> check(file, snippets)));
  }

  private static void check(Path file, Snippets snippets) throws IOException {
    var document = new Document(Files.readString(file));
    var woven = document.woven(snippets);
    if (WRITE) {
      Files.writeString(file, woven.text());
    } else {
      assertThat(document.text()).isEqualTo(woven.text());
    }
    assertThat(document.unmarked()).as("code that no test runs").isEmpty();
    assertThat(document.links()).allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
  }

  @TestFactory
  Stream<DynamicTest> folder_linksToAllOfItsPages() throws IOException {
    var house = Path.of("..").toRealPath();
    return documents(house).stream()
        .filter(file -> file.startsWith(house.resolve("docs")) && file.endsWith("README.md"))
        .map(index -> dynamicTest(house.relativize(index).toString(), () -> checkIndex(index)));
  }

  private static void checkIndex(Path index) throws IOException {
    try (Stream<Path> pages = Files.list(index.resolveSibling(""))) {
      var names = pages.map(page -> page.getFileName().toString()).filter(n -> n.endsWith(".md"));
      assertThat(new Document(Files.readString(index)).links())
          .containsAll(names.filter(name -> !name.equals("README.md")).toList());
    }
  }

  private static List<Path> documents(Path house) throws IOException {
    try (Stream<Path> top = Files.list(house);
        Stream<Path> docs = Files.walk(house.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void document_differs_whenItsSourceChanged() {
    var snippets = new Snippets(Map.of("sum", "int sum = a + b;\n"));
    var stale = new Document("<!-- snippet: sum -->\n```java\nint sum = a - b;\n```\n");
    assertThat(stale.woven(snippets).text())
        .isEqualTo("<!-- snippet: sum -->\n```java\nint sum = a + b;\n```\n");
  }

  @Test
  void code_isUnmarked_whenNoSnippetStandsAboveIt() {
    var document = new Document("```java\nint x;\n```\n\n```sh\nmvn verify\n```\n");
    assertThat(document.unmarked()).containsExactly("int x;\n");
  }

  @Test
  void links_leaveOutTheWorldOutside() {
    var document = new Document("[a](b.md#c) [d](https://example.org) [e](#f)");
    assertThat(document.links()).containsExactly("b.md");
  }
}
