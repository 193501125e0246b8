package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A list of trials that shares its parts, held against a tree map. */
class PendingTest {
  private static final SearchSpace SPACE = SearchSpace.of(Real.of("x", 0, 1));

  private static Trial trial(int number, boolean suggested) {
    Trial asked = Trial.asked(SPACE, new Event.Asked(number, 1, -1, "s", number));
    double[] row = {0.5};
    return suggested
        ? asked.suggested(new Event.Suggested(number, row, new Lineage("", "")))
        : asked;
  }

  @Test
  void agrees_withATreeMap_onARandomWalk() {
    for (int seed = 0; seed < 40; seed++) {
      Stream random = Stream.of(seed);
      int numbers = seed % 2 == 0 ? 80 : 100_000;
      Pending pending = Pending.NONE;
      NavigableMap<Integer, Trial> expected = new TreeMap<>();
      for (int step = 0; step < 200; step++) {
        int number = random.nextInt(numbers);
        if (random.nextInt(3) > 0 || expected.isEmpty()) {
          Trial trial = trial(number, random.nextInt(10) > 0);
          pending = pending.with(trial);
          expected.put(number, trial);
        } else {
          int gone = random.nextBoolean() ? number : expected.firstKey();
          pending = pending.without(gone);
          expected.remove(gone);
        }
        check(pending, expected, number, "seed " + seed + ", step " + step);
      }
    }
  }

  private static void check(
      Pending pending, NavigableMap<Integer, Trial> expected, int number, String what) {
    List<Trial> trials = List.copyOf(expected.values());
    assertThat(pending.size()).as(what).isEqualTo(trials.size());
    assertThat(pending.iterator()).as(what).toIterable().containsExactlyElementsOf(trials);
    for (int i = 0; i < trials.size(); i++) {
      assertThat(pending.get(i)).as(what).isSameAs(trials.get(i));
    }
    assertThat(pending.find(number).orElse(null)).as(what).isSameAs(expected.get(number));
    assertThat(pending.suggested())
        .as(what)
        .isEqualTo(trials.stream().filter(Trial::suggested).toList());
    assertThat(pending.sum(Trial::number))
        .as(what)
        .isEqualTo(trials.stream().mapToDouble(Trial::number).sum());
  }

  @Test
  void anOlderList_staysAsItWas() {
    Pending before = Pending.of(List.of(trial(1, true), trial(40, true)));
    Pending after = before.without(1).with(trial(2000, true));
    assertThat(before).extracting(Trial::number).containsExactly(1, 40);
    assertThat(after).extracting(Trial::number).containsExactly(40, 2000);
    assertThat(before.sum(t -> 1)).isEqualTo(2);
    assertThat(after.sum(t -> 1)).isEqualTo(2);
  }

  @Test
  void finds_nobody_whereNobodyIs() {
    Pending pending = Pending.of(List.of(trial(3, true)));
    assertThat(pending.find(-1)).isEmpty();
    assertThat(pending.find(2)).isEmpty();
    assertThat(pending.find(Integer.MAX_VALUE)).isEmpty();
    assertThat(pending.without(3)).isEmpty();
    assertThat(Pending.NONE.suggested()).isEmpty();
  }
}
