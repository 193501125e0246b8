package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.value.Flow;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private enum Color {
    RED,
    BLUE
  }

  private static final Real RATE = Real.log("rate", 1e-4, 1);
  private static final Int DEPTH = Int.of("depth", 1, 10);
  private static final Categorical<Color> COLOR = Categorical.of("color", Color.class);
  private static final Ordinal<String> SIZE = Ordinal.of("size", "small", "large");
  private static final Subset<Color> COLORS = Subset.of("colors", Color.class);
  private static final Permutation<String> ORDER = Permutation.of("order", "a", "b", "c");
  private static final Real DROP = Real.of("drop", 0, 1).when(COLOR.is(Color.BLUE));
  private static final Int UNITS = Int.of("units", 1, 99);
  private static final Repeat LAYERS = Repeat.of("layers", 0, 3, UNITS);
  private static final Int TREES = Int.of("trees", 1, 99);
  private static final Choice MODEL =
      Choice.of("model", Group.of("net", LAYERS), Group.of("forest", TREES));
  private static final Real BETA = Real.of("beta", 0, 1);
  private static final Group OPTIMIZER = Group.of("optimizer", BETA);
  private static final SearchSpace SPACE =
      SearchSpace.of(RATE, DEPTH, COLOR, SIZE, COLORS, ORDER, DROP, MODEL, OPTIMIZER);

  private static final Configuration NET =
      configuration("color: RED, model: {model: net, layers: [{units: 8}, {units: 4}]}");

  private static Configuration configuration(String rest) {
    String text =
        "{rate: 0.5, depth: 3, size: large, colors: [BLUE], order: [c, a, b],"
            + " optimizer: {beta: 0.25}, "
            + rest
            + "}";
    return SPACE.configuration(Flow.of(text), "");
  }

  @Test
  void givesValues_withTheirTypes() {
    double rate = NET.get(RATE);
    int depth = NET.get(DEPTH);
    assertThat(rate).isEqualTo(0.5);
    assertThat(depth).isEqualTo(3);
    assertThat(NET.getLong(DEPTH)).isEqualTo(3L);
    assertThat(NET.get(COLOR)).isEqualTo(Color.RED);
    assertThat(NET.get(SIZE)).isEqualTo("large");
    assertThat(NET.get(COLORS)).containsExactly(Color.BLUE);
    assertThat(NET.get(ORDER)).containsExactly("c", "a", "b");
  }

  @Test
  void givesValues_withTheirTypes_whenTheSpaceWasRead() {
    SearchSpace read = SpaceFormat.parse(SpaceFormat.format(SPACE));
    Configuration configuration = read.configuration(NET.raw());
    assertThat(configuration.get(COLOR)).isEqualTo(Color.RED);
    assertThat(configuration.get(COLORS)).containsExactly(Color.BLUE);
    assertThat(configuration.get(MODEL).parameters().get(LAYERS)).hasSize(2);
    assertThat(configuration.has(DROP)).isFalse();
  }

  @Test
  void givesBranches_elementsAndGroups_asConfigurations() {
    Configuration.Branch branch = NET.get(MODEL);
    assertThat(branch.name()).isEqualTo("net");
    List<Configuration> layers = branch.parameters().get(LAYERS);
    assertThat(layers).extracting(layer -> layer.get(UNITS)).containsExactly(8, 4);
    assertThat(NET.get(OPTIMIZER).get(BETA)).isEqualTo(0.25);
    assertThat(layers.get(1)).hasToString("{\"units\":4}");
  }

  @Test
  void hidesInactiveParameters() {
    assertThat(NET.has(DROP)).isFalse();
    assertThat(NET.toValue().fields()).doesNotContainKey("drop");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NET.get(DROP))
        .withMessage("The parameter drop is inactive here; ask has(...) before get(...).");
    Configuration blue =
        configuration("color: BLUE, drop: 0.125, model: {model: forest, trees: 7}");
    assertThat(blue.has(DROP)).isTrue();
    assertThat(blue.get(DROP)).isEqualTo(0.125);
    assertThat(blue.get(MODEL).parameters().get(TREES)).isEqualTo(7);
    assertThat(blue.get(MODEL).name()).isEqualTo("forest");
  }

  @Test
  void refusesHandles_ofAnotherPlace() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NET.get(TREES))
        .withMessageContaining("There is no parameter 'trees' at this place of the space.");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NET.get(Real.of("rate", 0, 1)))
        .withMessageContaining("'rate'");
  }

  @Test
  void isEqual_whenItsValuesAre() {
    Configuration again =
        configuration("color: RED, model: {model: net, layers: [{units: 8}, {units: 4}]}");
    assertThat(again).isEqualTo(NET).hasSameHashCodeAs(NET);
    assertThat(configuration("color: RED, model: {model: net, layers: []}")).isNotEqualTo(NET);
  }

  @Test
  void keepsItsRow_fromTheCaller() {
    NET.raw()[0] = 0.125;
    assertThat(NET.get(RATE)).isEqualTo(0.5);
  }

  @Test
  void givesAnyScalar_asAChoice() {
    List<Value> scalars = List.of(Value.of(1.0), Value.of("a"), Value.of(true), Value.NULL);
    Categorical<Value> any = Categorical.of("any", scalars);
    SearchSpace space = SearchSpace.of(any);
    for (int k = 0; k < scalars.size(); k++) {
      Configuration configuration = space.configuration(new double[] {k});
      assertThat(configuration.get(any)).isEqualTo(scalars.get(k));
      assertThat(SpaceFormat.parse(SpaceFormat.format(space)).configuration(new double[] {k}))
          .hasToString(configuration.toString());
    }
  }

  @Test
  void givesFlags_asBooleans() {
    Categorical<Boolean> flag = Categorical.flag("flag");
    Configuration on = SearchSpace.of(flag).configuration(Flow.of("{flag: true}"), "");
    boolean value = on.get(flag);
    assertThat(value).isTrue();
  }
}
