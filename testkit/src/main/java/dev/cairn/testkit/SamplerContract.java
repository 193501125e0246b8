package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Samplers;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Categorical;
import dev.cairn.space.Node;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.History.Kind;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every sampler keeps to. A subclass in the module of the samplers runs it on every provider
 * on the class path, each on random studies within its capabilities and with its preset options.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
public abstract class SamplerContract {
  private static final int STUDIES = 12;
  private static final int TRIALS = 24; // of a past in which all has happened
  private static final int FEW = 16; // of one in which all went alike
  private static final int STRIDE = 9; // events from one view to the next

  /** The ids of the samplers under test; all that are found. */
  protected List<String> ids() {
    return Samplers.all().stream().<String>map(SamplerProvider::id).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void suggests_validRows_whateverHasHappened(String id) {
    int refused = 0;
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = spec(id, seed);
      for (Kind kind : Kind.values()) {
        int trials = kind == Kind.MIXED ? TRIALS : FEW;
        History history = new History(spec, kind, trials, seed, 0);
        String what = id + ", seed " + seed + ", " + kind + ", " + spec.space();
        try {
          Optional<Suggestion> suggestion = suggest(Samplers.create(spec), history.view(), seed);
          if (suggestion.isPresent()) {
            double[] row = suggestion.get().row();
            assertThat(spec.space().contains(row)).as(what + Arrays.toString(row)).isTrue();
            assertThat(suggestion.get().reason()).as(what).isNotBlank();
          } else {
            assertThat(kind).as(what + " is exhausted").isNotEqualTo(Kind.NOTHING);
          }
        } catch (InvalidInputException e) {
          refused++;
        }
      }
    }
    assertThat(refused).as("situations that %s refuses", id).isLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void tells_ofInfeasibleConstraints_fromTheViewAlone(String id) {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = accepted(id, seed);
      StudyView view = new History(spec, Kind.MIXED, TRIALS, seed, 0).view();
      Optional<String> told = Samplers.create(spec).infeasible(view);
      assertThat(told).isEqualTo(Samplers.create(spec).infeasible(view));
      assertThat(told.isPresent() && spec.constraints().isEmpty()).as("seed " + seed).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void suggests_theSame_forTheSameViewAndStream(String id) {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = accepted(id, seed);
      Sampler used = Samplers.create(spec);
      List<Event> events = new History(spec, Kind.MIXED, TRIALS, seed, 0).events();
      List<StudyView> views = prefixes(events, STRIDE, seed % STRIDE);
      List<String> upwards = new ArrayList<>();
      for (StudyView view : views) {
        upwards.add(row(used, view, seed));
      }
      for (int i = views.size() - 1; i >= 0; i--) {
        String fresh = row(Samplers.create(spec), views.get(i), seed);
        assertThat(row(used, views.get(i), seed)).as("seed %s, view %s", seed, i).isEqualTo(fresh);
        assertThat(upwards.get(i)).as("seed %s, view %s", seed, i).isEqualTo(fresh);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void chooses_oneOfThoseThatWait_theSameEachTime(String id) {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = withFidelity(accepted(id, seed));
      StudyView view = new History(spec, Kind.MIXED, TRIALS, seed, 0).view();
      List<Trial> waiting = view.pending().stream().filter(Trial::suggested).toList();
      if (!waiting.isEmpty()) {
        int chosen = Samplers.create(spec).choose(view, waiting, Stream.of(seed));
        assertThat(chosen).as("seed %s", seed).isBetween(0, waiting.size() - 1);
        int again = Samplers.create(spec).choose(view, waiting, Stream.of(seed));
        assertThat(again).as("seed %s", seed).isEqualTo(chosen);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void suggests_theSame_whateverTheClockShowed(String id) {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = accepted(id, seed);
      StudyView then = new History(spec, Kind.MIXED, TRIALS, seed, 0).view();
      StudyView now = new History(spec, Kind.MIXED, TRIALS, seed, 1_800_000_000_000L).view();
      assertThat(row(Samplers.create(spec), then, seed))
          .as("seed %s", seed)
          .isEqualTo(row(Samplers.create(spec), now, seed));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void leaves_theView_asItWas(String id) {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = accepted(id, seed);
      StudyView view = new History(spec, Kind.MIXED, TRIALS, seed, 0).view();
      List<String> before = contents(view);
      suggest(Samplers.create(spec), view, seed).ifPresent(s -> Arrays.fill(s.row(), -7));
      assertThat(contents(view)).as("seed %s", seed).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void suggests_theSame_inManyThreads(String id) throws InterruptedException, ExecutionException {
    StudySpec spec = accepted(id, 1);
    List<Event> events = new History(spec, Kind.MIXED, TRIALS, 1, 0).events();
    List<StudyView> views = prefixes(events, STRIDE / 3, 1);
    Sampler shared = Samplers.create(spec);
    List<Callable<String>> calls = new ArrayList<>();
    for (StudyView view : views) {
      calls.add(() -> row(shared, view, 1));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> answers = threads.invokeAll(calls);
      for (int i = 0; i < views.size(); i++) {
        String alone = row(Samplers.create(spec), views.get(i), 1);
        assertThat(answers.get(i).get()).as("view %s", i).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void continues_asIfUncut_whereverTheStudyWasCut(String id) throws IOException {
    StudySpec spec = accepted(id, 2);
    Script script = Script.smooth(spec, 2);
    Records uncut = Records.of(spec, List.of());
    new Simulation(uncut.open(0), script, 1).settle(12);
    List<String> settlements = uncut.settlements();
    List<Event> events = uncut.events();
    for (int cut = 0; cut < events.size(); cut += 1 + events.size() / 25) {
      Records copy = Records.of(spec, events.subList(0, cut));
      int left = settlements.size() - copy.settlements().size();
      new Simulation(copy.open(1000), script, 1).settle(left);
      assertThat(copy.settlements()).as("cut after %s events", cut).isEqualTo(settlements);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void suggests_orSaysExhausted_whenAllHasBeenTried(String id) {
    Capabilities able = Samplers.find(id).capabilities();
    Node letter = Categorical.of("x", "a", "b");
    Node node = able.needsList() ? Repeat.of("l", 1, 1, letter) : letter;
    StudySpec spec = StudySpec.of("s", SearchSpace.of(node), Goal.minimize("loss"));
    StudySpec using = able.needsFidelity() ? withFidelity(spec) : spec;
    StudySpec tiny = using.withSampler(id);
    StudyView view = new History(tiny, Kind.ALL_COMPLETE, 10, 3, 0).view();
    suggest(Samplers.create(tiny), view, 3)
        .ifPresent(s -> assertThat(tiny.space().contains(s.row())).isTrue());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void describes_itself(String id) {
    SamplerProvider<?> provider = Samplers.find(id);
    declarations(id).describe(provider.summary(), provider.version(), provider.options());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void refuses_whatItCannotDo(String id) {
    declarations(id).refuse();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void refuses_unknownOptions(String id) {
    declarations(id).refuseUnknownOption();
  }

  private static Declarations declarations(String id) {
    return new Declarations(
        "sampler", id, Samplers.find(id).capabilities(), StudySpec::withSampler, Samplers::create);
  }

  private static StudySpec withFidelity(StudySpec spec) {
    return spec.withFidelity("epoch", 1, 9);
  }

  private static StudySpec spec(String id, long seed) {
    return RandomStudies.draw(Samplers.find(id).capabilities(), Stream.of(seed)).withSampler(id);
  }

  /** The first random study from this seed on that the sampler does not refuse. */
  private static StudySpec accepted(String id, long seed) {
    for (long tries = 0; tries < 100; tries++) {
      try {
        StudySpec spec = spec(id, seed + 1000 * tries);
        Samplers.create(spec);
        return spec;
      } catch (InvalidInputException e) {
        // a space that this sampler cannot search
      }
    }
    throw new AssertionError("The sampler " + id + " refuses 100 random spaces.");
  }

  private static Optional<Suggestion> suggest(Sampler sampler, StudyView view, long seed) {
    return sampler.suggest(
        view.before(view.asked(), view.spec().fullFidelity()), Stream.of(seed, view.asked()));
  }

  private static String row(Sampler sampler, StudyView view, long seed) {
    return suggest(sampler, view, seed).map(s -> Arrays.toString(s.row())).orElse("exhausted");
  }

  /** The study after every so many events. */
  private static List<StudyView> prefixes(List<Event> events, int stride, int phase) {
    List<StudyView> views = new ArrayList<>();
    Ledger ledger = new Ledger();
    for (Event event : events) {
      ledger.add(event);
      if (ledger.version() % stride == phase) {
        views.add(ledger.view());
      }
    }
    return views;
  }

  private static List<String> contents(StudyView view) {
    List<Trial> trials = new ArrayList<>(view.finished());
    trials.addAll(view.pending());
    return trials.stream().map(Records::describe).toList();
  }
}
