package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Samplers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SamplersTest {
  @Test
  void theChapter_namesEverySampler() throws IOException {
    String chapter = Files.readString(Path.of("../docs/manual/samplers.md"));
    for (SamplerProvider<?> provider : Samplers.all()) {
      if (!provider.id().startsWith("testkit") && !provider.id().equals("middle-first")) {
        assertThat(chapter).contains("`" + provider.id() + "`");
      }
    }
  }
}
