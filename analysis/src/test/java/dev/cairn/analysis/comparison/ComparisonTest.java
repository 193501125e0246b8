package dev.cairn.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Goal LOSS = Goal.minimize("loss");

  /** A study of trials that end one after the other with these values. */
  private static Course ended(String name, double... values) {
    var story = new Story(Story.study(name, LOSS));
    for (int trial = 0; trial < values.length; trial++) {
      story.ask(trial).complete(trial, values[trial]);
    }
    return story.course();
  }

  private static List<Double> after(Comparison comparison, int course) {
    return comparison.marks().stream()
        .map(comparison.courses().get(course)::after)
        .map(found -> found.map(Course.Improvement::value).orElse(Double.NaN))
        .toList();
  }

  private static void refuses(String why, StudySpec... specs) {
    List<Course> courses = Stream.of(specs).map(spec -> new Story(spec).course()).toList();
    assertThatThrownBy(() -> new Comparison(courses))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(why);
  }

  @Test
  void compares_atTheLeastThatAnyUsed_andPartsOfIt() {
    var comparison =
        new Comparison(
            List.of(
                ended("short", 9, 8, 7, 6, 5, 4, 3),
                ended("long", 6, 7, 8, 9, 5, 9, 9, 1),
                ended("nothing")));
    assertThat(comparison.shared()).isEqualTo(7);
    assertThat(comparison.marks()).containsExactly(1.0, 2.0, 4.0, 7.0);
    assertThat(after(comparison, 0)).containsExactly(9.0, 8.0, 6.0, 3.0);
    assertThat(after(comparison, 1)).containsExactly(6.0, 6.0, 6.0, 5.0);
    assertThat(after(comparison, 2)).containsOnly(Double.NaN);
  }

  @Test
  void takes_partsOfAFidelity_asTheyAre() {
    StudySpec spec = Story.study("a", LOSS).withFidelity("epoch", 1, 27);
    var first = new Story(spec).ask(0).report(0, 5, 0.5).course();
    var second =
        new Story(Story.study("b", LOSS).withFidelity("epoch", 1, 81))
            .ask(0)
            .report(0, 1, 0.9)
            .report(0, 2, 0.8)
            .report(0, 3, 0.7)
            .report(0, 6, 0.1)
            .course();
    var comparison = new Comparison(List.of(first, second));
    assertThat(comparison.marks()).containsExactly(0.5, 1.25, 2.5, 5.0);
    assertThat(after(comparison, 1)).containsExactly(Double.NaN, 0.9, 0.8, 0.7);
  }

  @Test
  void hasNoMarks_whileNothingIsUsed() {
    assertThat(new Comparison(List.of(ended("a"), ended("b"))).marks()).isEmpty();
    assertThat(new Comparison(List.of(ended("a", 1), ended("b", 2))).marks()).containsExactly(1.0);
  }

  @Test
  void forgives_sumsThatAreNotExact() {
    StudySpec spec = Story.study("rows", LOSS).withFidelity("share", 0.1, 1);
    Course course =
        new Story(spec).ask(0).report(0, 0.1, 3).ask(1).report(1, 0.2, 2).course(); // 0.1 + 0.2
    assertThat(course.used()).isNotEqualTo(0.3);
    assertThat(course.after(0.3).map(Course.Improvement::value)).contains(2.0);
  }

  @Test
  void refuses_otherObjectives() {
    refuses(
        "b is to maximize loss, but a to minimize loss; expected the same first objective."
            + " Maybe list the objective that they share first in both study files.",
        Story.study("a", LOSS),
        Story.study("b", Goal.maximize("loss")));
    refuses(
        "b is to minimize error, but a to minimize loss; expected the same first objective."
            + " Maybe list the objective that they share first in both study files.",
        Story.study("a", LOSS),
        Story.study("b", Goal.minimize("error"), LOSS));
  }

  @Test
  void refuses_computeInOtherUnits() {
    StudySpec epochs = Story.study("a", LOSS).withFidelity("epoch", 1, 9);
    refuses(
        "The compute of b counts in rows, that of a in epoch; expected the same unit."
            + " Maybe declare the same fidelity in both study files, or none.",
        epochs,
        Story.study("b", LOSS).withFidelity("rows", 1, 9));
    refuses(
        "The compute of b counts in trials, that of a in epoch; expected the same unit."
            + " Maybe declare the same fidelity in both study files, or none.",
        epochs,
        Story.study("b", LOSS));
  }

  @Test
  void refuses_oneStudy_andOneTwice() {
    refuses("There is one study to compare; expected two studies or more.", Story.study("a", LOSS));
    refuses(
        "The study a is named twice; expected each once.",
        Story.study("a", LOSS),
        Story.study("a", LOSS));
  }
}
