package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.value.Flow;
import dev.cairn.value.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFormatTest {
  private static final SearchSpace SPACE =
      SpaceFormat.parse(
          Flow.of(
              "{rate: {type: float, low: 0.001, high: 0.5, log: true},"
                  + " depth: {type: int, low: 2, high: 12, default: 6},"
                  + " booster: {type: choice, of: [gbtree, dart], default: gbtree},"
                  + " drop: {type: float, low: 0, high: 0.5, default: 0.1, when: {booster: [dart]}},"
                  + " model: {type: choice, default: ridge, of: {ridge: {}, forest: {trees: {type: int,"
                  + " low: 1, high: 9}}, stump: {cut: {type: float, low: 0, high: 1, default: 0.5}}}},"
                  + " layers: {type: list, low: 0, high: 3, default: 0, of: {units: {type: int, low: 8,"
                  + " high: 256}}},"
                  + " tags: {type: subset, of: [a, b, c], default: []}}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {rate: 0.01} | {"rate":0.01,"depth":6,"booster":"gbtree","model":{"model":"ridge"},"layers":[],"tags":[]}
          {rate: 0.01, booster: dart, tags: [c, a]} | {"rate":0.01,"depth":6,"booster":"dart","drop":0.1,"model":{"model":"ridge"},"layers":[],"tags":["a","c"]}
          {rate: 0.01, model: stump} | {"rate":0.01,"depth":6,"booster":"gbtree","model":{"model":"stump","cut":0.5},"layers":[],"tags":[]}
          {rate: 0.01, model: {model: forest, trees: 3}} | {"rate":0.01,"depth":6,"booster":"gbtree","model":{"model":"forest","trees":3},"layers":[],"tags":[]}
          {rate: 0.01, layers: [{units: 8}, {units: 16}]} | {"rate":0.01,"depth":6,"booster":"gbtree","model":{"model":"ridge"},"layers":[{"units":8},{"units":16}],"tags":[]}
          """)
  void fillsDefaults_whereValuesAreAbsent(String given, String full) {
    Configuration configuration = SPACE.configuration(Flow.of(given), "enqueue[0]");
    assertThat(configuration).hasToString(full);
    assertThat(SPACE.contains(configuration.raw())).isTrue();
    assertThat(SPACE.configuration(configuration.toValue(), "again")).isEqualTo(configuration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 | enqueue[0] | must be a mapping
          {} | enqueue[0] | lacks a value for rate; expected one
          {rate: 0.01, model: forest} | enqueue[0] | lacks a value for model.forest.trees
          {layers: [{}, {}]} | enqueue[0] | rate, layers[0].units, layers[1].units
          {rate: 1} | enqueue[0].rate | expects a number in [0.001, 0.5]
          {rate: a} | enqueue[0].rate | expects a number
          {rate: 0.01, dept: 3} | enqueue[0].dept | Did you mean 'depth'?
          {rate: 0.01, depth: 2.5} | enqueue[0].depth | a whole number
          {rate: 0.01, drop: 0.2} | enqueue[0].drop | inactive here (it is active when {"booster":"dart"}); leave it out
          {rate: 0.01, model: {model: ridge, trees: 3}} | enqueue[0].model.trees | unknown key
          {rate: 0.01, model: tree} | enqueue[0].model | one of "ridge", "forest", "stump"
          {rate: 0.01, model: {model: tree}} | enqueue[0].model.model | one of
          {rate: 0.01, layers: [{units: 8}, {units: 1}]} | enqueue[0].layers[1].units | in [8, 256]
          {rate: 0.01, layers: [{units: 8}, {unit: 10}]} | enqueue[0].layers[1].unit | Did you mean 'units'?
          {rate: 0.01, layers: 3} | enqueue[0].layers | must be a list
          {rate: 0.01, layers: [{}, {}, {}, {}]} | enqueue[0].layers | has 4 elements; expected 0 to 3
          {rate: 0.01, tags: [a, a]} | enqueue[0].tags | different values
          """)
  void saysWhere_andWhatIsWrong(String given, String path, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> SPACE.configuration(Flow.of(given), "enqueue[0]"))
        .satisfies(e -> assertThat(e.path()).isEqualTo(path))
        .withMessageContaining(message);
  }

  @Test
  void hasDefaults_onlyWhenEveryActiveParameterHasOne() {
    assertThat(SPACE.defaults()).isEmpty();
    SearchSpace all = SearchSpace.of(Real.of("x", 0, 1).preset(0.25), Int.of("n", 1, 9).preset(3));
    assertThat(all.defaults()).hasValue(new double[] {0.25, 3});
  }

  @Test
  void readsSteppedNumbers_asTheirLatticeValue() {
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 1).step(0.1));
    assertThat(space.configuration(Flow.of("{x: 0.30000000000000004}"), "c"))
        .hasToString("{\"x\":0.3}");
  }
}
