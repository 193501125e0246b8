package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.math.pareto.Dominance;
import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RungTest {
  private static final Comparator<Entry> SCORE =
      Comparator.comparingDouble(Entry::violation).thenComparingDouble(e -> e.objectives()[0]);

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 2, 3, 4.7})
  void orderedRung_agreesWithSorting_onARandomWalk(double eta) {
    for (int seed = 0; seed < 30; seed++) {
      Stream random = Stream.of(seed);
      Rung rung = new OrderedRung(eta);
      List<Entry> entries = new ArrayList<>();
      Set<Integer> promoted = new HashSet<>();
      for (int step = 0; step < 200; step++) {
        int action = random.nextInt(10);
        if (action < 7 || entries.isEmpty()) {
          // few different values, so that there are ties
          double violation = Math.max(0, random.nextInt(4) - 2);
          double[] objectives = {random.nextInt(20)};
          Entry entry = new Entry(step, 1, violation, objectives);
          entries.add(entry);
          rung.add(entry);
        } else if (action == 7) {
          Entry gone = entries.remove(random.nextInt(entries.size()));
          rung.remove(gone.trial());
        } else {
          OptionalInt candidate = rung.candidate(trial -> trial % 3 > 0);
          candidate.ifPresent(promoted::add);
          candidate.ifPresent(rung::promoted);
        }
        check(rung, entries, promoted, eta, "seed " + seed + ", step " + step);
      }
    }
  }

  private static void check(
      Rung rung, List<Entry> entries, Set<Integer> promoted, double eta, String what) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(SCORE.thenComparingInt(Entry::trial));
    int share = (int) Math.floor(entries.size() / eta);
    for (Entry entry : entries) {
      long better = entries.stream().filter(e -> SCORE.compare(e, entry) < 0).count();
      assertThat(rung.best(entry.trial())).as(what).isEqualTo(better < Math.max(1, share));
    }
    long gone = entries.stream().filter(e -> promoted.contains(e.trial())).count();
    assertThat(rung.room()).as(what).isEqualTo(eta * (gone + 1) <= entries.size());
    assertThat(rung.first(trial -> trial % 3 > 0).stream().boxed().findFirst())
        .as(what)
        .isEqualTo(sorted.stream().map(Entry::trial).filter(t -> t % 3 > 0).findFirst());
    Optional<Entry> candidate =
        sorted.stream()
            .limit(share)
            .filter(e -> !promoted.contains(e.trial()) && e.trial() % 3 > 0)
            .findFirst();
    assertThat(rung.candidate(trial -> trial % 3 > 0))
        .as(what)
        .isEqualTo(candidate.map(e -> OptionalInt.of(e.trial())).orElseGet(OptionalInt::empty));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void frontRung_putsNoTrial_beforeOneThatDominatesIt(int goals) {
    for (int seed = 0; seed < 20; seed++) {
      Stream random = Stream.of(seed, goals);
      Rung rung = new FrontRung(3);
      List<Entry> entries = new ArrayList<>();
      for (int trial = 0; trial < 60; trial++) {
        double violation = Math.max(0, random.nextInt(4) - 2);
        double[] objectives = random.doubles(goals).toArray();
        entries.add(new Entry(trial, 1, violation, objectives));
        rung.add(entries.get(trial));
      }
      for (Entry a : entries) {
        for (Entry b : entries) {
          boolean better =
              a.violation() < b.violation()
                  || a.violation() == b.violation()
                      && Dominance.dominates(a.objectives(), b.objectives());
          if (better && rung.best(b.trial())) {
            assertThat(rung.best(a.trial())).as("seed %s, %s before %s", seed, a, b).isTrue();
          }
        }
      }
      long best = entries.stream().filter(e -> rung.best(e.trial())).count();
      assertThat(best).as("seed %s, ties included", seed).isBetween(20L, 26L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void frontRung_promotesEachOnce_theBestFirst(int goals) {
    Stream random = Stream.of(goals);
    Rung rung = new FrontRung(3);
    for (int trial = 0; trial < 30; trial++) {
      rung.add(new Entry(trial, 1, 0, random.doubles(goals).toArray()));
    }
    Set<Integer> promoted = new HashSet<>();
    for (OptionalInt next = rung.candidate(t -> true);
        next.isPresent();
        next = rung.candidate(t -> true)) {
      assertThat(rung.best(next.getAsInt())).isTrue();
      assertThat(promoted.add(next.getAsInt())).isTrue();
      rung.promoted(next.getAsInt());
    }
    assertThat(promoted).hasSize(10);
  }
}
