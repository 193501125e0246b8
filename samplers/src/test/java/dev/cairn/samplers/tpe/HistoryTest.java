package dev.cairn.samplers.tpe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.math.pareto.Dominance;
import dev.cairn.random.Stream;
import dev.cairn.samplers.Studies;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final SearchSpace SPACE = SearchSpace.of(Real.of("x", 0, 1));
  private static final int TRIALS = 300;

  private static TpeOptions options(String option, long value) {
    Value.Fields given = new Value.Fields(Map.of(option, Value.of(value)));
    return Options.read(TpeOptions.class, Section.of("sampler", given));
  }

  private static StudySpec spec(int objectives) {
    Goal[] goals =
        IntStream.range(0, objectives).mapToObj(i -> Goal.minimize("f" + i)).toArray(Goal[]::new);
    return StudySpec.of("s", SPACE, goals).withConstraints("limit").withFidelity("epoch", 1, 9);
  }

  /** Trials of all kinds, their values so coarse that many are equal. */
  private static StudyView study(int trials, long seed) {
    Stream random = Stream.of(seed);
    Ledger ledger = new Ledger();
    ledger.add(new Event.Opened(spec(1)));
    for (int i = 0; i < trials; i++) {
      ask(ledger, i, random.nextDouble());
      double[] loss = {random.nextInt(6)};
      double[] limit = {random.nextInt(4) - 2};
      if (random.nextInt(2) == 0) {
        ledger.add(new Event.Reported(i, 1, 1 + random.nextInt(3), loss, limit, i));
      }
      State state =
          List.of(State.COMPLETE, State.COMPLETE, State.PRUNED, State.FAILED)
              .get(random.nextInt(4));
      end(ledger, i, state, state == State.COMPLETE ? loss : new double[] {Double.NaN}, limit);
    }
    for (int i = trials; i < trials + 5; i++) {
      ask(ledger, i, random.nextDouble());
    }
    return ledger.view();
  }

  private static void ask(Ledger ledger, int trial, double x) {
    ledger.add(new Event.Asked(trial, 9, -1, "test", trial));
    ledger.add(new Event.Suggested(trial, new double[] {x}, new Lineage("test/1", "")));
  }

  private static void end(
      Ledger ledger, int trial, State state, double[] objectives, double[] constraints) {
    ledger.add(new Event.Told(trial, 1, state, objectives, constraints, Map.of(), 1, "", trial));
  }

  private static History history(StudyView view, TpeOptions options) {
    return view.state(new History.Learning(options, view.spec().goals().size() > 1));
  }

  /** The order as it is written down, over all trials at once. */
  private static List<Trial> sorted(StudyView view) {
    Comparator<Trial> order =
        Comparator.<Trial>comparingInt(
                t -> t.violation() > 0 ? 2 : t.state() == State.COMPLETE ? 0 : 1)
            .thenComparingDouble(
                t ->
                    t.violation() > 0
                        ? t.violation()
                        : t.state() == State.COMPLETE
                            ? t.objectives()[0]
                            : -t.lastReport().map(Report::at).orElse(0.0))
            .thenComparingDouble(
                t ->
                    t.violation() > 0 || t.state() == State.COMPLETE
                        ? 0
                        : t.lastReport().map(r -> r.objectives()[0]).orElse(Double.MAX_VALUE));
    List<Trial> all = new ArrayList<>(view.finished());
    all.removeIf(t -> t.state() == State.FAILED);
    all.sort(order);
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 25, 1_000_000})
  void knows_theBest_asSortingAllTrialsDoes(int limit) {
    TpeOptions options = options("better_limit", limit);
    for (int seed = 0; seed < 5; seed++) {
      for (int trials = 10; trials < TRIALS; trials += 37) {
        StudyView view = study(trials, seed);
        History history = history(view, options);
        int count = options.better(history.size()) + 1;
        List<Trial> best = IntStream.of(history.best(count)).mapToObj(history::trial).toList();
        assertThat(best).as("seed %s", seed).isEqualTo(sorted(view).subList(0, count));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 10_000})
  void splits_theRest_evenly(int limit) {
    TpeOptions options = options("worse_limit", limit);
    StudyView view = study(TRIALS, 1);
    History history = history(view, options);
    List<Trial> better = sorted(view).subList(0, options.better(history.size()));
    List<Trial> rest = new ArrayList<>(view.finished());
    rest.removeIf(t -> t.state() == State.FAILED || better.contains(t));
    rest.addAll(view.pending());
    int kept = Math.min(limit, rest.size());
    double[][] points = Split.of(view, history, options).worse().points();
    assertThat(points).hasDimensions(kept, 1);
    for (int i = 0; i < kept; i++) {
      int place = (i + 1) * rest.size() / kept - 1;
      assertThat(points[i]).isEqualTo(rest.get(place).unit());
    }
  }

  @Test
  void keeps_theFront_ofMoreTrialsThanItLooksAt() {
    Stream random = Stream.of(3);
    Ledger ledger = new Ledger();
    ledger.add(new Event.Opened(spec(2)));
    int trials = 6000;
    double[][] losses = new double[trials][];
    for (int i = 0; i < trials; i++) {
      ask(ledger, i, random.nextDouble());
      losses[i] = random.doubles(2).toArray();
      end(ledger, i, State.COMPLETE, losses[i], new double[] {0});
    }
    History history = history(ledger.view(), new TpeOptions());
    int[] front = Dominance.frontier(losses);
    assertThat(history.contenders().places()).hasSizeLessThanOrEqualTo(2000);
    assertThat(history.best(front.length)).containsExactlyInAnyOrder(front);
  }

  @Test
  void looks_atAllTrials_whileTheyAreFew() {
    Stream random = Stream.of(4);
    Ledger ledger = new Ledger();
    ledger.add(new Event.Opened(spec(2)));
    for (int i = 0; i < 2000; i++) {
      ask(ledger, i, random.nextDouble());
      end(ledger, i, State.COMPLETE, random.doubles(2).toArray(), new double[] {0});
    }
    Set<Integer> all =
        new HashSet<>(history(ledger.view(), new TpeOptions()).contenders().places());
    assertThat(all).hasSize(2000);
  }

  @Test
  void suggestions_doNotDependOn_howOftenWasAsked() {
    StudyView view = study(TRIALS, 2);
    StudyView anew = study(TRIALS, 2);
    for (int i = 1; i < TRIALS; i += 13) {
      history(first(view, i), new TpeOptions());
    }
    TpeOptions options = new TpeOptions();
    assertThat(history(view, options).best(26)).isEqualTo(history(anew, options).best(26));
    assertThat(Studies.suggest(tpe(view), 1).row()).isEqualTo(Studies.suggest(tpe(anew), 1).row());
  }

  private static StudyView first(StudyView view, int trials) {
    return new StudyView(
        view.spec(), view.version(), view.asked(), view.finished().first(trials), view.pending());
  }

  private static StudyView tpe(StudyView view) {
    return new StudyView(
        view.spec().withSampler("tpe"),
        view.version(),
        view.asked(),
        view.finished(),
        view.pending());
  }
}
