package dev.cairn.samplers;

import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Samplers;
import dev.cairn.testkit.SamplerContract;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class EverySamplerTest extends SamplerContract {
  @Override
  protected List<String> ids() {
    return Samplers.all().stream()
        .<String>map(SamplerProvider::id)
        .filter(id -> !id.startsWith("testkit"))
        .toList();
  }
}
