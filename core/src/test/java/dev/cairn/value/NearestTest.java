package dev.cairn.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void countsInsertions_deletionsAndReplacements() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("same", "same")).isZero();
  }

  @Test
  void proposesTheNearestName_orListsAll() {
    List<String> names = List.of("max_depth", "min_depth", "rate");
    assertThat(Nearest.hint("mx_depth", names)).isEqualTo(" Did you mean 'max_depth'?");
    assertThat(Nearest.hint("MAX_DEPTH", names)).isEqualTo(" Did you mean 'max_depth'?");
    assertThat(Nearest.hint("booster", names))
        .isEqualTo(" Expected one of: max_depth, min_depth, rate.");
  }

  @Test
  void writesNames_inSnakeCase() {
    assertThat(List.of("maxDepth", "l2", "RandomForest", "maxHTTPSize", "x"))
        .extracting(Names::snake)
        .containsExactly("max_depth", "l2", "random_forest", "max_http_size", "x");
  }
}
