package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradientPapersTest {
  private static final Pattern CLASS = Pattern.compile("`(dev\\.cairn\\.gradient\\.[\\w.]+)`");

  @Test
  void list_holdsThePaperOfEveryMethodAndOptimizer_andTheirClassesExist() throws IOException {
    String list = Files.readString(Path.of("../docs/papers.md"));
    List<String> papers =
        Stream.concat(
                Methods.all(Path.of("")).stream().map(Kind::paper),
                Optimizers.all().stream().map(Kind::paper))
            .filter(paper -> !paper.isEmpty())
            .toList();
    assertThat(list).contains(papers);
    assertThat(CLASS.matcher(list).results().map(name -> name.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException());
  }

  @Test
  void theManual_namesEveryMethodAndOptimizer() throws IOException {
    String manual = Files.readString(Path.of("../docs/manual/gradient.md"));
    Stream.concat(
            Methods.all(Path.of("")).stream().map(Kind::id),
            Optimizers.all().stream().map(Kind::id))
        .forEach(id -> assertThat(manual).contains("`" + id + "`"));
  }
}
