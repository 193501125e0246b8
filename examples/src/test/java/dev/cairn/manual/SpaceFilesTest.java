package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Range;
import dev.cairn.space.Real;
import dev.cairn.space.RecordSpace;
import dev.cairn.space.Relation;
import dev.cairn.space.Scale;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Size;
import dev.cairn.space.SpaceFormat;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SpaceFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"numbers", "values", "beliefs", "structure", "conditions", "relations", "typed"})
  void space_isReadFromYaml_andWrittenBack(String name) throws IOException {
    SearchSpace space = space(name);
    assertThat(SpaceFormat.read(Section.of("", SpaceFormat.write(space)))).isEqualTo(space);
    Stream random = Stream.of(1);
    for (int i = 0; i < 100; i++) {
      assertThat(space.contains(space.sample(random))).isTrue();
    }
  }

  @Test
  void yaml_andHandles_areTheSameSpace() throws IOException {
    assertThat(space("typed")).isEqualTo(SpacesTest.SPACE);
  }

  @Test
  void nestedChoices_areWrittenBesideTheirParameters() throws IOException {
    String json =
        """
        {"model":{"model":"net","layers":[{"units":32,"activation":"relu"}]},"optimizer":{"name":"sgd"}}""";
    Value value = value(json);
    assertThat(space("structure").configuration(value, "configuration")).hasToString(json);
  }

  // snippet: java-relations
  static final Int WARMUP = Int.of("warmup", 0, 50);
  static final Int ROUNDS = Int.log("rounds", 10, 500);
  static final Int DEPTH = Int.of("max_depth", 2, 12);
  static final Categorical<String> KIND = Categorical.of("booster", "gbtree", "dart");

  static final SearchSpace RELATED =
      SearchSpace.of(
          List.of(WARMUP, ROUNDS, DEPTH, KIND),
          List.of(
              Relation.of("2*warmup <= rounds"),
              Relation.forbid(KIND.is("dart").and(DEPTH.between(10, 12)))));

  // end

  @Test
  void relations_holdInEveryRow() {
    Stream random = Stream.of(2);
    for (int i = 0; i < 1000; i++) {
      double[] unit = random.doubles(RELATED.size()).toArray();
      Configuration settings = RELATED.configuration(RELATED.decode(unit));
      assertThat(2 * settings.get(WARMUP)).isLessThanOrEqualTo(settings.get(ROUNDS));
      assertThat(settings.get(KIND).equals("dart") && settings.get(DEPTH) >= 10).isFalse();
    }
  }

  // snippet: java-conditions
  static final Real DROP = Real.of("drop", 0, 0.5).when(KIND.is("dart"));
  static final Real SKIP =
      Real.of("skip", 0, 1)
          .when(KIND.is("gbtree").and(DEPTH.between(6, 12)).or(DROP.between(0, 0.1)));

  // end

  @Test
  void conditions_combine() {
    SearchSpace space = SearchSpace.of(KIND, DEPTH, DROP, SKIP);
    assertThat(space.contains(new double[] {0, 6, Double.NaN, 0.5})).isTrue();
    assertThat(space.contains(new double[] {0, 5, Double.NaN, 0.5})).isFalse();
    assertThat(space.contains(new double[] {1, 5, 0.05, 0.5})).isTrue();
  }

  // snippet: java-record
  enum Activation {
    RELU,
    TANH
  }

  record Layer(@Range(low = 8, high = 256, scale = Scale.LOG) int units, Activation activation) {}

  record Settings(
      @Range(low = 1e-4, high = 0.3, scale = Scale.LOG) double learningRate,
      boolean shuffle,
      @Size(low = 1, high = 4) List<Layer> layers) {}

  static final RecordSpace<Settings> SETTINGS = RecordSpace.of(Settings.class);

  // end

  // snippet: java-record-read
  static double train(Configuration configuration) {
    Settings settings = SETTINGS.from(configuration);
    return settings.learningRate() * settings.layers().get(0).units();
  }

  // end

  @Test
  void records_areSpaces() {
    SearchSpace space = SETTINGS.space();
    assertThat(space.column("learning_rate")).isPresent();
    assertThat(space.column("layers[3].units")).isPresent();
    double[] row = space.decode(new double[space.size()]);
    assertThat(train(space.configuration(row))).isEqualTo(1e-4 * 8);
    var settings = new Settings(0.01, true, List.of(new Layer(16, Activation.TANH)));
    assertThat(SETTINGS.from(SETTINGS.configuration(settings))).isEqualTo(settings);
  }

  private static SearchSpace space(String name) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/manual/spaces.yaml"));
    return SpaceFormat.read(Section.of("", value(text)).section(name));
  }

  static Value value(String yaml) {
    return converted(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  private static Value converted(Object loaded) {
    if (loaded instanceof Map<?, ?> map) {
      var fields = new LinkedHashMap<String, Value>();
      map.forEach((key, value) -> fields.put(String.valueOf(key), converted(value)));
      return Value.of(fields);
    }
    if (loaded instanceof List<?> list) {
      return Value.of(list.stream().map(SpaceFilesTest::converted).toList());
    }
    if (loaded instanceof Boolean flag) {
      return Value.of(flag.booleanValue());
    }
    if (loaded instanceof Integer whole) {
      return Value.of(whole.longValue());
    }
    return loaded instanceof Double number
        ? Value.of(number.doubleValue())
        : Value.of(String.valueOf(loaded));
  }
}
