package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.value.Flow;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a + 2*b <= c              | a + 2*b - c <= 0
          a + b + c = 1             | a + b + c = 1
          a == b                    | a - b = 0
          a >= 3                    | -a <= -3
          -a + 0.5 * b <= 2 + a     | -2*a + 0.5*b <= 2
          2*3*a - 1 <= 1e-3*b + 4   | 6*a - 0.001*b <= 5
          layers[0].units <= m.f.n  | layers[0].units - m.f.n <= 0
          `my-rate` + b <= .5       | `my-rate` + b <= 0.5
          """)
  void writesALinearRelation_withAllParametersOnTheLeft(String text, String written) {
    assertThat(Relation.of(text)).hasToString(written);
    assertThat(Relation.of(written)).isEqualTo(Relation.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a + b          | 'a + b' ends where +, -, *, <=, >= or = was expected
          a + b < 3      | has '<' where
          a + <= 3       | has '<=' where a number or a parameter was expected
          a * b <= 3     | multiplies a by b; expected a linear one
          a + b <= 3 4   | has '4' where
          2 <= 3         | names no parameter
          a - a <= 3     | names no parameter, or they cancel out
          (a + b) <= 3   | has '(' where
          a + b % 2 <= 3 | has '%' where
          a / 2 <= 3     | has '/' where
          1 <= a <= 3    | has '<=' where
          """)
  void saysWhatIsWrong_inARelation(String text, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Relation.of(text))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3                                   | relations       | must be a list
          [3]                                 | relations[0]    | must be a mapping
          [{forbidden: {k: x}}]               | relations[0]    | lacks the key 'forbid'
          ['a + b <= 1', 'a <= ']             | relations[1]    | ends where
          ['a + bb <= 1']                     | relations[0]    | Did you mean 'b'?
          ['k <= 1']                          | relations[0]    | needs numbers, but k is one of "x", "y"
          ['a + b <= -1']                     | relations[0]    | can never hold: its left side lies in [0.0, 2.0]
          ['a + b = 3']                       | relations[0]    | can never hold
          [{forbid: {q: 1}}]                  | relations[0].forbid.q | No earlier parameter
          [{forbid: {k: z}}]                  | relations[0].forbid.k | has no value "z"
          [{forbid: {k: [x, y]}}]             | relations       | No configuration that satisfies all relations
          ['a + b <= 0.5', 'a + b >= 1']      | relations       | give it as the defaults
          """)
  void saysWhere_aRelationOfAFileIsWrong(String relations, String path, String message) {
    String text =
        "{parameters: {a: {type: float, low: 0, high: 1}, b: {type: float, low: 0, high: 1},"
            + " k: {type: choice, of: [x, y]}}, relations: "
            + relations
            + "}";
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> SpaceFormat.read(Section.of("", Flow.of(text))))
        .satisfies(e -> assertThat(e.path()).isEqualTo(path))
        .withMessageContaining(message);
  }

  @Test
  void refusesDefaults_thatBreakARelation() {
    var a = Real.of("a", 0, 1).preset(0.75);
    var b = Real.of("b", 0, 1).preset(0.5);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> SearchSpace.of(List.of(a, b), List.of(Relation.of("a + b <= 1"))))
        .withMessageContaining("The defaults of the parameters break 'a + b <= 1'");
  }

  @Test
  void refusesAConfiguration_thatBreaksARelation() {
    SearchSpace space = square("a + b <= 1");
    assertThat(space.contains(new double[] {0.5, 0.5})).isTrue();
    assertThat(space.contains(new double[] {0.5, 0.6})).isFalse();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> space.configuration(Flow.of("{a: 0.5, b: 0.6}"), "enqueue[0]"))
        .withMessageContaining("breaks 'a + b <= 1'");
  }

  @Test
  void leavesValidPoints_asTheyAre() {
    SearchSpace space = square("a + b <= 1");
    assertThat(space.decode(new double[] {0.25, 0.5})).containsExactly(0.25, 0.5);
  }

  @Test
  void shrinksASum_keepingItsProportions() {
    SearchSpace space = square("a + b = 1");
    double[] raw = space.decode(new double[] {0.9, 0.6});
    assertThat(raw[0] + raw[1]).isCloseTo(1, within(1e-12));
    assertThat(raw[0] / raw[1]).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void ignoresASum_whileAParameterIsInactive() {
    var kind = Categorical.of("kind", "x", "y");
    SearchSpace space =
        SearchSpace.of(
            List.of(kind, Real.of("a", 0, 1), Real.of("b", 0, 1).when(kind.is("y"))),
            List.of(Relation.of("a + b <= 0.5")));
    assertThat(space.decode(new double[] {0, 0.9, 0.9})).containsExactly(0, 0.9, Double.NaN);
    double[] both = space.decode(new double[] {1, 0.9, 0.9});
    assertThat(both[1] + both[2]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void movesTheLastColumn_outOfAForbiddenCombination() {
    SearchSpace space =
        SearchSpace.of(
            List.of(Categorical.of("booster", "tree", "dart"), Int.of("depth", 2, 12)),
            List.of(
                RelationFormat.parse(
                        "relations",
                        Flow.of("[{forbid: {booster: dart, depth: {low: 10, high: 12}}}]"))
                    .get(0)));
    assertThat(space.decode(new double[] {0.1, 1})).containsExactly(0, 12);
    assertThat(space.decode(new double[] {0.9, 1})).containsExactly(1, 9);
    assertThat(space.contains(new double[] {1, 11})).isFalse();
  }

  @Test
  void movesAnEarlierColumn_whenTheLastCannotLeave() {
    SearchSpace space =
        SearchSpace.of(
            List.of(Categorical.of("a", "x", "y", "z"), Categorical.of("b", "u", "v")),
            List.of(
                Relation.forbid(Condition.in("a", text("x"))),
                Relation.forbid(Condition.in("a", text("y")).and(Condition.in("b", text("v"))))));
    assertThat(space.decode(new double[] {0, 0.9})).satisfies(r -> assertThat(r[0]).isPositive());
    assertThat(space.decode(new double[] {0.5, 0.9})).containsExactly(1, 0);
  }

  @Test
  void settlesWholeNumbers_whenNoSingleStepHelps() {
    SearchSpace space =
        SearchSpace.of(
            List.of(Int.of("a", 0, 9), Int.of("b", 0, 9), Int.of("c", 0, 9)),
            List.of(Relation.of("4*a + 6*b + 9*c = 50"), Relation.of("a <= b")));
    Stream random = Stream.of(1);
    for (int i = 0; i < 300; i++) {
      double[] raw = space.decode(random.doubles(3).toArray());
      assertThat(4 * raw[0] + 6 * raw[1] + 9 * raw[2]).isEqualTo(50);
      assertThat(raw[0]).isLessThanOrEqualTo(raw[1]);
    }
  }

  @Test
  void findsANeedle_givenAsDefaults() {
    SearchSpace space =
        SearchSpace.of(
            List.of(
                Int.of("a", 0, 1000).preset(17),
                Int.of("b", 0, 1000).preset(905),
                Real.of("x", 0, 1).preset(0)),
            List.of(Relation.of("31*a + 27*b = 24962"), Relation.of("a + 1e-9*x = 17")));
    assertThat(space.decode(new double[] {0.3, 0.1, 0.5}))
        .satisfies(raw -> assertThat(space.contains(raw)).isTrue());
  }

  @Test
  void samplesASimplex_evenly() {
    SearchSpace space =
        SearchSpace.of(
            List.of(Real.of("a", 0, 1), Real.of("b", 0, 1), Real.of("c", 0, 1)),
            List.of(Relation.of("a + b + c = 1")));
    Stream random = Stream.of(2);
    double square = 0;
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      double a = space.sample(random)[0];
      square += a * a / draws;
    }
    assertThat(square).isCloseTo(1 / 6.0, within(0.005)); // flat Dirichlet of 3: 2 / (3 * 4)
  }

  @Test
  void samplesATriangle_evenly() {
    SearchSpace space = square("a + b <= 1");
    Stream random = Stream.of(2);
    double mean = 0;
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      mean += space.sample(random)[0] / draws;
    }
    assertThat(mean).isCloseTo(1 / 3.0, within(0.01));
  }

  @Test
  void samplesEverySolution_ofAWholeSum() {
    SearchSpace space =
        SearchSpace.of(
            List.of(Int.of("a", 0, 4), Int.of("b", 0, 4), Int.of("c", 0, 4)),
            List.of(Relation.of("a + b + c = 4")));
    Map<String, Integer> seen = new HashMap<>();
    Stream random = Stream.of(2);
    for (int i = 0; i < 15_000; i++) {
      seen.merge(space.configuration(space.sample(random)).toString(), 1, Integer::sum);
    }
    assertThat(seen).hasSize(15);
    assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(200));
  }

  private static SearchSpace square(String relation) {
    return SearchSpace.of(
        List.of(Real.of("a", 0, 1), Real.of("b", 0, 1)), List.of(Relation.of(relation)));
  }

  private static Value text(String text) {
    return Value.of(text);
  }
}
