package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies on private data, as the command line runs and shows them. */
class PrivateStudyTest {
  private static final String LOOK =
      "epsilon: 4, delta: 1e-5, sampling_rate: 1, noise: 6, steps: 1";
  private static final String BEST_ALONE = "{" + LOOK + ", number: geometric, trials: 20}";

  @TempDir Path folder;

  private Shell shell() {
    return new Shell(folder);
  }

  private static String study(String privacy, String more) {
    return """
        study: quiet
        objectives: [{name: error}]
        parameters: {x: {type: float, low: 0, high: 1}}
        sampler: random
        scheduler: none
        privacy: %s
        seed: 7319
        objective: {formula: {}}
        %s
        """
        .formatted(privacy, more);
  }

  private static Map<String, Value> privacy(Map<String, Value> object) {
    return ((Value.Fields) object.getOrDefault("privacy", Value.NULL)).fields();
  }

  /** How many trials there were in truth. */
  private int trials() {
    return shell().cairn("trials", "quiet", "--unreleased", "--json").lines().size();
  }

  @Test
  void theBestAlone_isShown_withThePromise_andNothingElse() throws IOException {
    var answer = shell().study("s.yaml", study(BEST_ALONE, ""), "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    var result = RunTest.json(answer.out());
    int trials = trials();
    assertThat(trials).isGreaterThan(2);
    assertThat(result).containsEntry("trials", Value.of(1)).containsEntry("seconds", Value.NULL);
    assertThat(result).doesNotContainKey("assessment");
    assertThat(privacy(result)).containsKeys("epsilon", "delta", "order", "budget", "provided");
    assertThat(privacy(result).getOrDefault("epsilon", Value.NULL).number()).isBetween(1.5, 2.5);
    assertThat(answer.err())
        .isEqualTo("quiet: private; nothing is shown before all trials ended\n");
    var best = RunTest.json(shell().cairn("best", "quiet", "--json").out());
    assertThat(best).containsEntry("trial", Value.of(0));
    assertThat(best.get("configuration"))
        .isEqualTo(
            ((Value.Fields) result.getOrDefault("best", Value.NULL)).fields().get("configuration"));
    assertThat(privacy(best)).isEqualTo(privacy(result));
    assertThat(shell().cairn("best", "quiet").out())
        .contains(
            "Best: trial 0", "the best trial alone, of a random number of them (geometric, 20")
        .contains("provided that\n  - all that a trial gives out");
    assertThat(shell().cairn("trials", "quiet", "--json").lines()).hasSize(1);
    assertThat(shell().cairn("studies", "--json").out()).contains("\"trials\": 1");
    assertThat(shell().cairn("report", "quiet", folder.resolve("page.html").toString()).code())
        .isZero();
    assertThat(Files.readString(folder.resolve("page.html")))
        .contains("the best trial alone, of a random number", "nobody can guess the seed")
        .doesNotContain("7319");
    assertThat(answer.out() + answer.err()).doesNotContain(" " + trials + " ");
  }

  @Test
  void moreTrials_areNotToBeHad() {
    shell().study("s.yaml", study(BEST_ALONE, ""));
    int trials = trials();
    var again = shell().study("s.yaml", study(BEST_ALONE, ""), "--trials", "1000");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("quiet: private; ended: all of its trials have been made");
    assertThat(trials()).isEqualTo(trials);
    var fresh = shell().study("s.yaml", study(BEST_ALONE, ""), "--fresh");
    assertThat(fresh.code()).isEqualTo(Command.BAD_INPUT);
    assertThat(fresh.err()).contains("how much of its private data was revealed");
    assertThat(trials()).isEqualTo(trials);
  }

  @Test
  void nothing_isShown_beforeAllTrialsEnded() {
    var answer = shell().study("s.yaml", study(BEST_ALONE, "budget: {trials: 2}"));
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("Nothing is released: not all trials have ended");
    assertThat(answer.out()).doesNotContain("error");
    var best = shell().cairn("best", "quiet");
    assertThat(best.code()).isEqualTo(Command.FAILED);
    assertThat(best.err()).contains("Nothing of 'quiet' is released");
    assertThat(shell().cairn("trials", "quiet", "--csv").lines()).hasSize(1);
    assertThat(trials()).isEqualTo(2);
  }

  @Test
  void everyLook_isCounted_untilTheBudgetIsSpent() {
    String text = study("{" + LOOK + "}", "").replace("sampler: random", "sampler: tpe");
    var answer = shell().study("s.yaml", text, "--trials", "5");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.err())
        .contains("Private scores may decide what is tried, by the sampler (tpe), so every look");
    assertThat(answer.out()).contains("Privacy: all looks together: epsilon ", "of a budget of 4");
    var all = shell().study("s.yaml", text, "--trials", "1000", "--json");
    var promise = privacy(RunTest.json(all.out()));
    assertThat(promise.getOrDefault("epsilon", Value.NULL).number()).isBetween(3.8, 4.0);
    assertThat(trials()).isBetween(25, 27);
    assertThat(shell().study("s.yaml", text).out())
        .contains("ended: the budget of privacy (epsilon 4 at delta 1.0E-5) has no room");
  }

  @Test
  void refuses_inWords_andAtTheirLine() {
    refuses(
        BEST_ALONE.replace("epsilon: 4", "epsilon: 1"), "", "s.yaml:6: The budget is epsilon 1.0");
    refuses(BEST_ALONE.replace("noise: 6", "nois: 6"), "", "privacy lacks the key 'noise'");
    refuses(BEST_ALONE.replace("steps: 1", "steps: epoc"), "", "or the name of a number");
    refuses(BEST_ALONE.replace("steps: 1, ", ""), "", "exactly one of steps and epochs");
    refuses(BEST_ALONE.replace("geometric", "geometrical"), "", "Did you mean 'geometric'?");
    refuses("{" + LOOK + ", trials: 20}", "", "give budget: {trials: 20}, or number: geometric");
    refuses(BEST_ALONE, "budget: {patience: 3}", "until and patience end a study by its scores");
    refuses(BEST_ALONE, "enqueue: [{x: 0.5}]", "draws all of its configurations by itself");
    assertThat(shell().files()).containsExactly("", "s.yaml");
  }

  private void refuses(String privacy, String more, String why) {
    var answer = shell().study("s.yaml", study(privacy, more));
    assertThat(answer.code()).as(why).isEqualTo(Command.BAD_INPUT);
    assertThat(answer.err()).contains(why);
  }

  @Test
  void theSchema_knowsTheKey() {
    assertThat(Schema.study().toString()).contains("\"sampling_rate\"", "\"negative-binomial\"");
    assertThat(List.of(Plan.KEYS.toArray())).contains("privacy");
  }
}
