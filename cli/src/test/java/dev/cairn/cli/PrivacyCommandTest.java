package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyCommandTest {
  private static final List<String> WORDS =
      List.of("privacy", "--sampling-rate", "1", "--noise", "3", "--delta", "1e-6");

  @TempDir Path folder;

  private Shell.Answer privacy(String... more) {
    List<String> all = new ArrayList<>(WORDS);
    all.addAll(List.of(more));
    return new Shell(folder).cairn(all.toArray(String[]::new));
  }

  @Test
  void saysEpsilon_ofATraining_andOfTheBestOfTwenty() {
    assertThat(privacy("--steps", "1").out())
        .startsWith("One training: epsilon 1.558 at delta 1e-6");
    assertThat(privacy("--steps", "1", "--trials", "20", "--json").out())
        .contains("\"epsilon\": 3.2", "\"epsilon_of_one\": 1.5577", "\"number\": \"geometric\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--steps, 0.5, whole number of at least 1",
    "--steps, x, x",
    "--trials, 0, more than 1",
    "--number, geometrical, Did you mean 'geometric'?"
  })
  void refusesWhatItCannotCount(String flag, String value, String why) {
    List<String> more = new ArrayList<>(List.of(flag, value));
    if (!flag.equals("--steps")) {
      more.addAll(List.of("--steps", "1"));
    }
    if (flag.equals("--number")) {
      more.addAll(List.of("--trials", "20"));
    }
    Shell.Answer answer = privacy(more.toArray(String[]::new));
    assertThat(answer.code()).isEqualTo(Command.BAD_INPUT);
    assertThat(answer.err()).contains(why);
    assertThat(answer.out()).isEmpty();
  }
}
