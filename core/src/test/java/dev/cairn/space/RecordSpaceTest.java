package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.random.Stream;
import dev.cairn.value.Flow;
import dev.cairn.value.InvalidInputException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSpaceTest {
  enum Activation {
    RELU,
    TANH
  }

  enum Feature {
    AGE,
    SIZE,
    PRICE
  }

  record Layer(@Range(low = 8, high = 256, scale = Scale.LOG) int units, boolean bias) {}

  sealed interface Model permits Ridge, RandomForest {}

  record Ridge(@Range(low = 1e-4, high = 10, scale = Scale.LOG) double alpha) implements Model {}

  record RandomForest(@Range(low = 10, high = 500, step = 10) long trees) implements Model {}

  record Optimizer(@OneOf({"sgd", "adam"}) String kind, @Range(low = 0, high = 1) float momentum) {}

  record Settings(
      @Range(low = 1e-4, high = 0.3, scale = Scale.LOG) double learningRate,
      Activation activation,
      Optimizer optimizer,
      Model model,
      @Size(low = 1, high = 3) List<Layer> layers,
      @Size(low = 1, high = 2) List<Feature> features) {}

  private static final RecordSpace<Settings> SPACE = RecordSpace.of(Settings.class);

  @Test
  void isTheSpace_thatTheComponentsDescribe() {
    assertThat(SPACE.space())
        .isEqualTo(
            SpaceFormat.parse(
                Flow.of(
                    """
                    {learning_rate: {type: float, low: 0.0001, high: 0.3, log: true},
                     activation: {type: choice, of: [RELU, TANH]},
                     optimizer: {type: group, of: {kind: {type: choice, of: [sgd, adam]},
                                                   momentum: {type: float, low: 0, high: 1}}},
                     model: {type: choice, of: {
                       ridge: {alpha: {type: float, low: 0.0001, high: 10, log: true}},
                       random_forest: {trees: {type: int, low: 10, high: 500, step: 10}}}},
                     layers: {type: list, low: 1, high: 3, of: {
                       units: {type: int, low: 8, high: 256, log: true},
                       bias: {type: choice, of: [false, true]}}},
                     features: {type: subset, of: [AGE, SIZE, PRICE], low: 1, high: 2}}
                    """)));
  }

  @Test
  void readsRecords_andWritesThemBack() {
    Stream random = Stream.of(5);
    for (int i = 0; i < 200; i++) {
      Configuration configuration = SPACE.space().configuration(SPACE.space().sample(random));
      Settings settings = SPACE.from(configuration);
      assertThat(SPACE.from(SPACE.configuration(settings))).isEqualTo(settings);
    }
  }

  @Test
  void writesARecord_asItsConfiguration() {
    var settings =
        new Settings(
            0.01,
            Activation.TANH,
            new Optimizer("adam", 0.5f),
            new RandomForest(120),
            List.of(new Layer(16, true), new Layer(32, false)),
            List.of(Feature.SIZE));
    assertThat(SPACE.configuration(settings))
        .hasToString(
            "{\"learning_rate\":0.01,\"activation\":\"TANH\","
                + "\"optimizer\":{\"kind\":\"adam\",\"momentum\":0.5},"
                + "\"model\":{\"model\":\"random_forest\",\"trees\":120},"
                + "\"layers\":[{\"units\":16,\"bias\":true},{\"units\":32,\"bias\":false}],"
                + "\"features\":[\"SIZE\"]}");
    assertThat(SPACE.from(SPACE.configuration(settings))).isEqualTo(settings);
  }

  record Defaulted(
      @Range(low = 0, high = 1) double rate, boolean shuffle, Model model, Optimizer optimizer) {
    public Defaulted() {
      this(0.25, true, new RandomForest(100), new Optimizer("sgd", 0.5f));
    }
  }

  @Test
  void takesDefaults_fromTheConstructorWithoutArguments() {
    RecordSpace<Defaulted> space = RecordSpace.of(Defaulted.class);
    double[] defaults = space.space().defaults().orElseThrow();
    assertThat(space.from(space.space().configuration(defaults))).isEqualTo(new Defaulted());
  }

  record Weights(
      @Range(low = 0, high = 1) double a,
      @Range(low = 0, high = 1) double b,
      @Range(low = 0, high = 1) double c) {}

  @Test
  void honoursRelations() {
    RecordSpace<Weights> space = RecordSpace.of(Weights.class, Relation.of("a + b + c = 1"));
    Stream random = Stream.of(3);
    for (int i = 0; i < 100; i++) {
      Weights weights = space.from(space.space().configuration(space.space().sample(random)));
      assertThat(Math.abs(weights.a() + weights.b() + weights.c() - 1)).isLessThan(1e-9);
    }
  }

  record NoRange(double rate) {}

  record NoMeaning(Duration time) {}

  record NoSize(List<Layer> layers) {}

  record HalfSteps(@Range(low = 0.5, high = 3) int count) {}

  record Picky(@Range(low = 0, high = 1) double rate) {
    Picky {
      if (rate > 0.5) {
        throw new IllegalArgumentException("too fast");
      }
    }
  }

  @Test
  void namesTheComponent_thatDoesNotFit() {
    refuses(NoRange.class, "rate of NoRange cannot be a parameter: it lacks @Range");
    refuses(NoMeaning.class, "time of NoMeaning cannot be a parameter: its type");
    refuses(NoSize.class, "layers of NoSize cannot be a parameter: it lacks @Size");
    refuses(HalfSteps.class, "expected whole bounds");
  }

  private static void refuses(Class<? extends Record> type, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> RecordSpace.of(type))
        .withMessageContaining(message);
  }

  @Test
  void saysWhy_whenTheRecordRefusesItsValues() {
    RecordSpace<Picky> space = RecordSpace.of(Picky.class);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> space.from(space.space().configuration(new double[] {0.75})))
        .withMessageContaining("too fast");
  }

  @Test
  void refusesARecord_outsideItsRange() {
    RecordSpace<Picky> space = RecordSpace.of(Picky.class);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> space.configuration(new Picky(-1)))
        .withMessageContaining("a number in [0.0, 1.0]");
  }
}
