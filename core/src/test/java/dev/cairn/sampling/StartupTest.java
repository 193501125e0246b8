package dev.cairn.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartupTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Categorical<String> KIND = Categorical.of("kind", "a", "b", "c");
  private static final Startup QUARTERS =
      new Startup(new LeastTried((view, random) -> column -> 0.25, "a quarter"));

  private static StudySpec spec(Node... nodes) {
    return StudySpec.of("s", SearchSpace.of(nodes), Goal.minimize("loss"));
  }

  /** A study in which trials with these rows run. */
  private static StudyView view(StudySpec spec, double[]... rows) {
    Ledger ledger = new Ledger();
    ledger.add(new Event.Opened(spec));
    for (int i = 0; i < rows.length; i++) {
      ledger.add(new Event.Asked(i, Double.NaN, -1, "test", i));
      ledger.add(new Event.Suggested(i, rows[i], new Lineage("test/1", "")));
    }
    return ledger.view();
  }

  @Test
  void begins_withTheDefaults_orElseTheCentre() {
    Suggestion defaults = QUARTERS.suggest(view(spec(X.preset(0.1))), Stream.of(1));
    assertThat(defaults.row()).containsExactly(0.1);
    assertThat(defaults.reason()).isEqualTo("startup: the defaults");
    Suggestion centre = QUARTERS.suggest(view(spec(X)), Stream.of(1));
    assertThat(centre.row()).containsExactly(0.5);
    assertThat(centre.reason()).isEqualTo("startup: the centre of the space");
    Real believed = X.prior(0.8, 0.1);
    assertThat(QUARTERS.suggest(view(spec(believed)), Stream.of(1)).row()).containsExactly(0.8);
  }

  @Test
  void spreads_afterTheFirstTrial() {
    StudyView view = view(spec(X.preset(0.1)), new double[] {0.1});
    Suggestion next = QUARTERS.suggest(view, Stream.of(1));
    assertThat(next.row()).containsExactly(0.25);
    assertThat(next.reason()).isEqualTo("startup: a quarter");
  }

  @Test
  void takes_theCategoriesThatFewestTrialsHad() {
    StudyView view = view(spec(KIND), new double[] {1}, new double[] {1}, new double[] {2});
    Set<Double> taken = new HashSet<>();
    for (int key = 0; key < 20; key++) {
      taken.add(QUARTERS.suggest(view, Stream.of(key)).row()[0]);
    }
    assertThat(taken).containsExactly(0.0);
    StudyView even = view(spec(KIND), new double[] {1});
    for (int key = 0; key < 20; key++) {
      taken.add(QUARTERS.suggest(even, Stream.of(key)).row()[0]);
    }
    assertThat(taken).containsExactlyInAnyOrder(0.0, 2.0);
  }

  @Test
  void tells_newConfigurations_unlessDuplicatesAreWanted() {
    StudySpec spec = spec(KIND);
    Novelty novelty = new Novelty(view(spec, new double[] {1}));
    assertThat(novelty.accepts(new double[] {1})).isFalse();
    assertThat(novelty.accepts(new double[] {2})).isTrue();
    assertThat(novelty.acceptsPoint(new double[] {0.5})).isFalse();
    Novelty any = new Novelty(view(spec.withPolicy(new Policy(0, true)), new double[] {1}));
    assertThat(any.accepts(new double[] {1})).isTrue();
  }
}
