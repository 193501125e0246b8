package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSizeTest {
  private static final ModelSize SIZE = ModelSize.of("parameters", 1.3e9).and("tokens", 2e10);

  @Test
  void sizes_areGivenInTheOrderThatIsAskedFor() {
    assertThat(SIZE.names()).containsExactly("parameters", "tokens");
    assertThat(SIZE.in(List.of("tokens", "parameters"))).containsExactly(2e10, 1.3e9);
    assertThat(SIZE).isEqualTo(ModelSize.of("tokens", 2e10).and("parameters", 1.3e9));
    assertThat(SIZE.declared()).isTrue();
    assertThat(ModelSize.NONE.declared()).isFalse();
  }

  @Test
  void whatIsNoSize_isRefused() {
    assertThatThrownBy(() -> ModelSize.of("parameters", 0))
        .hasMessageContaining("parameters is 0.0; expected a finite number above 0");
    assertThatThrownBy(() -> ModelSize.of("a b", 1)).hasMessageContaining("'a b' must be named");
    assertThatThrownBy(() -> SIZE.in(List.of("rows"))).hasMessageContaining("no size 'rows'");
  }
}
