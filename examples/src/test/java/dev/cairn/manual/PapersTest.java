package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PapersTest {
  /** Has a test of its own, in a module that may be left out. */
  private static final String ELSEWHERE = "dev.cairn.gradient.";

  private static final Pattern CLASS = Pattern.compile("`(dev\\.cairn\\.[\\w.]+)`");

  @Test
  void list_holdsThePaperOfEveryAlgorithm() throws IOException {
    var papers =
        Stream.concat(
                Samplers.all().stream().map(SamplerProvider::paper),
                Schedulers.all().stream().map(SchedulerProvider::paper))
            .filter(paper -> !paper.isEmpty())
            .toList();
    assertThat(papers).isNotEmpty();
    assertThat(list()).contains(papers);
  }

  @Test
  void classes_exist() throws IOException {
    List<String> names =
        CLASS
            .matcher(list())
            .results()
            .map(name -> name.group(1))
            .filter(name -> !name.startsWith(ELSEWHERE))
            .toList();
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(name -> assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException());
  }

  private static String list() throws IOException {
    return Files.readString(Path.of("../docs/papers.md"));
  }
}
