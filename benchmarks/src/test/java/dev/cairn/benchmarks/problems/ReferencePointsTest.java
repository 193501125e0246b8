package dev.cairn.benchmarks.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.space.Parameter;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each problem gives the values that another implementation gave. */
class ReferencePointsTest {
  private static final double ANALYTIC = 1e-9;
  private static final double SURROGATE = 1e-3;

  @TestFactory
  Stream<DynamicTest> every_problem_reproducesItsReferencePoints() throws IOException {
    Problems problems = Problems.fromEnvironment();
    return points().map(point -> dynamicTest(point.toString(), () -> check(problems, point)));
  }

  @Test
  void every_problem_hasReferencePoints() throws IOException {
    var named = points().map(point -> point.get("problem").asString()).collect(Collectors.toSet());
    assertThat(Problems.fromEnvironment().all())
        .extracting(Problem::name)
        .filteredOn(name -> !name.startsWith("table-")) // its table is trained here
        .containsExactlyInAnyOrderElementsOf(named);
  }

  private static void check(Problems problems, JsonNode point) {
    Problem problem = problems.find(point.get("problem").asString()).orElseThrow();
    assumeTrue(
        problems.available(problem), "Set CAIRN_YAHPO to the folder of YAHPO Gym's data to run.");
    Configuration configuration = configuration(problem.space(), point.get("configuration"));
    Outcome outcome =
        problem.evaluate(configuration, point.at("/fidelity/epoch").doubleValue(Double.NaN));
    double tolerance = problem.external() ? SURROGATE : ANALYTIC;
    assertClose(outcome.objectives(), numbers(point.path("value")), tolerance);
    assertClose(outcome.constraints(), numbers(point.path("constraints")), tolerance);
  }

  private static void assertClose(double[] actual, double[] expected, double relative) {
    assertThat(actual).hasSameSizeAs(expected);
    IntStream.range(0, actual.length)
        .forEach(
            i -> {
              Offset<Double> offset = within(relative * Math.max(1e-3, Math.abs(expected[i])));
              assertThat(actual[i]).isCloseTo(expected[i], offset);
            });
  }

  private static double[] numbers(JsonNode node) {
    return node.isNumber()
        ? new double[] {node.doubleValue()}
        : node.valueStream().mapToDouble(JsonNode::doubleValue).toArray();
  }

  private static Configuration configuration(SearchSpace space, JsonNode settings) {
    double[] row = new double[space.size()];
    for (Column column : space.columns()) {
      JsonNode setting = settings.path(column.path());
      row[column.index()] = Double.NaN;
      if (!setting.isMissingNode()) {
        store(column.parameter(), setting, row, column.index());
      }
    }
    assertThat(space.contains(row)).isTrue();
    return space.configuration(row);
  }

  private static <T> void store(Parameter<T> parameter, JsonNode node, double[] row, int at) {
    Value value = node.isString() ? Value.of(node.stringValue()) : Value.of(node.doubleValue());
    parameter.store(parameter.fromValue(parameter.name(), value), row, at);
  }

  private static Stream<JsonNode> points() throws IOException {
    var file = ReferencePointsTest.class.getResourceAsStream("reference-points.jsonl");
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return lines.stream().map(JsonMapper.shared()::readTree);
    }
  }
}
