package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Configuration;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpacesTest {
  // snippet: space
  static final Real LEARNING_RATE = Real.log("learning_rate", 1e-4, 0.3);
  static final Int MAX_DEPTH = Int.of("max_depth", 2, 12).preset(6);
  static final Categorical<String> BOOSTER = Categorical.of("booster", "gbtree", "dart");
  static final Real RATE_DROP = Real.of("rate_drop", 0, 0.5).when(BOOSTER.is("dart"));

  static final SearchSpace SPACE = SearchSpace.of(LEARNING_RATE, MAX_DEPTH, BOOSTER, RATE_DROP);

  // end

  // snippet: configuration
  static double train(Configuration settings) {
    double rate = settings.get(LEARNING_RATE);
    int depth = settings.get(MAX_DEPTH);
    double drop = settings.has(RATE_DROP) ? settings.get(RATE_DROP) : 0;
    return rate * depth + drop;
  }

  // end

  // snippet: structure
  static final Int UNITS = Int.log("units", 8, 256);
  static final Repeat LAYERS = Repeat.of("layers", 1, 4, UNITS);
  static final Int TREES = Int.log("trees", 10, 1000);
  static final Choice MODEL =
      Choice.of("model", Group.of("net", LAYERS), Group.of("forest", TREES));

  // end

  // snippet: structure-read
  static int size(Configuration settings) {
    var model = settings.get(MODEL);
    return model.name().equals("forest")
        ? model.parameters().get(TREES)
        : model.parameters().get(LAYERS).stream().mapToInt(layer -> layer.get(UNITS)).sum();
  }

  // end

  @Test
  void inactiveParameters_haveNoValue() {
    var low = configuration(SPACE, 0);
    assertThat(low.has(RATE_DROP)).isFalse();
    assertThat(train(low)).isEqualTo(1e-4 * 2);
    assertThatThrownBy(() -> low.get(RATE_DROP)).isInstanceOf(InvalidInputException.class);
    var high = configuration(SPACE, 1);
    assertThat(high.get(BOOSTER)).isEqualTo("dart");
    assertThat(train(high)).isEqualTo(0.3 * 12 + 0.5);
  }

  @Test
  void branches_andElements_areConfigurations() {
    var space = SearchSpace.of(MODEL);
    assertThat(size(configuration(space, 0))).isEqualTo(8);
    assertThat(size(configuration(space, 1))).isEqualTo(1000);
  }

  /** The corner of the space in which every number of the unit cube is the same. */
  private static Configuration configuration(SearchSpace space, double unit) {
    var cube = new double[space.size()];
    Arrays.fill(cube, unit);
    return space.configuration(space.decode(cube));
  }
}
