package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FoldTest {
  /** Writes down what it was given. */
  private record Words(AtomicInteger added) implements Fold<Integer, String> {
    @Override
    public String initial() {
      return "";
    }

    @Override
    public String add(String state, Integer element) {
      added.incrementAndGet();
      return state + element;
    }
  }

  private final Words fold = new Words(new AtomicInteger());

  private static Sequence<Integer> numbers(int count) {
    Sequence<Integer> numbers = Sequence.empty();
    for (int i = 0; i < count; i++) {
      numbers = numbers.plus(i);
    }
    return numbers;
  }

  @Test
  void knows_allElements_atEverySize() {
    Sequence<Integer> numbers = Sequence.empty();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      assertThat(numbers.state(fold)).isEqualTo(expected.toString());
      numbers = numbers.plus(i);
      expected.append(i);
    }
  }

  @Test
  void learns_everyElementOnce_whileTheListGrows() {
    Sequence<Integer> numbers = Sequence.empty();
    for (int i = 0; i < 1000; i++) {
      numbers = numbers.plus(i);
      numbers.state(fold);
    }
    assertThat(fold.added()).hasValue(1000);
  }

  @Test
  void answers_anOlderList_asIfItHadBeenAskedFirst() {
    Sequence<Integer> all = numbers(50);
    String known = all.state(fold);
    assertThat(all.first(3).state(fold)).isEqualTo("012");
    assertThat(all.state(fold)).isEqualTo(known);
  }

  @Test
  void keepsApart_listsThatGrewFromTheSame() {
    for (int common = 0; common < 12; common++) {
      Sequence<Integer> stem = numbers(common);
      String known = stem.state(fold);
      Sequence<Integer> left = stem.plus(7);
      Sequence<Integer> right = stem.plus(8);
      assertThat(left.state(fold)).isEqualTo(known + 7);
      assertThat(right.state(fold)).isEqualTo(known + 8);
      assertThat(stem.plus(9).state(fold)).isEqualTo(known + 9);
      assertThat(left.plus(1).state(fold)).isEqualTo(known + 71);
      assertThat(right.plus(2).state(fold)).isEqualTo(known + 82);
      assertThat(stem.state(fold)).isEqualTo(known);
    }
  }
}
