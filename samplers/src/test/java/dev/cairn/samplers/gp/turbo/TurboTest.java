package dev.cairn.samplers.gp.turbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurboTest {
  private static final TurboOptions OPTIONS = new TurboOptions();
  private static final Real X = Real.of("x", 0, 1);
  private static final SearchSpace LINE = SearchSpace.of(X, Real.of("y", 0, 1));

  private static StudySpec spec(SearchSpace space, Map<String, Value> options, long seed) {
    return Studies.spec("turbo", options, space, seed);
  }

  private static StudySpec spec(SearchSpace space) {
    return spec(space, Map.of(), 1);
  }

  /** As many trials as the startup wants, the first the best, of value 1. */
  private static Past started() {
    Past past = new Past(spec(LINE));
    for (int i = 0; i < OPTIONS.startup(); i++) {
      double[] row = {0.4 + 0.01 * i, 0.5};
      past.complete(row, 1 + 0.1 * i, 1);
    }
    return past;
  }

  private static Region region(Past past) {
    return past.view().state(Turbo.of(OPTIONS, spec(LINE)).fold());
  }

  @Test
  void doubles_theSide_afterThreeSuccesses() {
    Past past = started();
    assertThat(region(past).length()).isEqualTo(OPTIONS.initial());
    for (int i = 1; i <= OPTIONS.successes(); i++) {
      past.complete(new double[] {0.4, 0.5 + 0.01 * i}, 1 - 0.1 * i, 1);
    }
    assertThat(region(past).length()).isEqualTo(2 * OPTIONS.initial());
    assertThat(region(past).best().objectives()[0]).isEqualTo(1 - 0.1 * OPTIONS.successes());
  }

  @Test
  void halves_theSide_afterAsManyFailuresAsTolerated() {
    Past past = started();
    for (int i = 0; i < OPTIONS.tolerance(2) - 1; i++) {
      past.complete(new double[] {0.2, 0.02 * i}, 3, 1);
    }
    assertThat(region(past).length()).isEqualTo(OPTIONS.initial());
    past.failed(new double[] {0.9, 0.9});
    assertThat(region(past).length()).isEqualTo(OPTIONS.initial() / 2);
  }

  @Test
  void counts_noSuccess_whenValuesHardlyImprove() {
    Past past = started();
    for (int i = 1; i <= OPTIONS.successes(); i++) {
      past.complete(new double[] {0.4, 0.5 + 0.01 * i}, 1 - 1e-5 * i, 1);
    }
    assertThat(region(past).successes()).isZero();
    assertThat(region(past).failures()).isEqualTo(OPTIONS.successes());
  }

  @Test
  void startsAnew_whenTheSideIsTiny() {
    Past past = started();
    int halvings = (int) Math.ceil(Math.log(OPTIONS.initial() / OPTIONS.smallest()) / Math.log(2));
    for (int i = 0; i < halvings * OPTIONS.tolerance(2); i++) {
      past.complete(new double[] {0.2, 0.001 * i}, 3, 1);
    }
    Region fresh = region(past);
    assertThat(fresh.length()).isEqualTo(OPTIONS.initial());
    assertThat(fresh.modelled()).isFalse();
    assertThat(fresh.born()).isEqualTo(past.trials().size());
    String reason =
        Turbo.of(OPTIONS, spec(LINE)).suggest(past.view(), Stream.of(1)).orElseThrow().reason();
    assertThat(reason).contains("startup");
  }

  @Test
  void prefers_aFeasibleTrial_asCentre() {
    StudySpec constrained = spec(LINE).withConstraints("excess");
    Past past = new Past(constrained);
    for (int i = 0; i < OPTIONS.startup(); i++) {
      double[] row = {0.04 * i, 0.5};
      past.complete(row, i, i == 3 ? -0.1 : 1, 1);
    }
    Region region = past.view().state(Turbo.of(OPTIONS, constrained).fold());
    assertThat(region.best().number()).isEqualTo(3);
  }

  @Test
  void suggests_withinTheBox() {
    Past past = started();
    for (int i = 0; i < 3 * OPTIONS.tolerance(2); i++) {
      past.complete(new double[] {0.2, 0.02 * i}, 3, 1);
    }
    Turbo turbo = Turbo.of(OPTIONS, spec(LINE));
    Neighbourhood box = Neighbourhood.of(turbo.encoding(), region(past));
    for (int seed = 0; seed < 20; seed++) {
      double[] row = turbo.suggest(past.view(), Stream.of(seed)).orElseThrow().row();
      for (int i = 0; i < row.length; i++) {
        assertThat(row[i]).isBetween(box.bounds().lower()[i], box.bounds().upper()[i]);
      }
    }
  }

  @Test
  void shapes_theBox_byTheLengthScales() {
    Past past = new Past(spec(LINE));
    for (int i = 0; i < 30; i++) {
      double[] row = Stream.of(i).doubles(2).toArray();
      past.complete(row, Math.sin(12 * row[0]) + 0.1 * row[1], 1);
    }
    Turbo turbo = Turbo.of(OPTIONS, spec(LINE));
    Region region = past.view().state(turbo.fold());
    double[] scales = region.fits().get(0).lengths();
    assertThat(scales[0]).isLessThan(scales[1]);
    Neighbourhood box = Neighbourhood.of(turbo.encoding(), region);
    double width = box.bounds().upper()[0] - box.bounds().lower()[0];
    double height = box.bounds().upper()[1] - box.bounds().lower()[1];
    assertThat(width).isLessThan(height);
  }

  @Test
  void changes_fewColumns_ofMany() {
    List<Real> columns = IntStream.range(0, 100).mapToObj(i -> Real.of("x" + i, 0, 1)).toList();
    StudySpec wide = spec(SearchSpace.of(columns));
    Past past = new Past(wide);
    for (int i = 0; i < OPTIONS.startup(); i++) {
      past.complete(Stream.of(i).doubles(100).toArray(), i, 1);
    }
    Turbo turbo = Turbo.of(OPTIONS, wide);
    Neighbourhood box = Neighbourhood.of(turbo.encoding(), past.view().state(turbo.fold()));
    double changed = 0;
    for (double[] candidate : box.candidates(200, 20, Stream.of(5))) {
      int count = 0;
      for (int i = 0; i < candidate.length; i++) {
        count += candidate[i] == box.centre()[i] ? 0 : 1;
      }
      assertThat(count).isPositive();
      changed += count / 200.0;
    }
    assertThat(changed).isBetween(18.0, 24.0);
  }

  @Test
  void beats_randomSearch_at30Columns() throws IOException {
    List<Real> x = IntStream.range(0, 30).mapToObj(i -> Real.of("x" + i, 0, 1)).toList();
    double mine = 0;
    double random = 0;
    for (int seed = 0; seed < 2; seed++) {
      mine += best(spec(SearchSpace.of(x), Map.of(), seed), x);
      random += best(spec(SearchSpace.of(x), Map.of(), seed).withSampler("random"), x);
    }
    assertThat(mine).isLessThan(random / 4);
  }

  private static double best(StudySpec spec, List<Real> x) throws IOException {
    StudyView view =
        Studies.run(
            spec,
            80,
            c -> {
              double sum = 0;
              for (int i = 0; i < x.size(); i++) {
                double gap = c.get(x.get(i)) - 0.2 - 0.02 * i;
                sum += gap * gap;
              }
              return Evaluation.of(sum);
            });
    return Ranking.best(view).orElseThrow().objectives()[0];
  }

  @Test
  void solves_aMixedConditionalConstrainedSpace_byEitherChoice() throws IOException {
    Categorical<String> kind = Categorical.of("kind", "left", "right");
    Int depth = Int.of("depth", 1, 30).when(kind.is("right"));
    Real rate = Real.log("rate", 1e-4, 1).when(kind.is("left"));
    SearchSpace space = SearchSpace.of(kind, X, depth, rate);
    for (String choice : List.of("improvement", "thompson")) {
      StudySpec spec = spec(space, Map.of("choice", Value.of(choice)), 3).withConstraints("excess");
      StudyView view = Studies.run(spec, 60, c -> branches(c, depth, rate));
      Trial best = Ranking.best(view).orElseThrow();
      assertThat(best.feasible()).as(choice).isTrue();
      assertThat(best.objectives()[0]).as(choice).isLessThan(0.1);
    }
  }

  /** Best on the right, at depth 11 and x = 0.3, where x is just feasible. */
  private static Evaluation branches(Configuration c, Int depth, Real rate) {
    double own =
        c.has(depth)
            ? Math.pow((c.get(depth) - 11) / 10.0, 2)
            : 0.5 + Math.pow(Math.log10(c.get(rate)) + 2, 2);
    return Evaluation.of("loss", own + c.get(X)).and("excess", 0.02 + 0.28 - c.get(X) - 0.25);
  }

  @Test
  void suggests_differently_whileTrialsRun() {
    Past past = started();
    Turbo turbo = Turbo.of(OPTIONS, spec(LINE));
    double[] first = turbo.suggest(past.view(), Stream.of(1)).orElseThrow().row();
    past.running(first);
    double[] second = turbo.suggest(past.view(), Stream.of(1)).orElseThrow().row();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void refuses_sidesOutOfOrder() {
    StudySpec spec = spec(LINE, Map.of("initial", Value.of(2.0)), 1);
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("initial");
  }
}
