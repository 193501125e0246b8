package dev.cairn.benchmarks.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.benchmarks.problems.Yardstick;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Arithmetic on curves made by hand. */
class TablesTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Problems PROBLEMS = Problems.at(Optional.empty());
  private static final Problem LEVY = problem("levy10");
  private static final Problem TREE = problem("tree");
  private static final Problem GRAMACY = problem("gramacy");
  private static final Problem VESSEL = problem("pressure_vessel");

  @Test
  void regret_isTheMeanOverSeeds_thenOverProblems() {
    RegretTable table =
        RegretTable.of(
            compare(
                List.of(LEVY, TREE),
                Curve.dense("levy10", "a", 0, regret(LEVY, 1.0), regret(LEVY, 0.4)),
                Curve.dense("levy10", "a", 1, regret(LEVY, 0.8), regret(LEVY, 0.2)),
                Curve.dense("levy10", "a", 2, regret(LEVY, 0.0), regret(LEVY, 0.0)),
                Curve.dense("tree", "a", 0, regret(TREE, 0.5), regret(TREE, 0.1))),
            List.of(1, 2));
    RegretTable.Row row = table.rows().get(0);
    assertThat(row.mean().get(0)).isCloseTo((0.6 + 0.5) / 2, EXACT);
    assertThat(row.mean().get(1)).isCloseTo((0.2 + 0.1) / 2, EXACT);
    assertThat(row.median().get(0)).isCloseTo((0.8 + 0.5) / 2, EXACT);
    assertThat(row.problems()).isEqualTo(2);
    assertThat(row.fewestSeeds()).isEqualTo(1);
    assertThat(row.mostSeeds()).isEqualTo(3);
  }

  @Test
  void regret_isNaN_whereAProblemHasNoValue() {
    Curve late = new Curve("levy10", "a", 0, new int[] {5}, new double[] {1});
    RegretTable table = RegretTable.of(compare(List.of(LEVY), late), List.of(1, 5));
    assertThat(table.rows().get(0).mean().get(0)).isNaN();
    assertThat(table.rows().get(0).mean().get(1)).isFinite();
  }

  @Test
  void optimizers_standBestFirst() {
    RegretTable table =
        RegretTable.of(
            compare(
                List.of(LEVY),
                Curve.dense("levy10", "worse", 0, 3),
                Curve.dense("levy10", "better", 0, 2)),
            List.of(1));
    assertThat(table.rows())
        .extracting(RegretTable.Row::optimizer)
        .containsExactly("better", "worse");
  }

  @Test
  void values_areMeansOfTheRunsThatHaveOne() {
    ValueTable table =
        ValueTable.of(
            compare(
                List.of(GRAMACY),
                Curve.dense("gramacy", "a", 0, Double.NaN, 0.8),
                Curve.dense("gramacy", "a", 1, 0.7, 0.6)),
            List.of(1, 2));
    assertThat(table.rows().get(0).cells().get(0)).isEqualTo(new ValueTable.Cell(0.7, 1, 2));
    assertThat(table.rows().get(1).cells().get(0).mean()).isCloseTo(0.7, EXACT);
    assertThat(table.rows().get(1).cells().get(0).found()).isEqualTo(2);
  }

  @Test
  void ranks_areMeansOverProblems_andAnInfeasibleRunIsTheWorst() {
    RankTable table =
        RankTable.of(
                compare(
                    List.of(GRAMACY, VESSEL),
                    Curve.dense("gramacy", "a", 0, 0.7),
                    Curve.dense("gramacy", "b", 0, 0.9),
                    Curve.dense("gramacy", "none", 0, Double.NaN),
                    Curve.dense("pressure_vessel", "a", 0, 9000),
                    Curve.dense("pressure_vessel", "b", 0, 7000),
                    Curve.dense("pressure_vessel", "none", 0, Double.NaN)),
                1)
            .orElseThrow();
    assertThat(table.rows())
        .extracting(RankTable.Row::optimizer, RankTable.Row::meanRank)
        .containsExactly(tuple("a", 1.5), tuple("b", 1.5), tuple("none", 3.0));
    assertThat(table.blocks()).isEqualTo(2);
  }

  @Test
  void larger_hypervolumesRankFirst() {
    RankTable table =
        RankTable.of(
                compare(
                    List.of(problem("zdt1"), problem("dtlz2")),
                    Curve.dense("zdt1", "small", 0, 1),
                    Curve.dense("zdt1", "large", 0, 2),
                    Curve.dense("dtlz2", "small", 0, 0.1),
                    Curve.dense("dtlz2", "large", 0, 0.2)),
                1)
            .orElseThrow();
    assertThat(table.rows().get(0).optimizer()).isEqualTo("large");
    assertThat(table.rows().get(0).meanRank()).isEqualTo(1);
  }

  @Test
  void significance_doesNotDependOnTheUnitsOfAProblem() {
    List<Problem> problems = List.of(LEVY, TREE, problem("branin"), problem("rastrigin6"));
    double[] first = {1, 5, 2, 3};
    double[] second = {2, 4, 6, 6};
    double[] third = {9, 9, 9, 9};
    double[] units = {1, 1000, 0.01, 7};
    var plain = new ArrayList<Curve>();
    var inUnits = new ArrayList<Curve>();
    for (int i = 0; i < problems.size(); i++) {
      String name = problems.get(i).name();
      double unit = units[i];
      plain.add(Curve.dense(name, "first", 0, first[i]));
      plain.add(Curve.dense(name, "second", 0, second[i]));
      plain.add(Curve.dense(name, "third", 0, third[i]));
      inUnits.add(Curve.dense(name, "first", 0, unit * first[i]));
      inUnits.add(Curve.dense(name, "second", 0, unit * second[i]));
      inUnits.add(Curve.dense(name, "third", 0, unit * third[i]));
    }
    List<RankTable.Row> expected =
        RankTable.of(new Comparison(problems, plain), 1).orElseThrow().rows();
    assertThat(RankTable.of(new Comparison(problems, inUnits), 1).orElseThrow().rows())
        .isEqualTo(expected);
    // Scaled differences of first and second: -1/8, 1/5, -4/7, -1/2, so three of sixteen patterns.
    assertThat(expected.get(1).pValue()).isEqualTo(2 * 3 / 16.0);
    assertThat(expected.get(2).pValue()).isEqualTo(2 * 2 / 16.0);
  }

  @Test
  void ranks_needEveryProblemToTheEnd() {
    Optional<RankTable> table =
        RankTable.of(
            compare(
                List.of(LEVY, TREE),
                Curve.dense("levy10", "whole", 0, 3, 2),
                Curve.dense("tree", "whole", 0, 3, 2),
                Curve.dense("levy10", "short", 0, 3, 2),
                Curve.dense("tree", "short", 0, 3)),
            2);
    assertThat(table).isEmpty();
  }

  @Test
  void an_optimizerThatIsAlwaysFirstInManyProblems_isSignificantlyBetter() {
    List<Problem> single =
        Problems.at(Optional.of(Path.of("elsewhere"))).select(List.of(Problems.SINGLE));
    var curves = new ArrayList<Curve>();
    for (Problem problem : single) {
      double best = problem.yardstick().best();
      double step = (problem.yardstick().randomMedian() - best) / 10;
      curves.add(Curve.dense(problem.name(), "first", 0, best));
      curves.add(Curve.dense(problem.name(), "second", 0, best + step));
      curves.add(Curve.dense(problem.name(), "third", 0, best + 2 * step));
    }
    assertThat(single).hasSize(15);
    RankTable table = RankTable.of(new Comparison(single, curves), 1).orElseThrow();
    assertThat(table.rows()).extracting(RankTable.Row::meanRank).containsExactly(1.0, 2.0, 3.0);
    assertThat(table.pValue()).isLessThan(1e-5);
    assertThat(table.criticalDifference()).isCloseTo(2.344 * Math.sqrt(12 / 90.0), within(1e-3));
    // Exact two-sided p of 15 equal signs is 2^-14; Holm doubles it for two comparisons.
    assertThat(table.rows().get(1).pValue()).isCloseTo(2 * Math.pow(2, -14), EXACT);
  }

  @Test
  void holm_stepsDown() {
    assertThat(RankTable.holm(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, EXACT);
  }

  @Test
  void bands_areMedianAndQuartilesOverSeeds() {
    Curve[] runs = new Curve[5];
    for (int seed = 0; seed < runs.length; seed++) {
      runs[seed] = Curve.dense("levy10", "a", seed, 10.0 * seed, seed == 0 ? Double.NaN : seed);
    }
    Band band = Band.of(compare(List.of(LEVY), runs)).get(0);
    assertThat(band.seeds()).isEqualTo(5);
    assertThat(band.points())
        .containsExactly(new Band.Point(1, 10, 20, 30), new Band.Point(2, 1.75, 2.5, 3.25));
  }

  @Test
  void curves_ofOtherProblemsAreLeftOut() {
    Comparison comparison = compare(List.of(LEVY), Curve.dense("branin", "a", 0, 1));
    assertThat(comparison.curves()).isEmpty();
    assertThat(comparison.byKind()).isEmpty();
  }

  private static Problem problem(String name) {
    return PROBLEMS.find(name).orElseThrow();
  }

  /** The value that has a regret. */
  private static double regret(Problem problem, double regret) {
    Yardstick yardstick = problem.yardstick();
    return yardstick.best() + regret * (yardstick.randomMedian() - yardstick.best());
  }

  private static Comparison compare(List<Problem> problems, Curve... curves) {
    return new Comparison(problems, List.of(curves));
  }
}
