package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Study;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hyperband to 27 epochs, then to 81, then to 243, as one study. */
class DeepeningTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  /** The trials that a round of Hyperband starts. */
  private static int round(int high) {
    return switch (high) {
      case 27 -> 27 + 12 + 6 + 4;
      case 81 -> 81 + 34 + 15 + 8 + 5;
      default -> 243 + 98 + 41 + 18 + 9 + 6;
    };
  }

  private static StudySpec spec(Deepening deepening, int high, long seed) {
    Value mode = Value.of(deepening.name().toLowerCase(Locale.ROOT));
    return Curves.spec(Algorithm.of("hyperband", Map.of("deepening", mode)), high).withSeed(seed);
  }

  private static Curves played(MemoryJournal journal, Deepening deepening, long seed, int... highs)
      throws IOException {
    Curves curves = new Curves(journal, seed);
    for (int high : highs) {
      curves.play(spec(deepening, high, seed), round(high));
    }
    return curves;
  }

  private static double epochs(Deepening deepening, long seed, int... highs) throws IOException {
    return played(new MemoryJournal(), deepening, seed, highs).resumed();
  }

  @ParameterizedTest
  @EnumSource
  void deepening_costsAtMostFourFifths_ofStartingOver(Deepening deepening) throws IOException {
    double before = 0;
    double after = 0;
    double fresh = 0;
    for (int seed = 0; seed < 40; seed++) {
      before += epochs(deepening, seed, 27);
      after += epochs(deepening, seed, 27, 81);
      fresh += epochs(deepening, seed, 81);
    }
    assertThat((after - before) / fresh).isLessThanOrEqualTo(0.8);
  }

  @Test
  void efficient_costsLeast() throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      double efficient = epochs(Deepening.EFFICIENT, seed, 27, 81);
      assertThat(efficient).isLessThanOrEqualTo(epochs(Deepening.DISCARDING, seed, 27, 81));
      assertThat(efficient).isLessThanOrEqualTo(epochs(Deepening.PRESERVING, seed, 27, 81));
    }
  }

  @ParameterizedTest
  @EnumSource
  void deepens_twiceInARow(Deepening deepening) throws IOException {
    MemoryJournal journal = new MemoryJournal();
    double all = played(journal, deepening, 1, 27, 81, 243).resumed();
    assertThat(all).isLessThan(1.1 * epochs(deepening, 1, 243));
    try (Study study = Study.open(spec(deepening, 243, 1), journal, CLOCK, "looking")) {
      // each of the six brackets brings some trials to the end: 1, 1, 1, 2, 3 and 6 of them
      long complete =
          study.view().finished().stream().filter(t -> t.state() == State.COMPLETE).count();
      assertThat(complete).isGreaterThanOrEqualTo(14);
      assertThat(study.view().asked()).isEqualTo(round(243));
    }
  }

  @ParameterizedTest
  @EnumSource
  void finds_asGood_asStartingOver(Deepening deepening) throws IOException {
    double deep = 0;
    double fresh = 0;
    for (int seed = 0; seed < 10; seed++) {
      MemoryJournal one = new MemoryJournal();
      played(one, deepening, seed, 27, 81);
      deep += best(one, spec(deepening, 81, seed)) / 10;
      MemoryJournal other = new MemoryJournal();
      played(other, deepening, seed, 81);
      fresh += best(other, spec(deepening, 81, seed)) / 10;
    }
    assertThat(deep).isCloseTo(fresh, Offset.offset(0.02));
  }

  private static double best(MemoryJournal journal, StudySpec spec) throws IOException {
    try (Study study = Study.open(spec, journal, CLOCK, "looking")) {
      return Ranking.best(study.view()).orElseThrow().row()[0];
    }
  }

  @Test
  void givesEarlierRounds_theBracketsTheyLack() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    Deepening deepening = Deepening.EFFICIENT;
    Curves curves = new Curves(journal, 3).play(spec(deepening, 27, 3), 2 * round(27));
    curves.play(spec(deepening, 81, 3), 2 * round(81));
    // the next trial is the first of a third round
    curves.play(spec(deepening, 81, 3), 2 * round(81) + 1);
    List<String> jobs = curves.jobs();
    assertThat(jobs.get(jobs.size() - 1)).isEqualTo(2 * round(81) + " from 0.0 to 1.0");
  }

  @Test
  void completeTrials_areReportsAtWhatWasFull() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    played(journal, Deepening.EFFICIENT, 0, 27);
    try (Study study = Study.open(spec(Deepening.EFFICIENT, 81, 0), journal, CLOCK, "looking")) {
      StudyView view = study.view();
      assertThat(view.finished()).isEmpty();
      Trial first = view.pending().stream().filter(t -> t.until() == 27).findFirst().orElseThrow();
      assertThat(first.state()).isEqualTo(State.PAUSED);
      assertThat(first.lastReport().orElseThrow().at()).isEqualTo(27);
      assertThat(first.objectives()).isEmpty();
    }
  }

  /** Cut anywhere, before or after the fidelity was raised, it goes on as if uncut. */
  @ParameterizedTest
  @EnumSource
  void continues_asIfUncut(Deepening deepening) throws IOException {
    MemoryJournal uncut = new MemoryJournal();
    played(uncut, deepening, 2, 27, 81);
    List<Event> events = events(uncut);
    List<String> expected = settled(uncut);
    for (int cut = 1; cut < events.size(); cut += 31) {
      MemoryJournal copy = new MemoryJournal();
      copy.append("s", 0, events.subList(0, cut));
      boolean raised = events.subList(0, cut).contains(new Event.Opened(spec(deepening, 81, 2)));
      int[] rest = raised ? new int[] {81} : new int[] {27, 81};
      played(copy, deepening, 2, rest);
      assertThat(settled(copy)).as("cut after %s events", cut).isEqualTo(expected);
    }
  }

  private static List<Event> events(MemoryJournal journal) {
    List<Event> events = new ArrayList<>();
    journal.read("s", 0, (place, event) -> events.add(event));
    return events;
  }

  private static List<String> settled(MemoryJournal journal) {
    List<String> settled = new ArrayList<>();
    Map<Integer, Double> until = new HashMap<>();
    for (Event event : events(journal)) {
      if (event instanceof Event.Asked e) {
        until.put(e.trial(), e.until());
      } else if (event instanceof Event.Resumed e) {
        until.put(e.trial(), e.until());
      } else if (event instanceof Event.Paused e) {
        settled.add(e.trial() + " at " + until.get(e.trial()));
      } else if (event instanceof Event.Told e) {
        settled.add(e.trial() + " " + e.state());
      }
    }
    return settled;
  }

  @Test
  void studyRefuses_whereTheSchedulerCannotDeepen() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    Algorithm asha = Algorithm.of("asha");
    new Curves(journal, 0).play(Curves.spec(asha, 27), 5);
    assertThatThrownBy(() -> Study.open(Curves.spec(asha, 81), journal, CLOCK, "other"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fidelity.high");
  }

  @Test
  void studyRefuses_lessFidelityThanBefore() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    played(journal, Deepening.EFFICIENT, 0, 27);
    StudySpec less = Curves.spec(Algorithm.of("hyperband"), 9);
    assertThatThrownBy(() -> Study.open(less, journal, CLOCK, "other"))
        .isInstanceOf(InvalidInputException.class);
  }
}
