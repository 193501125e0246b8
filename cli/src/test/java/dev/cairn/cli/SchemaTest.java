package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "study.schema.json");

  private static Map<String, Value> properties(Value schema) {
    return ((Value.Fields) ((Value.Fields) schema).fields().getOrDefault("properties", Value.NULL))
        .fields();
  }

  @Test
  void the_schema_knowsEveryKeyOfAStudyFile() {
    assertThat(properties(Schema.study())).containsOnlyKeys(Plan.KEYS);
  }

  /** {@code cairn schema > docs/study.schema.json} mends it. */
  @Test
  void the_schemaInTheDocuments_isTheOneThatIsPrinted() throws IOException {
    Value product =
        Schema.study(
            productOnly(AlgorithmsCommand.samplerEntries()),
            productOnly(AlgorithmsCommand.schedulerEntries()),
            Plan.objectives().stream().filter(o -> !(o instanceof FormulaProvider)).toList());
    assertThat(Files.readString(DOCUMENT)).isEqualTo(PrettyJson.of(product) + "\n");
  }

  /** Without the algorithms that only tests have. */
  private static List<AlgorithmsCommand.Entry> productOnly(List<AlgorithmsCommand.Entry> entries) {
    return entries.stream().filter(entry -> !entry.id().startsWith("testkit")).toList();
  }
}
