package dev.cairn.gradient.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.gradient.problem.Dial;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final Dial PENALTY =
      Dial.of(SearchSpace.of(Real.log("l2", 1e-6, 1)).columns().get(0));

  @TempDir Path directory = Path.of("");

  private Schedule schedule(String lines, int trial) throws Exception {
    Files.writeString(directory.resolve("trials.jsonl"), lines);
    return Replay.open(new Replay.Options("trials.jsonl", trial), directory).schedule();
  }

  private static final String TRIALS =
      """
      {"number":0,"configuration":{"l2":1},"reports":[]}
      {"number":1,"configuration":{"l2":0.01,"rate":3},"reports":[\
      {"gradients":30,"at l2":0.001,"loss":2,"steps":20,"seq":7},\
      {"gradients":60,"at l2":0.1,"loss":1,"steps":40,"seq":9}]}
      """;

  @Test
  void goesFromTheConfigurationThroughTheReports_straightInTheLogarithm() throws Exception {
    Schedule schedule = schedule(TRIALS, 1);
    assertThat(Math.exp(schedule.coordinate(PENALTY, 0))).isCloseTo(0.01, within(1e-12));
    assertThat(Math.exp(schedule.coordinate(PENALTY, 10)))
        .isCloseTo(Math.sqrt(0.01 * 0.001), within(1e-12));
    assertThat(Math.exp(schedule.coordinate(PENALTY, 20))).isCloseTo(0.001, within(1e-12));
    assertThat(Math.exp(schedule.coordinate(PENALTY, 30))).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void staysAtTheLastPlace_afterIt() throws Exception {
    assertThat(Math.exp(schedule(TRIALS, 1).coordinate(PENALTY, 1000)))
        .isCloseTo(0.1, within(1e-12));
  }

  @Test
  void aTrialWithoutPlaces_isRefused_andWhatWouldMakeThemIsSaid() {
    assertThatThrownBy(() -> schedule(TRIALS, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("No report of trial 0")
        .hasMessageContaining("fidelity");
  }

  @Test
  void aTrialThatIsNotThere_aFileThatIsNot_andOneOfAnotherKind_areRefused() {
    assertThatThrownBy(() -> schedule(TRIALS, 5)).hasMessageContaining("has no trial 5");
    assertThatThrownBy(() -> schedule("number,l2\n0,1\n", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("an object a line");
    assertThatThrownBy(() -> Replay.open(new Replay.Options("none.jsonl", 0), directory).schedule())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("none.jsonl");
  }
}
