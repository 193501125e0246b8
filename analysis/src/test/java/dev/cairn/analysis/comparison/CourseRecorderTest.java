package dev.cairn.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseRecorderTest {
  private static final StudySpec TRIALS = Story.study("plain", Goal.minimize("loss"));
  private static final StudySpec EPOCHS = TRIALS.withFidelity("epoch", 1, 9);

  private static List<String> steps(Course course) {
    return course.improvements().stream()
        .map(
            i ->
                "%s at %s: %s after %s, %s s"
                    .formatted(i.trial(), i.at(), i.value(), i.used(), i.seconds()))
        .toList();
  }

  @Test
  void counts_reportsOfParallelTrials_asTheyCame() {
    Course course =
        new Story(EPOCHS)
            .ask(0) // second 0
            .ask(1)
            .report(0, 1, 0.9) // 1 epoch used
            .report(1, 2, 0.8) // 3
            .report(0, 3, 0.85) // 5, worse than trial 1
            .report(1, 3, 0.7) // 6
            .prune(0)
            .ask(2)
            .report(2, 1, 0.75) // 7
            .report(1, 9, 0.5) // 13
            .complete(1, 0.5)
            .report(2, 4, 0.4) // 16, of a trial that fails later
            .fail(2)
            .ask(3)
            .report(3, 2, 0.6) // 18, still running
            .course();
    assertThat(steps(course))
        .containsExactly(
            "0 at 1.0: 0.9 after 1.0, 2.0 s",
            "1 at 2.0: 0.8 after 3.0, 3.0 s",
            "1 at 3.0: 0.7 after 6.0, 5.0 s",
            "1 at 9.0: 0.5 after 13.0, 9.0 s",
            "2 at 4.0: 0.4 after 16.0, 11.0 s");
    assertThat(course.used()).isEqualTo(18);
    assertThat(course.seconds()).isEqualTo(14);
    assertThat(course.used() / 9).isEqualTo(course.view().evaluations());
  }

  @Test
  void counts_trialsAsTheyEnd_withoutFidelity() {
    Course course =
        new Story(TRIALS)
            .ask(0)
            .ask(1)
            .ask(2)
            .complete(1, 3)
            .fail(0)
            .ask(3)
            .complete(3, 4)
            .complete(2, 1)
            .ask(4)
            .course();
    assertThat(steps(course))
        .containsExactly("1 at NaN: 3.0 after 1.0, 3.0 s", "2 at NaN: 1.0 after 4.0, 7.0 s");
    assertThat(course.used()).isEqualTo(4);
  }

  @Test
  void counts_completeFeasibleTrialsOnly_whereThereAreConstraints() {
    Course course =
        new Story(EPOCHS.withConstraints("memory"))
            .ask(0)
            .report(0, 9, 0.1)
            .complete(0, 0.1, 2)
            .ask(1)
            .report(1, 4, 0.2)
            .report(1, 9, 0.6)
            .complete(1, 0.6, -1)
            .course();
    assertThat(steps(course)).containsExactly("1 at 9.0: 0.6 after 18.0, 6.0 s");
  }

  @Test
  void counts_again_whatIsDoneAgain() {
    Course course =
        new Story(EPOCHS)
            .ask(0)
            .report(0, 4, 0.5)
            .pause(0)
            .resume(0)
            .restart(0, 0)
            .report(0, 6, 0.4)
            .course();
    assertThat(steps(course)).last().isEqualTo("0 at 6.0: 0.4 after 10.0, 5.0 s");
    assertThat(course.used() / 9).isEqualTo(course.view().evaluations());
  }

  @Test
  void counts_ofForkedTrials_whatTheyDidThemselves() {
    Course course =
        new Story(EPOCHS).ask(0).report(0, 4, 0.5).fork(1, 0, 4).report(1, 6, 0.3).course();
    assertThat(steps(course)).last().isEqualTo("1 at 6.0: 0.3 after 6.0, 3.0 s");
  }

  @Test
  void leaves_out_importedObservations_lateAnswers_andWhatIsNoNumber() {
    Course course =
        new Story(EPOCHS)
            .imported(0.01)
            .ask(0)
            .report(0, 1, Double.NaN)
            .report(0, 2, 0.5)
            .complete(0, 0.4)
            .report(0, 3, 0.1)
            .course();
    assertThat(steps(course))
        .containsExactly("0 at 2.0: 0.5 after 2.0, 2.0 s", "0 at 9.0: 0.4 after 9.0, 3.0 s");
    assertThat(course.used()).isEqualTo(9);
  }

  @Test
  void knows_nothing_beforeTheFirstValue() {
    Course course = new Story(TRIALS).course();
    assertThat(course.best()).isEmpty();
    assertThat(course.used()).isZero();
    assertThat(course.seconds()).isZero();
  }
}
